package dev.parley.client.demo;

import dev.parley.client.picture.PictureReader;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Draws what each person received beside each other into one PNG. Needs no display. */
final class Screenshot {
    private static final int TILE_WIDTH = 640;
    private static final int TILE_HEIGHT = 360;
    private static final int GAP = 16;
    private static final int CAPTION = 36;
    private static final Color BACKGROUND = new Color(0x15191F);
    private static final Color TEXT = new Color(0xE6EAF0);

    private Screenshot() {}

    static void write(Path file, List<DemoPeer> peers) throws DemoFailure, IOException {
        BufferedImage image = new BufferedImage(
                GAP + peers.size() * (TILE_WIDTH + GAP), GAP + TILE_HEIGHT + CAPTION, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(BACKGROUND);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        int x = GAP;
        for (DemoPeer peer : peers) {
            Optional<PictureReader.Frame> frame = peer.picture();
            if (frame.isEmpty()) {
                throw new DemoFailure("No picture stands in the shared memory of " + peer.name() + ".");
            }
            graphics.drawImage(image(frame.get()), x, GAP, TILE_WIDTH, TILE_HEIGHT, null);
            graphics.setColor(TEXT);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
            graphics.drawString("What " + peer.name() + " sees", x, GAP + TILE_HEIGHT + 25);
            x += TILE_WIDTH + GAP;
        }
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private static BufferedImage image(PictureReader.Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[frame.width() * frame.height()];
        frame.pixels().get(pixels);
        image.setRGB(0, 0, frame.width(), frame.height(), pixels, 0, frame.width());
        return image;
    }
}
