package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.face.Invocation;
import dev.parley.client.trust.ContactLink;
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
        String text = given(argument, standardInput);
        try {
            return RoomLink.parse(text).text();
        } catch (LinkException e) {
            throw new CommandFailure(ExitCode.USAGE, isContactLink(text) ? ofPerson() : e.sentence());
        }
    }

    private static String ofPerson() {
        return "This is somebody's contact link, which leads to no call: " + Invocation.of("ring LINK")
                + " rings them, and " + Invocation.of("contacts add LINK --name NAME") + " keeps them.";
    }

    private static boolean isContactLink(String text) {
        try {
            return !ContactLink.parse(text).server().isEmpty();
        } catch (LinkException e) {
            return false;
        }
    }

    /** The text that stands where the argument says. */
    static String given(String argument, InputStream standardInput) throws CommandFailure {
        try {
            return read(argument, standardInput);
        } catch (IOException e) {
            String place = argument.equals("-") ? "standard input" : argument;
            throw new CommandFailure(ExitCode.USAGE, "The link could not be read from " + place + ".");
        }
    }

    private static String read(String argument, InputStream standardInput) throws IOException {
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
        while (!isRoomLink(text.toString()) && text.length() < MAX_BYTES && in.available() > 0) {
            text.append('\n').append(firstLine(in));
        }
        return text.toString();
    }

    static boolean isRoomLink(String text) {
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
