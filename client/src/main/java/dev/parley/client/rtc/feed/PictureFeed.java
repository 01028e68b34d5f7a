package dev.parley.client.rtc.feed;

import dev.parley.client.picture.I420Planes;

/** Pictures of one size at a steady rate. Read by one thread; closed by any, which ends a read that waits. */
public interface PictureFeed extends AutoCloseable {
    /** Names the source for people. */
    String description();

    int width();

    int height();

    FrameRate frameRate();

    /** Fills the planes with the next picture. */
    void read(I420Planes planes) throws FeedProblem;

    @Override
    void close();
}
