package dev.parley.client.store;

import dev.parley.client.transfer.DiskFailure;
import dev.parley.client.transfer.DiskPort;
import dev.parley.client.transfer.Entry;
import dev.parley.client.transfer.SafeFileName;
import dev.parley.client.transfer.TransferId;
import java.nio.file.Path;

/** The disk of this machine, for transfers. */
public final class DiskFiles implements DiskPort {
    @Override
    public Source open(Path file) throws DiskFailure {
        return OutgoingFile.open(file);
    }

    @Override
    public Target create(Path folder, SafeFileName name, TransferId id, Entry entry) throws DiskFailure {
        return IncomingFile.create(folder, name, id, entry);
    }
}
