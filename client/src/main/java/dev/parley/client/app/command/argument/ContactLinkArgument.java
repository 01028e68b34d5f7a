package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.LinkException;
import java.io.IOException;
import java.io.InputStream;

/** Reads the {@code LINK} of a command that is about somebody: from where a {@link LinkArgument} comes. */
public final class ContactLinkArgument {
    private ContactLinkArgument() {}

    public static ContactLink parse(String argument, InputStream standardInput) throws CommandFailure {
        try {
            return ContactLink.parse(LinkArgument.read(argument, standardInput));
        } catch (LinkException e) {
            throw new CommandFailure(ExitCode.USAGE, e.sentence());
        } catch (IOException e) {
            String place = argument.equals("-") ? "standard input" : argument;
            throw new CommandFailure(ExitCode.USAGE, "The link could not be read from " + place + ".");
        }
    }
}
