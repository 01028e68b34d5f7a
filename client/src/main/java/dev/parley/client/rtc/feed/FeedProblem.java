package dev.parley.client.rtc.feed;

/** A file or program cannot give pictures or sound; the message is a sentence for people. */
public final class FeedProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public FeedProblem(String message) {
        super(message);
    }
}
