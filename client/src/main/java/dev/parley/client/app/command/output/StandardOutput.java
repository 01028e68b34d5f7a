package dev.parley.client.app.command.output;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The program's standard output, which remembers whether it took everything: {@link PrintStream} goes on without a word when
 * a disk is full, and a script would believe that it has what was never written. Safe for all threads.
 */
public final class StandardOutput extends OutputStream {
    private static final StandardOutput OF_PROGRAM =
            new StandardOutput(new FileOutputStream(FileDescriptor.out), isPipe());

    private final OutputStream to;
    private final boolean pipe;
    private volatile @Nullable IOException loss;

    /** @param pipe whether it is one, which takes everything for as long as somebody reads */
    StandardOutput(OutputStream to, boolean pipe) {
        this.to = to;
        this.pipe = pipe;
    }

    /** Lets {@link System#out} write here from now on. */
    public static void watch() {
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
        System.setOut(new PrintStream(new BufferedOutputStream(OF_PROGRAM), true, charset));
    }

    /** The stream for bytes, behind everything that was printed; it throws what a {@link PrintStream} swallows. */
    public static OutputStream bytes() {
        System.out.flush();
        return OF_PROGRAM;
    }

    /** What a command has to end with that printed something which did not arrive; empty if everything did. */
    public static Optional<CommandFailure> failure() {
        System.out.flush();
        return OF_PROGRAM.lost();
    }

    /** Ends a command that is of no use without what it has printed. */
    public static void require() throws CommandFailure {
        Optional<CommandFailure> failure = failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    Optional<CommandFailure> lost() {
        IOException problem = loss;
        if (problem == null) {
            return Optional.empty();
        }
        return Optional.of(
                isReaderGone(problem)
                        ? new CommandFailure(ExitCode.READER_GONE, "")
                        : new CommandFailure(ExitCode.FAILED, sentence(problem)));
    }

    static String sentence(IOException problem) {
        return "Standard output did not take everything: " + problem.getMessage() + ".";
    }

    /** Who reads a pipe may stop when they have seen enough, as {@code head} does; that is no failure to speak of. */
    private boolean isReaderGone(IOException problem) {
        // Other systems say it in words only.
        return pipe
                || String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static boolean isPipe() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
        } catch (IOException e) {
            return false; // no Linux
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        IOException before = loss;
        if (before != null) {
            // What came after a gap would be worse than nothing.
            throw before;
        }
        try {
            to.write(bytes, offset, length);
        } catch (IOException e) {
            loss = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }
}
