package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads secrets that options name by their files, because other users of the machine can see a program's arguments. */
public final class SecretFile {
    private SecretFile() {}

    /** @param what the secret is, for sentences */
    public static String read(String what, Path file) throws CommandFailure {
        try {
            // Editors of Windows begin with a mark of the byte order.
            String secret = Files.readString(file).replaceFirst("^\\uFEFF", "").strip();
            if (secret.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, "The " + what + " file " + file + " is empty.");
            }
            return secret;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "The " + what + " file " + file + " cannot be read.");
        }
    }
}
