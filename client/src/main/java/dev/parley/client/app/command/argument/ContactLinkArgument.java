package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.face.Invocation;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.LinkException;
import java.io.InputStream;

/** Reads the {@code LINK} of a command that is about somebody: from where a {@link LinkArgument} comes. */
public final class ContactLinkArgument {
    private ContactLinkArgument() {}

    public static ContactLink parse(String argument, InputStream standardInput) throws CommandFailure {
        return of(LinkArgument.given(argument, standardInput));
    }

    static ContactLink of(String text) throws CommandFailure {
        try {
            return ContactLink.parse(text);
        } catch (LinkException e) {
            throw new CommandFailure(ExitCode.USAGE, LinkArgument.isRoomLink(text) ? ofCall() : e.sentence());
        }
    }

    private static String ofCall() {
        return "This is a link to a call, which leads to nobody in particular: " + Invocation.of("call LINK")
                + " joins the call. Ask them for their contact link, which has /c before its #.";
    }
}
