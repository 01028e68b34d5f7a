package dev.parley.client.rtc.feed;

import dev.parley.client.picture.I420Planes;

/** One picture, shown again and again: as often as whoever comes later, or lost it, should get it soon, and no more. */
final class StillFeed implements PictureFeed {
    static final FrameRate RATE = new FrameRate(5, 1);

    private final String description;
    private final I420Planes picture;

    /** @param picture is not changed from now on */
    StillFeed(String description, I420Planes picture) {
        this.description = description;
        this.picture = picture;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public FrameRate frameRate() {
        return RATE;
    }

    @Override
    public void read(I420Planes planes) {
        picture.copyTo(planes);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
