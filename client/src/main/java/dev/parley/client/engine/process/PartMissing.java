package dev.parley.client.engine.process;

/** A part of the system that calls cannot do without is not here; the message is a sentence that says how to mend it. */
public final class PartMissing extends Exception {
    private static final long serialVersionUID = 1L;

    public PartMissing(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }

    public PartMissing(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
