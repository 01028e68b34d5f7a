package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import org.jspecify.annotations.Nullable;

/** The server at which this user is rung. */
public final class HomeArgument {
    private HomeArgument() {}

    /**
     * Its base address.
     *
     * @param given by {@code --server}; null for the kept one
     * @param kept in the settings; empty for none
     */
    public static String parse(@Nullable String given, String kept) throws CommandFailure {
        String address = given == null ? kept : given;
        if (address.isBlank()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "To be rung you need a server that is always there: name it with --server, or set it in the"
                            + " settings.");
        }
        try {
            return RoomLink.fresh(address).server();
        } catch (LinkException e) {
            throw new CommandFailure(ExitCode.USAGE, e.sentence());
        }
    }
}
