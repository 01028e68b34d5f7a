package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.call.message.DisplayName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name that a person gives with {@code --name}. */
public final class NameArgument {
    private NameArgument() {}

    /** Empty if nothing was given in which others could see anything. */
    public static Optional<String> parse(@Nullable String given) throws CommandFailure {
        if (given == null) {
            return Optional.empty();
        }
        int chars = DisplayName.chars(given);
        if (chars > DisplayName.MAX_CHARS) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--name: a name has at most " + DisplayName.MAX_CHARS + " characters, and this one has " + chars
                            + ".");
        }
        return Optional.of(DisplayName.clean(given, "")).filter(name -> !name.isEmpty());
    }
}
