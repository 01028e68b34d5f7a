package dev.parley.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.TestClassPath;
import dev.parley.client.transfer.message.HashTree;
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

/** Receives in a root that no list of mounts knows, as in a chroot and in some containers: Java finds no file store there. */
class UnmountedRootTest {
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");

    /** The system's folders stand in the new root, which is a plain folder itself. */
    private static final String ENTER = """
            new=$1 && shift
            for each in /*; do
              if [ -h "$each" ]; then
                cp -P "$each" "$new$each"
              elif [ -d "$each" ]; then
                mkdir "$new$each" && mount --rbind "$each" "$new$each" || exit
              fi
            done
            exec chroot "$new" "$@"
            """;

    @TempDir
    private Path root;

    @Test
    void receivesWhereJavaFindsNoFileStore() throws IOException, InterruptedException {
        boolean privileged = "root".equals(System.getProperty("user.name"));
        Process child = new ProcessBuilder(
                        "unshare",
                        privileged ? "-m" : "-rm",
                        "sh",
                        "-c",
                        ENTER,
                        "enter",
                        root.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        TestClassPath.text(),
                        Receiver.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains("no store: Mount point not found").contains("received, as it was sent");
    }

    /** What runs in that root. */
    static final class Receiver {
        private Receiver() {}

        public static void main(String[] arguments) throws IOException, DiskFailure {
            Path folder = Files.createDirectory(Path.of("/received"));
            try {
                throw new AssertionError(Files.getFileStore(folder));
            } catch (IOException e) {
                System.out.println("no store: " + e.getMessage());
            }
            Path file = Files.write(Path.of("/file"), new byte[TransferLimits.BLOCK_BYTES + 1]);
            DiskStorage storage = new DiskStorage(Path.of("/state"));
            StoragePort.Source source = storage.open(List.of(file));
            StoragePort.Target target = storage.create(folder, ID, source.offer());
            target.rewind(0);
            for (long block = 0; block < source.offer().blocks(); block++) {
                long from = block * TransferLimits.BLOCK_BYTES;
                ByteBuffer bytes = ByteBuffer.allocate((int)
                        Math.min(TransferLimits.BLOCK_BYTES, source.offer().total() - from));
                source.read(from, bytes);
                target.write(HashTree.leaf(bytes.flip()), bytes);
            }
            target.sync();
            Path received = target.publish().getFirst();
            target.close();
            if (!received.startsWith(folder) || Files.mismatch(received, file) != -1) {
                throw new AssertionError(received);
            }
            System.out.println("received, as it was sent");
        }
    }
}
