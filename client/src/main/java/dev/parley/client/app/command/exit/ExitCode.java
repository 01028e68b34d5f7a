package dev.parley.client.app.command.exit;

/** The exit codes of every command (docs/cli.md). */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int UNREACHABLE = 3;
    public static final int REFUSED = 4;
    public static final int PART_MISSING = 5;
    public static final int INTERRUPTED = 130;

    /** What shells show of a program that wrote into a pipe which nobody reads any more (128 and SIGPIPE). */
    public static final int READER_GONE = 141;

    private ExitCode() {}
}
