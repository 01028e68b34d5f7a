package dev.parley.client.rtc.feed;

/** Sound at 48 kHz, one channel. Read by one thread; closed by any, which ends a read that waits. */
public interface SoundFeed extends AutoCloseable {
    int SAMPLE_RATE = 48_000;

    /** Samples in 10 ms, the unit in which the library takes sound. */
    int CHUNK = SAMPLE_RATE / 100;

    /** Names the source for people. */
    String description();

    /** Fills the chunk with the next 10 ms. */
    void read(short[] chunk) throws FeedProblem;

    @Override
    void close();
}
