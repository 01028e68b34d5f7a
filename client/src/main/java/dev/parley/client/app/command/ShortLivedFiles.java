package dev.parley.client.app.command;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.engine.PartMissing;
import dev.parley.client.engine.RuntimeFolder;

/** Where a command keeps what goes when it ends. */
final class ShortLivedFiles {
    private ShortLivedFiles() {}

    static RuntimeFolder folder() throws CommandFailure {
        try {
            return RuntimeFolder.create();
        } catch (PartMissing e) {
            throw new CommandFailure(ExitCode.PART_MISSING, e.sentence());
        }
    }
}
