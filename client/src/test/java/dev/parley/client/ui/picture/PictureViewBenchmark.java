package dev.parley.client.ui.picture;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureReader;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Measures what one moving picture costs the window's process, in CPU milliseconds a frame: the difference between a
 * picture that moves and one that stands still. The frames come from another process. {@code scripts/benchmark-picture}.
 */
final class PictureViewBenchmark {
    private static final int FRAMES_PER_SECOND = 30;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private final Path folder;
    private Process writer;
    private long frames;

    private PictureViewBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0) {
            write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
        Platform.setImplicitExit(false);
        try {
            PictureViewBenchmark benchmark = new PictureViewBenchmark(Files.createTempDirectory("parley-benchmark"));
            benchmark.measure("PictureView, 1280x720 shown as it is", 1280, 720, benchmark::view);
            benchmark.measure("PictureView,  960x540 shown as it is", 960, 540, benchmark::view);
            benchmark.measure("PictureView,  320x180 shown as it is", 320, 180, benchmark::view);
            benchmark.measure("plain PixelBuffer, 1280x720 as it is", 1280, 720, benchmark::probe);
            benchmark.measure("plain PixelBuffer, 1280x720 to 960x540", 960, 540, benchmark::probe);
            System.exit(0);
        } catch (Exception e) {
            // The toolkit's thread would keep the process alive.
            System.err.println(e);
            System.exit(1);
        }
    }

    private interface Content {
        Parent make(int width, int height) throws Exception;
    }

    private void measure(String name, int width, int height, Content content) throws Exception {
        CompletableFuture<Stage> shown = new CompletableFuture<>();
        Parent root = content.make(width, height);
        Platform.runLater(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(root, width, height));
            stage.show();
            shown.complete(stage);
        });
        Stage stage = shown.get();
        LockSupport.parkNanos(WARM_UP.toNanos());
        long framesBefore = frames;
        double moving = cpuMillis();
        long drawn = frames - framesBefore;
        tell("stop");
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        double still = cpuMillis();
        System.out.printf(
                "%-40s %5.2f ms a frame  (%.1f frames/s; moving %.1f %% of a core, still %.1f %%)%n",
                name,
                (moving - still) / Math.max(1, drawn),
                (double) drawn / MEASURED.toSeconds(),
                100 * moving / MEASURED.toMillis(),
                100 * still / MEASURED.toMillis());
        Platform.runLater(stage::close);
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        writer.destroy();
        writer.waitFor(5, TimeUnit.SECONDS);
    }

    /** CPU time of this process over the measured time. */
    private static double cpuMillis() {
        Duration before = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        LockSupport.parkNanos(MEASURED.toNanos());
        Duration after = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        return after.minus(before).toNanos() / 1e6;
    }

    private Parent view(int width, int height) {
        CompletableFuture<Parent> made = new CompletableFuture<>();
        Platform.runLater(() -> {
            CompletableFuture<Pictures> pictures = new CompletableFuture<>();
            pictures.complete(new Pictures(command -> {
                if (command instanceof Command.ShowPicture(TileId tile, int askedWidth, int askedHeight, var _)) {
                    Notice.PictureShared shared = new Notice.PictureShared(
                            tile, start(askedWidth, askedHeight).toString());
                    Platform.runLater(() -> pictures.join().onShared(shared));
                }
            }));
            PictureView view = pictures.join().view(TileId.SELF);
            ImageView image = (ImageView) view.getChildrenUnmodifiable().getFirst();
            image.imageProperty().addListener((_, _, _) -> frames++);
            made.complete(new StackPane(view));
        });
        return made.join();
    }

    /** The obvious way: one image over a copy, scaled by the window. */
    private Parent probe(int width, int height) throws IOException {
        PictureReader reader = PictureReader.open(start(1280, 720));
        IntBuffer copy = IntBuffer.allocate(1280 * 720);
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(1280, 720, copy, PixelFormat.getIntArgbPreInstance());
        ImageView image = new ImageView(new WritableImage(pixels));
        image.setFitWidth(width);
        image.setFitHeight(height);
        new AnimationTimer() {
            private long sequence;

            @Override
            public void handle(long now) {
                reader.latest()
                        .filter(frame -> frame.header().sequence() != sequence)
                        .ifPresent(frame -> {
                            sequence = frame.header().sequence();
                            copy.put(0, frame.pixels(), 0, 1280 * 720);
                            pixels.updateBuffer(_ -> null);
                            frames++;
                        });
            }
        }.start();
        return new StackPane(image);
    }

    /** Starts a writer in a process of its own, and returns when its slot is there. */
    private Path start(int width, int height) {
        Path file = folder.resolve("slot-" + System.nanoTime());
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx64m",
                "--class-path",
                System.getProperty("java.class.path"),
                PictureViewBenchmark.class.getName(),
                file.toString(),
                String.valueOf(width),
                String.valueOf(height)));
        try {
            writer = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (writer.getInputStream().read() < 0) {
                throw new IOException("the writer of pictures did not start");
            }
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(String what) throws IOException {
        writer.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
        writer.getOutputStream().flush();
    }

    /** The other process: 30 frames a second, until a line on standard input. */
    private static void write(Path file, int width, int height) throws IOException {
        try (SlotFixture slot = new SlotFixture(file, width, height)) {
            slot.write(0, 0);
            System.out.write('.');
            System.out.flush();
            long next = System.nanoTime();
            for (long frame = 1; System.in.available() == 0; frame++) {
                slot.write(frame, 0);
                next += 1_000_000_000L / FRAMES_PER_SECOND;
                LockSupport.parkNanos(next - System.nanoTime());
            }
            // Stands still until it is ended.
            while (true) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }
}
