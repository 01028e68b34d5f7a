package dev.parley.client.cli.report;

/** How moving files from a terminal came to its end. */
public record FilesOutcome(End end, String sentence) {
    /** Decides the exit code. */
    public enum End {
        DONE,
        FAILED,
        UNREACHABLE,
        /** The room did not let us in, or nobody took what was offered. */
        REFUSED
    }
}
