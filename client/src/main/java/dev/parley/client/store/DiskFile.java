package dev.parley.client.store;

import dev.parley.client.transfer.part.FileSystemPort.OpenFile;
import dev.parley.client.transfer.storage.FileTrouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/** A file of this machine that is open. */
record DiskFile(FileChannel channel) implements OpenFile {
    @Override
    public void write(long position, ByteBuffer bytes) throws FileTrouble {
        Troubles.told(() -> {
            long at = position;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            return at;
        });
    }

    @Override
    public void read(long position, ByteBuffer into) throws FileTrouble {
        Troubles.told(() -> {
            long at = position;
            for (int count = 0; into.hasRemaining() && count >= 0; at += count) {
                count = channel.read(into, at);
            }
            return at;
        });
    }

    @Override
    public long size() throws FileTrouble {
        return Troubles.told(channel::size);
    }

    @Override
    public void truncate(long size) throws FileTrouble {
        Troubles.told(() -> channel.truncate(size));
    }

    @Override
    public void force() throws FileTrouble {
        Troubles.told(() -> {
            channel.force(true);
            return channel;
        });
    }

    /** It ends with the channel. */
    @Override
    public void lock() throws FileTrouble {
        FileLock lock = Troubles.told(() -> {
            try {
                return channel.tryLock();
            } catch (OverlappingFileLockException e) {
                throw new FileTrouble(FileTrouble.Kind.LOCKED, "in use by this program");
            }
        });
        if (lock == null) {
            throw new FileTrouble(FileTrouble.Kind.LOCKED, "in use by another program");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // What had to be safe was forced before.
        }
    }
}
