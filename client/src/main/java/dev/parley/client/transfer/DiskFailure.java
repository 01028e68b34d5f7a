package dev.parley.client.transfer;

/** The disk could not do what a transfer needs; the message is a sentence for the person whose disk it is. */
public final class DiskFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final EndReason reason;

    /** @param reason what the other side is told */
    public DiskFailure(EndReason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public EndReason reason() {
        return reason;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
