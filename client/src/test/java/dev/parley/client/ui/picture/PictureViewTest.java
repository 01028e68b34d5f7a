package dev.parley.client.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.LongRun;
import dev.parley.client.Waiting;
import dev.parley.client.control.Command;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.TestPictureCode;
import dev.parley.client.ui.FxToolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real slots on their way into a real scene. */
class PictureViewTest {
    private static final Duration PATIENCE = Waiting.PATIENCE;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    @TempDir
    private Path folder;

    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private Pictures pictures;
    private PictureView view;
    private Pane root;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.run(() -> {
            pictures = new Pictures(commands::add);
            view = pictures.view(TileId.SELF);
            view.resize(WIDTH, HEIGHT);
            view.setManaged(false);
            root = new Pane(view);
            stage = new Stage();
            stage.setScene(new Scene(root, 640, 480));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> stage.close());
    }

    private void awaitCommand(Command command) {
        await().atMost(PATIENCE)
                .until(() -> !commands.isEmpty() && commands.getLast().equals(command));
    }

    /** What the view shows, read back from its pixels. */
    private Optional<TestPictureCode> seen(int left, int top, int width, int height, boolean mirrored) {
        return FxToolkit.call(() -> {
            PixelReader pixels = snapshot().getPixelReader();
            return TestPictureCode.read(
                    width, height, (x, y) -> pixels.getArgb(left + (mirrored ? width - 1 - x : x), top + y) & 0xff);
        });
    }

