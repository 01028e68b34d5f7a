package dev.parley.client.ui.shell.staged;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javax.imageio.ImageIO;

/** A picture of the window. */
public final class Pixels {
    private final int[] argb;
    private final int width;
    private final double scale;

    /** @param windowWidth as the window counts its own pixels */
    Pixels(int[] argb, int width, double windowWidth) {
        this.argb = argb;
        this.width = width;
        this.scale = width / windowWidth;
    }

    /** The colour that most pixels in there have: what is behind a text or an icon, which are mostly gaps. */
    public int commonest(Bounds within) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = top(within); y < bottom(within); y++) {
            for (int x = left(within); x < right(within); x++) {
                counts.merge(argb[y * width + x], 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** How many pixels in there are plainly others. */
    public int differences(Pixels other, Bounds within) {
        int found = 0;
        for (int y = top(within); y < bottom(within); y++) {
            for (int x = left(within); x < right(within); x++) {
                int at = y * width + x;
                found += Contrast.of(argb[at], other.argb[at]) > 1.3 ? 1 : 0;
            }
        }
        return found;
    }

    public void write(Path file) throws IOException {
        BufferedImage image = new BufferedImage(width, argb.length / width, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, argb.length / width, argb, 0, width);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private int left(Bounds within) {
        return Math.clamp((int) Math.floor(within.getMinX() * scale), 0, width);
    }

    private int right(Bounds within) {
        return Math.clamp((int) Math.ceil(within.getMaxX() * scale), 0, width);
    }

    private int top(Bounds within) {
        return Math.clamp((int) Math.floor(within.getMinY() * scale), 0, argb.length / width);
    }

    private int bottom(Bounds within) {
        return Math.clamp((int) Math.ceil(within.getMaxY() * scale), 0, argb.length / width);
    }
}
