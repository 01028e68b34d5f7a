package dev.parley.client.app.command.common;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.engine.process.PartMissing;
import dev.parley.client.engine.process.RuntimeFolder;

/** Where a command keeps what goes when it ends. */
public final class ShortLivedFiles {
    private ShortLivedFiles() {}

    public static RuntimeFolder folder() throws CommandFailure {
        try {
            return RuntimeFolder.create();
        } catch (PartMissing e) {
            throw new CommandFailure(ExitCode.PART_MISSING, e.sentence());
        }
    }
}
