package dev.parley.client.endtoend.media;

import dev.parley.client.picture.FrameHeader;
import dev.parley.client.picture.PictureReader;
import dev.parley.client.picture.TestPictureCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A PNG file that the program wrote.
 *
 * @param pixels 0xAARRGGBB, rows without gaps
 */
public record SavedPicture(int width, int height, IntBuffer pixels) {
    private static final double PEAK = 255;
    private static final double SAME = 99;

    public static SavedPicture read(Path png) throws IOException {
        BufferedImage image = ImageIO.read(png.toFile());
        if (image == null) {
            throw new IOException(png + " is not a PNG file");
        }
        return of(image);
    }

    public static SavedPicture of(BufferedImage image) {
        int width = image.getWidth();
        return new SavedPicture(
                width, image.getHeight(), IntBuffer.wrap(image.getRGB(0, 0, width, image.getHeight(), null, 0, width)));
    }

    /** The code of a test picture of any size. */
    public Optional<TestPictureCode> code() {
        return TestPictureCode.read(width, height, (x, y) -> luma(pixels.get(y * width + x)));
    }

    public PictureReader.Frame frame() {
        return new PictureReader.Frame(new FrameHeader(1, width, height, 0, 0, 0), pixels);
    }

    /** Peak signal-to-noise ratio in dB against the luma of a picture of the same size. */
    public double psnr(byte[] otherLuma) {
        long squares = 0;
        for (int i = 0; i < pixels.limit(); i++) {
            int error = luma(pixels.get(i)) - (otherLuma[i] & 0xff);
            squares += (long) error * error;
        }
        double mean = (double) squares / pixels.limit();
        return mean == 0 ? SAME : Math.min(SAME, 10 * Math.log10(PEAK * PEAK / mean));
    }

    /** How much the luma varies; next to nothing for a plain colour. */
    public double contrast() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < pixels.limit(); i++) {
            double luma = luma(pixels.get(i));
            sum += luma;
            squares += luma * luma;
        }
        double mean = sum / pixels.limit();
        return Math.sqrt(squares / pixels.limit() - mean * mean);
    }

    /** ITU-R BT.601 in limited range, as libyuv converts. */
    private static int luma(int pixel) {
        return ((66 * (pixel >> 16 & 0xff) + 129 * (pixel >> 8 & 0xff) + 25 * (pixel & 0xff) + 128) >> 8) + 16;
    }
}
