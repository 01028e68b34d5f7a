package dev.parley.client.picture;

import java.nio.IntBuffer;
import java.util.Optional;

/**
 * What a received test picture says of itself, and how like the sent one it is.
 *
 * @param psnr peak signal-to-noise ratio of the luma in dB; 0 unless the picture came at its full size
 */
public record TestPictureMatch(TestPictureCode code, double psnr) {
    private static final double PEAK = 255;
    private static final double SAME = 99;

    /** Reads the code in the frame and compares; empty if it is not a readable test picture. */
    public static Optional<TestPictureMatch> of(PictureReader.Frame frame, TestPicture original) {
        IntBuffer pixels = frame.pixels();
        int width = frame.width();
        TestPictureCode.Luma luma = (x, y) -> luma(pixels.get(y * width + x));
        return TestPictureCode.read(width, frame.height(), luma).map(code -> {
            boolean full = width == TestPicture.WIDTH && frame.height() == TestPicture.HEIGHT;
            return new TestPictureMatch(code, full ? psnr(code, luma, original) : 0);
        });
    }

    private static double psnr(TestPictureCode code, TestPictureCode.Luma luma, TestPicture original) {
        I420Planes sent = I420Planes.allocate(TestPicture.WIDTH, TestPicture.HEIGHT);
        original.render(code, sent);
        long squares = 0;
        for (int y = 0; y < TestPicture.HEIGHT; y++) {
            for (int x = 0; x < TestPicture.WIDTH; x++) {
                int error = luma.at(x, y) - (sent.y().get(y * TestPicture.WIDTH + x) & 0xff);
                squares += (long) error * error;
            }
        }
        double mean = (double) squares / (TestPicture.WIDTH * TestPicture.HEIGHT);
        return mean == 0 ? SAME : Math.min(SAME, 10 * Math.log10(PEAK * PEAK / mean));
    }

    /** Luma of ITU-R BT.601 in limited range, as libyuv converted it. */
    private static int luma(int pixel) {
        int r = pixel >> 16 & 0xff;
        int g = pixel >> 8 & 0xff;
        int b = pixel & 0xff;
        return ((66 * r + 129 * g + 25 * b + 128) >> 8) + 16;
    }
}
