package dev.parley.client.app.command;

import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the {@code LINK} of a command: from the argument, or from standard input for {@code -}. */
final class LinkArgument {
    private static final int MAX_BYTES = 4096;

    private LinkArgument() {}

    static String parse(String argument, InputStream standardInput) throws CommandFailure {
        try {
            return RoomLink.parse(argument.equals("-") ? firstLine(standardInput) : argument)
                    .text();
        } catch (LinkException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "The link could not be read from standard input.");
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        byte[] bytes = new byte[MAX_BYTES];
        int length = 0;
        for (int next = in.read(); next >= 0 && next != '\n' && length < MAX_BYTES; next = in.read()) {
            bytes[length++] = (byte) next;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
