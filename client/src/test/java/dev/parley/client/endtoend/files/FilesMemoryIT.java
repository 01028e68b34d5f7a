package dev.parley.client.endtoend.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.endtoend.files.matrix.FilesEngine;
import dev.parley.client.endtoend.server.ServeProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file many times the size of their heaps, in a long run of ten gigabytes, goes through two engines that need hardly more memory for it than for nothing. */
class FilesMemoryIT {
    private static final long BYTES = LongRun.size(200_000_000L, 10_000_000_000L);
    private static final long MOST_KILOBYTES = 64 << 10;
    private static final int LOOKS = LongRun.size(3, 32);

    /** What jcmd says of the serial collector's two generations. */
    private static final Pattern USED = Pattern.compile("(?:generation|DefNew|Tenured) .*?used (\\d+)K");

    @TempDir
    Path folder;

    @Test
    void staysFlatOnBothEnds() throws Exception {
        Path file = folder.resolve("sparse.img");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(BYTES);
        }
        Path into = Files.createDirectory(folder.resolve("into"));
        try (ServeProcess server = ServeProcess.shared();
                Two two = Two.join(server.freshLink(), folder)) {
            two.ann().awaitOther();
            two.bob().awaitOther();
            long annIdle = usedKilobytes(two.ann().pid());
            long bobIdle = usedKilobytes(two.bob().pid());
            two.ann().offer(file);
            String transfer = two.bob().accept(into);
            two.bob().awaitState(transfer, TransferState.RUNNING);
            long annMost = 0;
            long bobMost = 0;
            for (int look = 1; look < LOOKS; look++) {
                long far = BYTES / LOOKS * look;
                two.bob()
                        .engine()
                        .until(
                                "it is at " + far,
                                () -> two.bob().progress(transfer).orElseThrow().bytes() >= far);
                annMost = Math.max(annMost, usedKilobytes(two.ann().pid()));
                bobMost = Math.max(bobMost, usedKilobytes(two.bob().pid()));
            }
            two.ann().awaitDone(transfer);
            System.out.printf(
                    "live heap of the sender %d KiB (idle %d), of the receiver %d KiB (idle %d)%n",
                    annMost, annIdle, bobMost, bobIdle);
            assertThat(annMost - annIdle).as("sender").isLessThan(MOST_KILOBYTES);
            assertThat(bobMost - bobIdle).as("receiver").isLessThan(MOST_KILOBYTES);
            assertThat(into.resolve("sparse.img")).hasSize(BYTES);
        }
    }

    private record Two(FilesEngine ann, FilesEngine bob) implements AutoCloseable {
        static Two join(String link, Path folder) throws IOException {
            return new Two(
                    FilesEngine.join("Ann", link, folder.resolve("ann")),
                    FilesEngine.join("Bob", link, folder.resolve("bob")));
        }

        @Override
        public void close() {
            ann.close();
            bob.close();
        }
    }

    /** What is left on the heap after a collection. */
    private static long usedKilobytes(long pid) throws IOException, InterruptedException {
        Matcher used = USED.matcher(jcmd(pid, "GC.run\nGC.heap_info"));
        long sum = 0;
        int found = 0;
        for (; used.find(); found++) {
            sum += Long.parseLong(used.group(1));
        }
        assertThat(found).as("generations").isPositive();
        return sum;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        assertThat(jcmd.waitFor()).as(said).isZero();
        return said;
    }
}
