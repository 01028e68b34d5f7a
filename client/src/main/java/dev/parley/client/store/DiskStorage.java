package dev.parley.client.store;

import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.part.FileSystemPort;
import dev.parley.client.transfer.part.PartFolder;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.FileTrouble;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The disk of this machine, for transfers. All but {@link #open} is for one thread. */
public final class DiskStorage implements StoragePort {
    private final FileSystemPort files = new DiskFileSystem();
    private final RecordsFolder folder;
    private final TransferRecords records;

    /** @param stateFolder where it is remembered what waits; made when something has to be */
    public DiskStorage(Path stateFolder) {
        this(stateFolder, InstantSource.system());
    }

    DiskStorage(Path stateFolder, InstantSource clock) {
        folder = RecordsFolder.take(stateFolder.resolve("transfers"));
        records = new TransferRecords(folder.path(), clock);
    }

    @Override
    public Source open(List<Path> paths) throws DiskFailure {
        return SourceFiles.open(paths);
    }

    @Override
    public Target create(Path folder, TransferId id, FilesOffer offer) throws DiskFailure {
        return PartFolder.create(files, folder, id, offer);
    }

    @Override
    public Target reopen(TransferRecord.Incoming incoming) throws DiskFailure {
        return PartFolder.reopen(files, incoming);
    }

    @Override
    public boolean isFolder(Path folder) {
        return files.isFolder(folder);
    }

    @Override
    public boolean hasRoom(Path folder, long bytes) {
        try {
            return files.usableSpace(folder) >= bytes;
        } catch (FileTrouble e) {
            return true;
        }
    }

    @Override
    public long received(TransferRecord.Incoming incoming) {
        return PartFolder.received(files, incoming);
    }

    @Override
    public void sweep(TransferRecord.Finished finished) {
        if (finished.folder() != null) {
            var _ = PartFolder.sweep(files, finished.folder(), finished.id(), finished.offer());
        }
    }

    @Override
    public List<TransferRecord> records() {
        return records.all();
    }

    @Override
    public void save(TransferRecord transferRecord) throws DiskFailure {
        records.save(transferRecord);
    }

    @Override
    public void forget(TransferId id) {
        records.forget(id);
    }

    @Override
    public void close() {
        folder.close();
    }
}
