package dev.parley.client.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSlotTest {
    private static final int OPAQUE = 0xff000000;

    @TempDir
    private Path folder;

    @Test
    void readerGetsTheNewestPictureWithItsSize() throws IOException {
        Path file = folder.resolve("slot");
        try (PictureWriter writer = new PictureWriter(file, 8, 4);
                PictureReader reader = PictureReader.open(file)) {
            assertThat(reader.latest()).isEmpty();
            write(writer, 8, 4, 1);
            write(writer, 6, 2, 2);
            assertThat(reader.latest()).hasValueSatisfying(frame -> {
                assertThat(frame.width()).isEqualTo(6);
                assertThat(frame.height()).isEqualTo(2);
                assertThat(frame.header().sequence()).isEqualTo(2);
                assertThat(frame.pixels().remaining()).isEqualTo(12);
                assertThat(frame.pixels().get(11)).isEqualTo(OPAQUE | 2);
            });
        }
    }

    @Test
    void aPictureThatIsLookedAtIsNeverWrittenOver() throws IOException {
        Path file = folder.resolve("slot");
        try (PictureWriter writer = new PictureWriter(file, 4, 4);
                PictureReader reader = PictureReader.open(file)) {
            write(writer, 4, 4, 7);
            IntBuffer looked = reader.latest().orElseThrow().pixels();
            for (int value = 8; value < 20; value++) {
                write(writer, 4, 4, value);
            }
            assertThat(looked.get(0)).isEqualTo(OPAQUE | 7);
            assertThat(reader.latest().orElseThrow().pixels().get(0)).isEqualTo(OPAQUE | 19);
        }
    }

    @Test
    void aPictureThatWasJustLetGoStaysForOneMore() throws IOException {
        Path file = folder.resolve("slot");
        try (PictureWriter writer = new PictureWriter(file, 4, 4);
                PictureReader reader = PictureReader.open(file)) {
            write(writer, 4, 4, 1);
            for (int value = 2; value < 40; value++) {
                IntBuffer before = reader.latest().orElseThrow().pixels();
                int looked = before.get(0);
                for (int skipped = 0; skipped < value % 4; skipped++) {
                    write(writer, 4, 4, value);
                }
                write(writer, 4, 4, value);
                reader.latest();
                write(writer, 4, 4, value);
                assertThat(before.get(0)).isEqualTo(looked);
            }
        }
    }

    @Test
    void neverShowsATornPictureWhileBothSidesRun() throws Exception {
        Path file = folder.resolve("slot");
        try (PictureWriter writer = new PictureWriter(file, 64, 64);
                PictureReader reader = PictureReader.open(file)) {
            AtomicBoolean running = new AtomicBoolean(true);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                for (int value = 1; running.get(); value = value % 0xffff + 1) {
                    write(writer, 64, 64, value);
                }
            });
            long last = 0;
            int seen = 0;
            while (seen < 2_000) {
                PictureReader.Frame frame = reader.latest().orElse(null);
                if (frame == null || frame.header().sequence() == last) {
                    Thread.onSpinWait();
                    continue;
                }
                assertThat(frame.header().sequence()).isGreaterThan(last);
                last = frame.header().sequence();
                seen++;
                int first = frame.pixels().get(0);
                for (int i = 0; i < 64 * 64; i++) {
                    if (frame.pixels().get(i) != first) {
                        throw new AssertionError("torn at " + i);
                    }
                }
            }
            running.set(false);
            writing.get();
        }
    }

    @Test
    void theFileIsPrivateAndGoneAsSoonAsBothHoldIt() throws IOException {
        Path file = folder.resolve("slot");
        try (PictureWriter writer = new PictureWriter(file, 4, 4)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            try (PictureReader reader = PictureReader.open(file)) {
                assertThat(file).doesNotExist();
                write(writer, 4, 4, 1);
                assertThat(reader.latest()).isPresent();
            }
        }
    }

    @Test
    void refusesWhatIsNoSlotOrTooLarge() throws IOException {
        Path file = Files.write(folder.resolve("other"), new byte[8192]);
        assertThatThrownBy(() -> PictureReader.open(file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new PictureWriter(folder.resolve("large"), 3841, 10))
                .isInstanceOf(IllegalArgumentException.class);
        try (PictureWriter writer = new PictureWriter(folder.resolve("slot"), 4, 4)) {
            assertThat(writer.next().capacity()).isGreaterThanOrEqualTo(64);
            assertThatThrownBy(() -> writer.publish(5, 4, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void savesAnUprightPng() throws IOException {
        Path file = folder.resolve("slot");
        try (PictureWriter writer = new PictureWriter(file, 3, 2);
                PictureReader reader = PictureReader.open(file)) {
            ByteBuffer pixels = writer.next().order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < 6; i++) {
                pixels.putInt(4 * i, OPAQUE | 0x112200 | i);
            }
            writer.publish(3, 2, 90, 0);
            Path png = folder.resolve("frame.png");
            assertThat(reader.savePng(png)).isTrue();
            var image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(png)));
            assertThat(image.getWidth()).isEqualTo(2);
            assertThat(image.getHeight()).isEqualTo(3);
            // Turned clockwise: the lower left pixel comes to the upper left, the upper left one to the upper right.
            assertThat(image.getRGB(0, 0)).isEqualTo(OPAQUE | 0x112203);
            assertThat(image.getRGB(1, 0)).isEqualTo(OPAQUE | 0x112200);
            assertThat(image.getRGB(0, 2)).isEqualTo(OPAQUE | 0x112205);
        }
    }

    private static void write(PictureWriter writer, int width, int height, int value) {
        IntBuffer pixels = writer.next().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int i = 0; i < width * height; i++) {
            pixels.put(i, OPAQUE | value);
        }
        writer.publish(width, height, 0, 0);
    }
}
