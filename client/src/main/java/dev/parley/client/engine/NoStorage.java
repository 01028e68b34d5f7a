package dev.parley.client.engine;

import dev.parley.client.transfer.DiskFailure;
import dev.parley.client.transfer.EndReason;
import dev.parley.client.transfer.FilesOffer;
import dev.parley.client.transfer.Problem;
import dev.parley.client.transfer.StoragePort;
import dev.parley.client.transfer.TransferId;
import dev.parley.client.transfer.TransferRecord;
import java.nio.file.Path;
import java.util.List;

/** Stands in for the disk where there is none: every transfer fails with a sentence. */
final class NoStorage implements StoragePort {
    @Override
    public Source open(List<Path> paths) throws DiskFailure {
        throw none();
    }

    @Override
    public Target create(Path folder, TransferId id, FilesOffer offer) throws DiskFailure {
        throw none();
    }

    @Override
    public Target reopen(TransferRecord.Incoming incoming) throws DiskFailure {
        throw none();
    }

    @Override
    public List<TransferRecord> records() {
        return List.of();
    }

    @Override
    public void save(TransferRecord transferRecord) throws DiskFailure {
        throw none();
    }

    @Override
    public void forget(TransferId id) {}

    private static DiskFailure none() {
        return new DiskFailure(EndReason.DISK_FAILED, new Problem("files.disk", "", "There is no disk for files."));
    }
}
