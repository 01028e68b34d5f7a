package dev.parley.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.TestClassPath;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.StoragePort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 32 MiB in memory, in a mount namespace of its own, gets full in the middle of a transfer. */
class FullDiskTest {
    private static final int MIB = 1 << 20;
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");

    @TempDir
    private Path root;

    @Test
    void waitsForRoomAndGoesOn() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(root.resolve("disk"));
        boolean privileged = "root".equals(System.getProperty("user.name"));
        Process child = new ProcessBuilder(
                        "unshare",
                        privileged ? "-m" : "-rm",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=32m tmpfs \"$1\" && shift && exec \"$@\"",
                        "disk",
                        disk.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        TestClassPath.text(),
                        Receiver.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains("received after all");
    }

    /** What runs on that disk. */
    static final class Receiver {
        private Receiver() {}

        public static void main(String[] arguments) throws IOException, DiskFailure {
            Path root = Path.of(arguments[0]);
            Path folder = root.resolve("disk");
            Path file = Files.write(root.resolve("file"), new byte[10 * MIB]);
            DiskStorage storage = new DiskStorage(root.resolve("state"));
            StoragePort.Source source = storage.open(List.of(file));
            StoragePort.Target target = storage.create(folder, ID, source.offer());
            target.rewind(0);
            Path other = Files.write(folder.resolve("other"), new byte[27 * MIB]);

            long synced = 0;
            try {
                for (long block = 0; block < source.offer().blocks(); block++) {
                    write(source, target, block);
                    target.sync();
                    synced = block + 1;
                }
                throw new AssertionError("it all fitted");
            } catch (DiskFailure e) {
                require(
                        e.reason() == TransferEndReason.NO_ROOM
                                && e.problem().code().equals("files.noRoom"),
                        e.sentence());
                require(e.sentence().startsWith("The disk of " + folder + " is full."), e.sentence());
            }
            try {
                target.sync();
                throw new AssertionError("nobody knows what is on the disk");
            } catch (DiskFailure e) {
                Files.delete(other); // its person makes room
            }
            target.rewind(synced);
            for (long block = synced; block < source.offer().blocks(); block++) {
                write(source, target, block);
            }
            target.sync();
            Path received = target.publish().getFirst();
            target.close();
            require(Files.mismatch(received, file) == -1, "not the same");
            System.out.println("received after all, from block " + synced);
        }

        private static void write(StoragePort.Source source, StoragePort.Target target, long block) throws DiskFailure {
            long from = block * TransferLimits.BLOCK_BYTES;
            ByteBuffer bytes = ByteBuffer.allocate(
                    (int) Math.min(TransferLimits.BLOCK_BYTES, source.offer().total() - from));
            source.read(from, bytes);
            target.write(HashTree.leaf(bytes.flip()), bytes);
        }

        private static void require(boolean holds, String problem) {
            if (!holds) {
                throw new AssertionError(problem);
            }
        }
    }
}