    private WritableImage snapshot() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.RED);
        return view.snapshot(parameters, new WritableImage((int) view.getWidth(), (int) view.getHeight()));
    }

    private void awaitSeen(long frame, int left, int top, int width, int height, boolean mirrored) {
        await().atMost(PATIENCE)
                .until(() -> seen(left, top, width, height, mirrored).equals(Optional.of(SlotFixture.code(frame))));
    }

    private void awaitSeen(long frame) {
        awaitSeen(frame, 0, 0, WIDTH, HEIGHT, false);
    }

    private SlotFixture share(String name, int width, int height) throws IOException {
        SlotFixture slot = new SlotFixture(folder.resolve(name), width, height);
        FxToolkit.run(() -> pictures.onShared(slot.notice(TileId.SELF)));
        return slot;
    }

    @Test
    void asksForItsPixelsAndShowsThemAsTheyAre() throws IOException {
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        try (SlotFixture slot = share("slot", WIDTH, HEIGHT)) {
            assertThat(FxToolkit.call(() -> view.pictureProperty().get())).isFalse();
            for (long frame = 1; frame <= 5; frame++) {
                slot.write(frame, 0);
                awaitSeen(frame);
            }
            assertThat(FxToolkit.call(() -> view.pictureProperty().get())).isTrue();
            int differing = FxToolkit.call(() -> {
                PixelReader pixels = snapshot().getPixelReader();
                int count = 0;
                for (int y = 0; y < HEIGHT; y++) {
                    for (int x = 0; x < WIDTH; x++) {
                        count += pixels.getArgb(x, y) == slot.pixel(x, y, WIDTH, HEIGHT) ? 0 : 1;
                    }
                }
                return count;
            });
            assertThat(differing).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "90, false", "180, false", "270, false", "0, true", "90, true", "180, true", "270, true"})
    void turnsAndMirrors(int rotation, boolean mirrored) throws IOException {
        FxToolkit.run(() -> view.setMirrored(mirrored));
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        try (SlotFixture slot = share("slot", WIDTH, WIDTH)) {
            slot.write(7, rotation, WIDTH, HEIGHT);
            awaitSeen(7, 0, 0, WIDTH, HEIGHT, mirrored);
        }
    }

    @Test
    void fitLeavesTheSameSpaceOnBothSides() throws IOException {
        FxToolkit.run(() -> view.resize(WIDTH, HEIGHT + 60));
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT + 60, true));
        try (SlotFixture slot = share("slot", WIDTH, HEIGHT)) {
            slot.write(3, 0);
            awaitSeen(3, 0, 30, WIDTH, HEIGHT, false);
            assertThat(argb(10, 29)).isEqualTo(argb(10, HEIGHT + 30)).isEqualTo(0xffff0000);
        }
    }

    @Test
    void fillCutsTheEdgesAndAsksForSoMuchMore() throws IOException {
        int across = HEIGHT * 4 / 3;
        FxToolkit.run(() -> {
            view.setMode(PictureView.Mode.FILL);
            view.resize(across, HEIGHT);
        });
        awaitCommand(new Command.ShowPicture(TileId.SELF, across, HEIGHT, true));
        try (SlotFixture slot = share("slot", 160, 90)) {
            slot.write(4, 0);
            awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        }
        try (SlotFixture slot = share("larger", WIDTH, HEIGHT)) {
            slot.write(5, 0);
            int cut = (WIDTH - across) / 2;
            await().atMost(PATIENCE)
                    .until(() -> argb(0, 5) == slot.pixel(cut, 5, WIDTH, HEIGHT)
                            && argb(across - 1, 100) == slot.pixel(cut + across - 1, 100, WIDTH, HEIGHT));
        }
    }

    @Test
    void anEnlargedPictureFillsItsView() throws IOException {
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        try (SlotFixture slot = share("slot", 160, 90)) {
            slot.write(6, 0);
            awaitSeen(6);
        }
    }

    @Test
    void itsOwnPixelsAreThoseThatWereSent() throws IOException {
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        try (SlotFixture slot = share("slot", WIDTH, HEIGHT)) {
            slot.write(6, 0);
            awaitSeen(6);
            FxToolkit.run(() -> view.showPixels(4 * WIDTH, 4 * HEIGHT));
            assertThat(FxToolkit.call(() -> view.zoomProperty().get().factor())).isEqualTo(4);
            FxToolkit.run(() -> view.showPixels(WIDTH / 2, HEIGHT / 2));
            assertThat(FxToolkit.call(() -> view.zoomProperty().get()))
                    .as("larger already")
                    .isEqualTo(Zoom.NONE);
        }
    }

    @Test
    void aSizeIsAskedForOnceWhenItStandsStill() {
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        FxToolkit.run(() -> {
            for (int width = 200; width <= 300; width++) {
                view.resize(width, HEIGHT);
            }
        });
        awaitCommand(new Command.ShowPicture(TileId.SELF, 300, HEIGHT, true));
        assertThat(commands).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"view", "parent", "removed", "window", "nothing left"})
    void whatCannotBeSeenIsHidden(String how) throws IOException {
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        try (SlotFixture slot = share("slot", WIDTH, HEIGHT)) {
            slot.write(1, 0);
            awaitSeen(1);
            FxToolkit.run(() -> {
                switch (how) {
                    case "view" -> view.setVisible(false);
                    case "parent" -> root.setVisible(false);
                    case "removed" -> root.getChildren().clear();
                    case "window" -> stage.hide();
                    default -> view.resize(0, 0);
                }
            });
            awaitCommand(new Command.HidePicture(TileId.SELF));
        }
        await().atMost(PATIENCE).until(() -> mappings() == 0);
        FxToolkit.run(() -> {
            view.resize(WIDTH, HEIGHT);
            view.setVisible(true);
            root.setVisible(true);
            root.getChildren().setAll(view);
            stage.show();
        });
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
    }

    @Test
    void aMoveWithinTheSceneHidesNothing() {
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        FxToolkit.run(() -> {
            root.getChildren().clear();
            root.getChildren().add(new Pane(view));
            view.resize(WIDTH / 2, HEIGHT);
        });
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH / 2, HEIGHT, true));
        assertThat(commands).hasSize(2);
    }

    @Test
    void twoViewsShareOneSlotThatSuitsTheLarger() throws IOException {
        PictureView small = FxToolkit.call(() -> {
            PictureView other = pictures.view(TileId.SELF);
            other.setManaged(false);
            other.resize(160, 90);
            root.getChildren().add(other);
            return other;
        });
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        try (SlotFixture slot = share("slot", WIDTH, HEIGHT)) {
            slot.write(1, 0);
            awaitSeen(1);
            assertThat(FxToolkit.call(() -> small.pictureProperty().get())).isTrue();
            FxToolkit.run(() -> root.getChildren().remove(view));
            awaitCommand(new Command.ShowPicture(TileId.SELF, 160, 90, true));
        }
    }

    @Test
    void theLastPictureOfALostEngineStaysUntilTheNextOnesFirst() throws IOException {
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        try (SlotFixture slot = share("slot", WIDTH, HEIGHT)) {
            slot.write(1, 0);
            awaitSeen(1);
            FxToolkit.run(() -> pictures.engineLost());
        }
        assertThat(FxToolkit.call(() -> view.staleProperty().get())).isTrue();
        try (SlotFixture slot = share("next", WIDTH, HEIGHT)) {
            awaitSeen(1);
            slot.write(2, 0);
            awaitSeen(2);
            assertThat(FxToolkit.call(() -> view.staleProperty().get())).isFalse();
        }
        assertThat(commands).hasSize(1);
    }

    @Test
    void aSlotIsExchangedWithoutAGap() throws IOException {
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        for (int swap = 0; swap < 20; swap++) {
            try (SlotFixture slot = share("slot-" + swap, WIDTH, HEIGHT)) {
                if (swap > 0) {
                    assertThat(seen(0, 0, WIDTH, HEIGHT, false)).isPresent();
                }
                slot.write(swap, 0);
                awaitSeen(swap);
            }
        }
    }

    @Test
    void manyExchangesLeaveNoMemoryBehind() throws IOException {
        awaitCommand(new Command.ShowPicture(TileId.SELF, WIDTH, HEIGHT, true));
        int exchanges = LongRun.size(200, 1_000);
        for (int swap = 0; swap < exchanges; swap++) {
            try (SlotFixture slot = share("slot-" + swap, 160, 90)) {
                slot.write(swap, 0);
                Path file = folder.resolve("slot-" + swap);
                await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> Files.notExists(file));
            }
        }
        awaitSeen(exchanges - 1);
        await().atMost(PATIENCE).until(() -> mappings() == 1);
        FxToolkit.run(() -> root.getChildren().clear());
        await().atMost(PATIENCE).until(() -> mappings() == 0);
    }

    private int argb(int x, int y) {
        return FxToolkit.call(() -> snapshot().getPixelReader().getArgb(x, y));
    }

    private long mappings() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(line -> line.contains(folder.toString())).count();
        }
    }
}
