package dev.parley.client.rtc.feed;

import dev.parley.client.control.call.Reason;

/** A camera, file or program cannot give pictures or sound; the message is a sentence for people. */
public final class FeedProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final MediaFault fault;
    private final String subject;

    public FeedProblem(MediaFault fault, String subject, String message) {
        super(message);
        this.fault = fault;
        this.subject = subject;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The sentence as data. */
    public Reason reason() {
        return fault.about(subject);
    }

    MediaFault fault() {
        return fault;
    }
}
