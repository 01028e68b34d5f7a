package dev.parley.client.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A disk of byte arrays, which can fail at the n-th call. */
final class MemoryDisk implements DiskPort {
    final Map<Path, byte[]> files = new HashMap<>();
    final Map<Path, ByteArrayOutputStream> parts = new HashMap<>();
    private int callsUntilFailure = Integer.MAX_VALUE;

    void failAtCall(int n) {
        callsUntilFailure = n;
    }

    @Override
    public Source open(Path file) throws DiskFailure {
        work();
        byte[] bytes = files.get(file);
        return new Source() {
            @Override
            public Entry entry() {
                return new Entry(file.getFileName().toString(), bytes.length, 1);
            }

            @Override
            public void read(long offset, ByteBuffer into) throws DiskFailure {
                work();
                into.put(bytes, (int) offset, into.remaining());
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Target create(Path folder, SafeFileName name, TransferId id, Entry entry) throws DiskFailure {
        work();
        Path file = folder.resolve(name.text());
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        parts.put(file, part);
        return new Target() {
            @Override
            public void write(long offset, ByteBuffer bytes) throws DiskFailure {
                work();
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                part.writeBytes(copy);
            }

            @Override
            public void sync() throws DiskFailure {
                work();
            }

            @Override
            public Path publish() throws DiskFailure {
                work();
                parts.remove(file);
                files.put(file, part.toByteArray());
                return file;
            }

            @Override
            public void discard() {
                parts.remove(file);
            }
        };
    }

    private void work() throws DiskFailure {
        if (--callsUntilFailure == 0) {
            throw new DiskFailure(EndReason.DISK_FAILED, new Problem("files.disk", "", "The disk is full."));
        }
    }
}
