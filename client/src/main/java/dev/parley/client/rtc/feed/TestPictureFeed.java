package dev.parley.client.rtc.feed;

import dev.parley.client.picture.I420Planes;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureCode;

/** The moving test picture with its frame number and the time of its making. */
final class TestPictureFeed implements PictureFeed {
    private final TestPicture picture = new TestPicture();
    private long frameNumber;

    @Override
    public String description() {
        return "test picture";
    }

    @Override
    public int width() {
        return TestPicture.WIDTH;
    }

    @Override
    public int height() {
        return TestPicture.HEIGHT;
    }

    @Override
    public FrameRate frameRate() {
        return new FrameRate(TestPicture.FRAMES_PER_SECOND, 1);
    }

    @Override
    public void read(I420Planes planes) {
        picture.render(new TestPictureCode(frameNumber++, System.currentTimeMillis()), planes);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
