package dev.parley.client.app.command.output;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that a command writes at its end: what is wrong with its place is said before anybody waits for anything. */
public final class ResultFile {
    private ResultFile() {}

    /**
     * Looks without making anything, so that a command which is broken off leaves no empty file.
     *
     * @param file null if none is wanted
     */
    public static void check(String option, @Nullable Path file) throws CommandFailure {
        if (file == null) {
            return;
        }
        if (file.toString().isEmpty()) {
            throw wrong(option, "this is no name of a file: it is empty");
        }
        if (Files.isDirectory(file)) {
            throw wrong(option, file + " is a folder, and a file is to be written");
        }
        if (Files.exists(file)) {
            if (!Files.isWritable(file)) {
                throw wrong(option, "this user may not write to " + file);
            }
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw wrong(option, "there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw wrong(option, "this user may not write to " + folder);
        }
    }

    private static CommandFailure wrong(String option, String words) {
        return new CommandFailure(ExitCode.USAGE, option + ": " + words + ".");
    }
}
