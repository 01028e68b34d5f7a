package dev.parley.client.trust;

/** A text that is no link to a room; the message is one sentence or two for the person who gave it. */
public final class LinkException extends Exception {
    private static final long serialVersionUID = 1L;

    LinkException(String sentence) {
        super(sentence);
    }

    /** What is wrong and what to do; never holds any part of a secret. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
