package dev.parley.client.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.TestClassPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A runtime folder of 1 MiB in memory, in a mount namespace of its own, that has no room for a picture. */
class FullFolderTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    @TempDir
    private Path folder;

    @Test
    void refusesASlotInsteadOfEndingTheProcess() throws IOException, InterruptedException {
        boolean privileged = "root".equals(System.getProperty("user.name"));
        Process child = new ProcessBuilder(
                        "unshare",
                        privileged ? "-m" : "-rm",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=1m tmpfs \"$1\" && shift && exec \"$@\"",
                        "folder",
                        folder.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null",
                        "-cp",
                        TestClassPath.text(),
                        Writer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains("refused", "nothing left behind", "a small one fits");
    }

    /** What runs in that folder. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Path large = folder.resolve("large");
            try (PictureWriter writer = new PictureWriter(large, WIDTH, HEIGHT)) {
                for (int i = 0; i < SlotLayout.BUFFERS; i++) {
                    fill(writer.next());
                    writer.publish(WIDTH, HEIGHT, 0, 0);
                }
                System.out.println("it fitted");
            } catch (IOException e) {
                System.out.println("refused");
            }
            System.out.println(Files.exists(large) ? "something stays" : "nothing left behind");
            try (PictureWriter writer = new PictureWriter(folder.resolve("small"), WIDTH / 8, HEIGHT / 8)) {
                fill(writer.next());
                writer.publish(WIDTH / 8, HEIGHT / 8, 0, 0);
                System.out.println("a small one fits");
            }
        }

        private static void fill(ByteBuffer buffer) {
            while (buffer.hasRemaining()) {
                buffer.put((byte) 1);
            }
        }
    }
}
