package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.engine.device.OwnDesktop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be shared by {@code --share}; what is not there is said before anybody joins anything. */
public final class ShareArgument {
    private ShareArgument() {}

    /** @param motion whether many pictures a second matter more than sharp ones */
    public static Optional<ShareCommand.Share> parse(@Nullable String given, boolean motion) throws CommandFailure {
        if (given == null) {
            if (motion) {
                throw new CommandFailure(ExitCode.USAGE, "--share-motion says how to share: name what by --share.");
            }
            return Optional.empty();
        }
        ShareSource source;
        try {
            source = ShareSource.parse(given);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage() + ".");
        }
        switch (source) {
            case ShareSource.File(Path file) -> {
                if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                    throw wrong("there is no file " + file + " that can be read.");
                }
            }
            case ShareSource.OnDesktop onDesktop -> {
                Optional<String> problem = OwnDesktop.problemWith(onDesktop);
                if (problem.isPresent()) {
                    throw wrong(problem.get());
                }
            }
        }
        return Optional.of(new ShareCommand.Share(source, motion));
    }

    private static CommandFailure wrong(String sentence) {
        return new CommandFailure(ExitCode.USAGE, "--share: " + sentence);
    }
}
