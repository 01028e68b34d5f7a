package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.control.FilesCommand.OfferFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A path of the command line that is to be sent: a file or a folder that is there and can be read. */
public final class SentPath {
    private SentPath() {}

    public static List<Path> all(List<String> paths) throws CommandFailure {
        List<Path> found = new ArrayList<>();
        for (String path : paths) {
            found.add(of(path));
        }
        refuseExcess(found);
        return found;
    }

    /** Said before anybody waits for anybody, too. */
    static void refuseExcess(List<Path> files) throws CommandFailure {
        switch (OfferFiles.excess(files.stream().map(Path::toString).toList())) {
            case NONE -> {}
            case TOO_MANY ->
                throw wrong("At most " + OfferFiles.MAX_PATHS
                        + " files and folders can be sent at once. Put them into one folder and send that.");
            case PATH_TOO_LONG ->
                throw wrong("The path of a file is too long. Move it to a folder that is not so deep.");
            case TOO_LONG_TOGETHER ->
                throw wrong("The paths of these files are too long together. Put them into one folder and send that.");
        }
    }

    private static Path of(String path) throws CommandFailure {
        if (path.isEmpty()) {
            // The current folder, says the system's way to read paths; but what came of an empty variable was meant by
            // nobody.
            throw wrong("This is no path of a file or folder: it is empty. The current folder is called \".\".");
        }
        Path file;
        try {
            file = Path.of(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw wrong("This is no path of a file: " + path + ".");
        }
        if (!Files.exists(file)) {
            throw wrong("There is no file or folder " + path + ".");
        }
        boolean folder = Files.isDirectory(file);
        if (!folder && !Files.isRegularFile(file)) {
            throw wrong(path + " is no file and no folder, but a pipe, a socket or a device. What comes from a pipe is"
                    + " sent by \"-\", which reads standard input.");
        }
        if (!Files.isReadable(file) || (folder && !Files.isExecutable(file))) {
            throw wrong("This user may not read " + path + ".");
        }
        return file;
    }

    private static CommandFailure wrong(String sentence) {
        return new CommandFailure(ExitCode.USAGE, sentence);
    }
}
