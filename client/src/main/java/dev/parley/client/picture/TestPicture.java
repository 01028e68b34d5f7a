package dev.parley.client.picture;

import java.nio.ByteBuffer;

/**
 * The moving test picture, 1280x720 at 30 frames a second: a still background, a ribbon that runs, a box that bounces, and
 * the frame's {@link TestPictureCode}. The same numbers always give the same picture, so that a receiver can draw the
 * original again and compare.
 *
 * <p>Cheap on purpose (copies of rows, about 0.2 ms a frame): it stands in for a camera, which costs nothing either.
 */
public final class TestPicture {
    public static final int WIDTH = 1280;
    public static final int HEIGHT = 720;
    public static final int FRAMES_PER_SECOND = 30;

    private static final int RIBBON_TOP = 560;
    private static final int RIBBON_HEIGHT = 64;
    private static final int RIBBON_SPEED = 4;
    private static final int RIBBON_PERIOD = 256;
    private static final int BOX = 128;
    private static final int BOX_LEFT = 64;
    private static final int BOX_TOP = 96;
    private static final int BOX_SPEED_X = 6;
    private static final int BOX_SPEED_Y = 4;
    private static final int CODE_HEIGHT = HEIGHT * 2 / TestPictureCode.HEIGHT_FRACTION * TestPictureCode.ROWS;

    private final I420Planes background = I420Planes.allocate(WIDTH, HEIGHT);
    private final byte[] ribbon = new byte[WIDTH + RIBBON_PERIOD];
    private final byte[] box = new byte[BOX];

    public TestPicture() {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int tile = ((x >> 5) + (y >> 5)) % 2 * 12;
                background.y().put(y * WIDTH + x, (byte) (60 + x * 100 / WIDTH + y * 40 / HEIGHT + tile));
            }
        }
        for (int y = CODE_HEIGHT / 2; y < HEIGHT / 2; y++) {
            for (int x = 0; x < WIDTH / 2; x++) {
                background.u().put(y * WIDTH / 2 + x, (byte) (90 + x * 2 * 80 / WIDTH));
                background.v().put(y * WIDTH / 2 + x, (byte) (90 + y * 2 * 80 / HEIGHT));
            }
        }
        for (int y = 0; y < CODE_HEIGHT / 2; y++) {
            for (int x = 0; x < WIDTH / 2; x++) {
                background.u().put(y * WIDTH / 2 + x, (byte) 128);
                background.v().put(y * WIDTH / 2 + x, (byte) 128);
            }
        }
        for (int x = 0; x < ribbon.length; x++) {
            ribbon[x] = (byte) (126 + 90 * Math.sin(2 * Math.PI * x / RIBBON_PERIOD));
        }
        for (int x = 0; x < BOX; x++) {
            box[x] = (byte) (x / 16 % 2 == 0 ? 210 : 40);
        }
    }

    /** Draws the picture with this code; any frame number may follow any other. */
    public void render(TestPictureCode code, I420Planes target) {
        if (target.width() != WIDTH || target.height() != HEIGHT) {
            throw new IllegalArgumentException("the test picture is " + WIDTH + "x" + HEIGHT);
        }
        copy(background.y(), WIDTH, HEIGHT, target.y(), target.strideY());
        copy(background.u(), WIDTH / 2, HEIGHT / 2, target.u(), target.strideU());
        copy(background.v(), WIDTH / 2, HEIGHT / 2, target.v(), target.strideV());
        int offset = (int) (code.frameNumber() * RIBBON_SPEED % RIBBON_PERIOD);
        for (int y = RIBBON_TOP; y < RIBBON_TOP + RIBBON_HEIGHT; y++) {
            target.y().put(y * target.strideY(), ribbon, offset, WIDTH);
        }
        int left = BOX_LEFT + bounce(code.frameNumber() * BOX_SPEED_X, WIDTH - BOX - 2 * BOX_LEFT);
        int top = BOX_TOP + bounce(code.frameNumber() * BOX_SPEED_Y, RIBBON_TOP - BOX_TOP - BOX - 16);
        for (int y = top; y < top + BOX; y++) {
            target.y().put(y * target.strideY() + left, box);
        }
        code.write(target);
    }

    /** To and fro between 0 and the limit. */
    private static int bounce(long way, int limit) {
        int place = (int) (way % (2L * limit));
        return place < limit ? place : 2 * limit - place;
    }

    private static void copy(ByteBuffer from, int width, int height, ByteBuffer to, int stride) {
        if (stride == width) {
            to.put(0, from, 0, width * height);
            return;
        }
        for (int y = 0; y < height; y++) {
            to.put(y * stride, from, y * width, width);
        }
    }
}
