package dev.parley.client.transfer.storage;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.TransferId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The disk, as transfers see it. Every call waits for the disk; a {@link DiskFailure} says for people what is wrong. */
public interface StoragePort extends AutoCloseable {

    /** Lists what is to be sent, folders with all that is in them; links inside are left out. Any thread; may take long. */
    Source open(List<Path> paths) throws DiskFailure;

    /** Checks that there is room, and makes an empty part folder with its journal, durably. */
    Target create(Path folder, TransferId id, FilesOffer offer) throws DiskFailure;

    /** Opens what an earlier attempt left, to check it block by block and to go on. */
    Target reopen(TransferRecord.Incoming incoming) throws DiskFailure;

    /** Whether something can be received into a folder: a disk may have been taken out, or a folder moved. */
    boolean isFolder(Path folder);

    /** Whether a folder's disk has room for so many bytes more; true if that cannot be said. */
    boolean hasRoom(Path folder, long bytes);

    /** Up to which position an earlier attempt has received the stream, as its journal says; 0 if nothing of it is found. */
    long received(TransferRecord.Incoming incoming);

    /**
     * Deletes the part folder of a finished one, should a crash have come before that was done. Says nothing if it fails:
     * the folder then stays, under a name that says what it is.
     */
    void sweep(TransferRecord.Finished finished);

    /** Everything that is remembered, the oldest first; of finished ones the last 64. Unreadable ones are left out. */
    List<TransferRecord> records();

    /** Remembers it durably, in place of what was remembered under the same id. */
    void save(TransferRecord transferRecord) throws DiskFailure;

    /** Forgets it, durably. Says nothing if that fails: it is then told again some other day. */
    void forget(TransferId id);

    /** Lets another program of this user take over what is remembered. */
    @Override
    void close();

    /** What is sent: the stream of the transfer. */
    interface Source extends AutoCloseable {
        FilesOffer offer();

        SourceNotes notes();

        /** Where the entry at this position of the manifest is, below what is sent, safe to show; empty if there is none. */
        String sent(int entry);

        /** Fills {@code into} from a position of the stream; fails with SOURCE_CHANGED if a file is no longer as listed. */
        void read(long position, ByteBuffer into) throws DiskFailure;

        @Override
        void close();
    }

    /** What is received: the stream, split into files under a part folder until all is whole. */
    interface Target {
        /**
         * Reads one block back from the disk and compares it with what the journal says.
         *
         * @return the leaf hash, or null if this block is not there as it was received
         */
        @Nullable
        Digest check(long block) throws DiskFailure;

        /**
         * Forgets all blocks from this one on; the next write is at its beginning. Called once after the checks, and after a
         * failure of write or sync, which leaves unknown what is on the disk: until then all writes fail. Goes back, at
         * most, to what was synced.
         */
        void rewind(long block) throws DiskFailure;

        /**
         * Writes the next block of the stream.
         *
         * @throws dev.parley.signaling.protocol.reason.ProtocolException if it ends the manifest, and that is not as was offered
         */
        void write(Digest leaf, ByteBuffer block) throws DiskFailure;

        /** Returns when everything written, and then its record in the journal, would survive a loss of power. */
        void sync() throws DiskFailure;

        /**
         * Takes note of the files that can be run where they come from.
         *
         * @param keep whether their owner can run them here too
         */
        void noteExecutables(BitSet entries, boolean keep);

        /** How what was published differs from what was sent. */
        Differences differences();

        /**
         * Gives everything its final names, for good, without ever replacing anything, and returns where the entries at the
         * top are. After a failure or a crash in the middle it can be done again, with the same result. What it needs for that
         * stays until it is closed: save that the transfer is finished before.
         */
        List<Path> publish() throws DiskFailure;

        /** Closes it and keeps everything for another day, unless it was published. */
        void close();

        /** Closes it and deletes what was not published. */
        void discard();
    }
}
