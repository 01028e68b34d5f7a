package dev.parley.client.transfer.storage;

import java.io.IOException;

/** What a file system refused, told apart as far as it matters here. */
public final class FileTrouble extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why it refused. */
    public enum Kind {
        /** Something has that name already. */
        TAKEN,
        MISSING,
        NOT_ALLOWED,
        /** The disk is full, or the person's share of it is. */
        FULL,
        /** Another program holds the lock. */
        LOCKED,
        OTHER
    }

    /** @param reason what the system says, in its words */
    public FileTrouble(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
