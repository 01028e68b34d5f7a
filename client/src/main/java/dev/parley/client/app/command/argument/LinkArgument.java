package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Reads the {@code LINK} of a command: from the argument, from standard input for {@code -}, or from the descriptor
 * {@code /dev/fd/N}, where the launcher puts it, since every user of the machine can see a program's arguments.
 */
public final class LinkArgument {
    private static final int MAX_BYTES = 4096;
    private static final Pattern DESCRIPTOR = Pattern.compile("/dev/fd/[1-9][0-9]{0,8}");

    private LinkArgument() {}

    public static String parse(String argument, InputStream standardInput) throws CommandFailure {
        try {
            return RoomLink.parse(read(argument, standardInput)).text();
        } catch (LinkException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            String place = argument.equals("-") ? "standard input" : argument;
            throw new CommandFailure(ExitCode.USAGE, "The link could not be read from " + place + ".");
        }
    }

    static String read(String argument, InputStream standardInput) throws IOException {
        if (argument.equals("-")) {
            return link(standardInput);
        }
        if (!DESCRIPTOR.matcher(argument).matches()) {
            return argument;
        }
        try (InputStream descriptor = Files.newInputStream(Path.of(argument))) {
            return firstLine(descriptor);
        }
    }

    /** The first line; and what follows at once, as when somebody pastes a link that was broken into lines. */
    private static String link(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder(firstLine(in));
        while (!isLink(text.toString()) && text.length() < MAX_BYTES && in.available() > 0) {
            text.append('\n').append(firstLine(in));
        }
        return text.toString();
    }

    private static boolean isLink(String text) {
        try {
            return !RoomLink.parse(text).server().isEmpty();
        } catch (LinkException e) {
            return false;
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
