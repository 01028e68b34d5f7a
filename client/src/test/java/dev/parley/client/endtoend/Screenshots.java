package dev.parley.client.endtoend;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes pictures of the window and the page into {@code target/screenshots}; {@code scripts/screenshots} takes them into the documents. */
public final class Screenshots {
    private static final Path FOLDER = Path.of(System.getProperty("parley.root"), "client", "target", "screenshots");

    private Screenshots() {}

    public static void write(String name, WritableImage shot) throws IOException {
        PixelReader pixels = shot.getPixelReader();
        BufferedImage image =
                new BufferedImage((int) shot.getWidth(), (int) shot.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        write(name, image);
    }

    public static void write(String name, BufferedImage image) throws IOException {
        Files.createDirectories(FOLDER);
        ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
    }
}
