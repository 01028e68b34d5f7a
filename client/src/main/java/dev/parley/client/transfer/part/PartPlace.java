package dev.parley.client.transfer.part;

import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.part.FileSystemPort.HeldFolder;
import dev.parley.client.transfer.part.FileSystemPort.Kind;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.FileTrouble;
import java.nio.file.Path;

/**
 * Where a part folder is made, held and deleted: in the folder that its person chose, in which others may write too.
 *
 * @param path {@code NAME.ID.part}
 */
record PartPlace(FileSystemPort files, Path folder, Path path) {
    /** What a file system needs beyond the contents. */
    private static final long SPARE_BYTES = 8L << 20;

    private static final long SPARE_BYTES_OF_ENTRY = 4096;

    static PartPlace of(FileSystemPort files, Path folder, TransferId id, FilesOffer offer) {
        SafeFileName first = SafeFileName.of(files.spelled(
                SafeFileName.of(offer.summary().shown().getFirst().name()).text()));
        return new PartPlace(files, folder, folder.resolve(first.text() + "." + id.hex() + ".part"));
    }

    /** Makes it, if there is room, or takes what is there already, unless somebody else had a hand in it. */
    HeldFolder hold(FilesOffer offer) throws FileTrouble, DiskFailure {
        boolean fresh = files.kind(path) == Kind.NOTHING;
        if (fresh) {
            requireRoom(offer);
        }
        try {
            return fresh ? files.createPrivateFolder(path) : files.holdPrivateFolder(path);
        } catch (FileTrouble e) {
            if (e.kind() == FileTrouble.Kind.TAKEN) {
                throw DiskWords.inTheWay(path);
            }
            throw e;
        }
    }

    private void requireRoom(FilesOffer offer) throws FileTrouble, DiskFailure {
        long entries = (long) offer.summary().files() + offer.summary().folders();
        long needed = offer.total() + entries * SPARE_BYTES_OF_ENTRY + SPARE_BYTES;
        long usable = files.usableSpace(folder);
        if (usable < needed) {
            throw DiskWords.tooBig(folder, needed, usable);
        }
    }

    /** Deletes it if it is there; false if that fails. */
    boolean sweep() {
        try {
            if (files.kind(path) == Kind.FOLDER) {
                try (HeldFolder held = files.holdPrivateFolder(path)) {
                    delete(held);
                }
            }
            return files.kind(path) == Kind.NOTHING;
        } catch (FileTrouble e) {
            return false; // it is somebody else's, or stays as below
        }
    }

    /** Deletes what is held, with everything in it; says nothing if that fails. */
    void delete(HeldFolder held) {
        try {
            PartTree tree = new PartTree(files);
            tree.delete(held.path().resolve("content"));
            tree.delete(held.path().resolve("manifest"));
            for (Path rest : files.list(held.path())) {
                tree.delete(rest);
            }
            files.delete(path);
        } catch (FileTrouble e) {
            // It stays, under a name that says what it is; its person can delete it.
        }
    }
}
