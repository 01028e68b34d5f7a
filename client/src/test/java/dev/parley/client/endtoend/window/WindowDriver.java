package dev.parley.client.endtoend.window;

import static org.awaitility.Awaitility.await;

import dev.parley.client.app.desktop.WindowParts;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.Screenshots;
import dev.parley.client.endtoend.server.KeptCertificate;
import dev.parley.client.picture.TestPictureCode;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.engine.EngineStarter;
import dev.parley.client.ui.engine.RunningEngine;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.Window;
import dev.parley.client.ui.shell.staged.StagedDesktop;
import dev.parley.client.ui.shell.surroundings.WindowPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.awaitility.core.ConditionTimeoutException;

/** The real window with a real engine, without a display, driven with a mouse and a keyboard as a person does. */
public final class WindowDriver implements AutoCloseable {
    /** Of the test pictures in windows: small, since sending large ones takes both processors; screenshots want them large. */
    public static final int PICTURE_HEIGHT = Integer.getInteger("parley.pictureHeight", 360);

    private static final String LAUNCHER = "parley.launcher";

    private final Path folder;
    private final WindowParts parts;
    private final List<RunningEngine> engines = new CopyOnWriteArrayList<>();
    private final StagedDesktop desktop = new StagedDesktop();
    private final Window window;
    private final Stage stage;

    /** One for all, since each has a pointer of its own. */
    private final Robot robot = FxToolkit.call(Robot::new);

    private WindowDriver(Path folder, UnaryOperator<Preferences> preferences, Optional<String> link) {
        System.getProperties()
                .putIfAbsent(
                        LAUNCHER,
                        Path.of(System.getProperty("parley.root"), "scripts", "launch")
                                .toString());
        this.folder = folder;
        keepCertificate(KeptCertificate::lay);
        parts = WindowParts.in(folder);
        var port = parts.ports().preferences();
        port.save(preferences.apply(port.load()
                .withName("Ann")
                .withLook(Preferences.Look.LIGHT)
                .withLanguage(Preferences.Language.ENGLISH)));
        WindowPorts ports = parts.ports();
        EngineStarter starter = (notices, ended) -> {
            RunningEngine engine = ports.engines().start(notices, ended);
            engines.add(engine);
            return engine;
        };
        window = FxToolkit.call(() -> Window.open(ports.withEngines(starter).withDesktop(desktop, desktop), link));
        stage = FxToolkit.call(() -> {
            Stage opened = (Stage) javafx.stage.Window.getWindows().getLast();
            // As on a usual screen; the one that is not there is smaller, and would cut off what a picture says of
            // itself.
            opened.setWidth(1120);
            opened.setHeight(720);
            // JavaFX without a display copies a picture of a full screen to where the window is meanwhile, and fails if
            // that ends beyond the screen.
            opened.setX(0);
            opened.setY(0);
            return opened;
        });
    }

    /** The window of somebody whose camera is the test picture and who has no microphone. */
    public static WindowDriver open(Path folder) {
        return open(folder, Optional.empty());
    }

    public static WindowDriver open(Path folder, Optional<String> link) {
        return open(folder, old -> old.withCamera("test", PICTURE_HEIGHT).withSound("none", "default"), link);
    }

    public static WindowDriver open(Path folder, UnaryOperator<Preferences> preferences, Optional<String> link) {
        return new WindowDriver(folder, preferences, link);
    }

    /** What stands in for browser, file manager and the windows in which one chooses. */
    public StagedDesktop desktop() {
        return desktop;
    }

    /** The engine that runs now. */
    public long enginePid() {
        return engines.getLast().pid();
    }

    public int enginesStarted() {
        return engines.size();
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Stage stage() {
        return stage;
    }

    public Optional<Node> find(String selector) {
        return FxToolkit.call(() -> scene().getRoot().lookupAll(selector).stream()
                .filter(WindowDriver::seen)
                .findFirst());
    }

    private static boolean seen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    public Node awaitNode(String selector) {
        AtomicReference<Node> found = new AtomicReference<>();
        until(selector + " is seen", () -> {
            find(selector).ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    public void awaitGone(String selector) {
        until(selector + " is gone", () -> find(selector).isEmpty());
    }

    /** Presses the left button in the middle of it, as soon as it lies still with nothing upon it. */
    public void click(String selector) {
        until(
                selector + " can be pressed",
                () -> find(selector).filter(this::isPressed).isPresent());
    }

    /** Points at it, and presses if it is still what the pointer is on after everything has taken its place. */
    private boolean isPressed(Node node) {
        Point2D pointer = FxToolkit.call(() -> {
            Point2D middle = middleOf(node);
            robot.mouseMove(middle);
            return middle;
        });
        FxToolkit.awaitPulse(scene());
        if (node.getStyleClass().contains(Considered.STYLE) && !isLookedAt(node, pointer)) {
            return false;
        }
        return FxToolkit.call(() -> {
            boolean can = !node.isDisabled() && node.isHover() && middleOf(node).equals(pointer);
            if (can) {
                robot.mouseClick(MouseButton.PRIMARY);
            }
            return can;
        });
    }

    /** What one agrees to has to lie still before for as long as one needs to see it. */
    private boolean isLookedAt(Node node, Point2D middle) {
        long enough = System.nanoTime() + Considered.MOMENT.multipliedBy(2).toNanos();
        while (System.nanoTime() < enough) {
            FxToolkit.awaitPulse(scene());
            if (!FxToolkit.call(() -> middleOf(node)).equals(middle)) {
                return false;
            }
        }
        return true;
    }

    private static Point2D middleOf(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return bounds == null ? Point2D.ZERO : new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Presses keys together, the last one last; without a focused window they would go nowhere. */
    public void keys(KeyCode... keys) {
        until("the window has the focus", () -> FxToolkit.call(stage::isFocused));
        FxToolkit.run(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (KeyCode key : List.of(keys).reversed()) {
                robot.keyRelease(key);
            }
        });
    }

    public void type(String selector, String text) {
        Node node = awaitNode(selector);
        FxToolkit.run(() -> {
            node.requestFocus();
            ((TextInputControl) node).setText(text);
        });
    }

    public String text(String selector) {
        return find(selector).map(WindowDriver::text).orElse("");
    }

    private static String text(Node node) {
        return FxToolkit.call(() -> switch (node) {
            case Labeled label -> label.getText();
            case TextInputControl input -> input.getText();
            default -> String.valueOf(node.getAccessibleText());
        });
    }

    public void awaitText(String selector, String part) {
        until(selector + " says \"" + part + "\"", () -> text(selector).contains(part));
    }

    /** The camera's tile of the first other person. */
    public TileId awaitOther() {
        until("somebody else is there", () -> other().isPresent());
        return other().orElseThrow();
    }

    private Optional<TileId> other() {
        return FxToolkit.call(() -> scene().getRoot().lookupAll(".picture-view").stream()
                .map(view -> ((PictureView) view).tile())
                .filter(tile -> tile.peer().isPresent())
                .findFirst());
    }

    private Optional<PictureView> view(TileId tile) {
        return FxToolkit.call(() -> scene().getRoot().lookupAll(".picture-view").stream()
                .map(PictureView.class::cast)
                .filter(view -> view.tile().equals(tile)
                        && seen(view)
                        && view.pictureProperty().get())
                .findFirst());
    }

    /** Number of the test picture's frame that is drawn on the screen for this tile. */
    public Optional<Long> drawnFrame(TileId tile) {
        return drawnCode(tile).map(TestPictureCode::frameNumber);
    }

    /** Code of the test picture that is drawn on the screen for this tile; one's own stands in a mirror. */
    public Optional<TestPictureCode> drawnCode(TileId tile) {
        return view(tile)
                .flatMap(view -> FxToolkit.call(() -> {
                    Node image = view.lookup(".image-view");
                    WritableImage shot = image.snapshot(null, null);
                    PixelReader pixels = shot.getPixelReader();
                    int width = (int) shot.getWidth();
                    boolean mirrored = tile.equals(TileId.SELF);
                    return TestPictureCode.read(
                            width,
                            (int) shot.getHeight(),
                            (x, y) -> pixels.getArgb(mirrored ? width - 1 - x : x, y) >> 8 & 0xff);
                }));
    }

    /** What is drawn on the screen for this tile, row by row; empty while nothing is. */
    public int[] pixels(TileId tile) {
        return view(tile)
                .map(view -> FxToolkit.call(() -> {
                    WritableImage shot = view.lookup(".image-view").snapshot(null, null);
                    int width = (int) shot.getWidth();
                    int height = (int) shot.getHeight();
                    int[] pixels = new int[width * height];
                    shot.getPixelReader()
                            .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                    return pixels;
                }))
                .orElse(new int[0]);
    }

    /** Waits until pixels of the sender's test picture are on the screen, and move. */
    public void awaitMoving(TileId tile) {
        until(tile.text() + " shows the test picture", () -> drawnFrame(tile).isPresent());
        long first = drawnFrame(tile).orElse(-1L);
        until(
                tile.text() + " moves",
                () -> drawnFrame(tile).filter(at -> at != first).isPresent());
    }

    public void until(String what, Callable<Boolean> condition) {
        try {
            await().atMost(ParleyProcess.PATIENCE).until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("not in time: " + what + "; the window says: " + words(), e);
        }
    }

    private List<String> words() {
        return FxToolkit.call(() -> scene().getRoot().lookupAll(".text").stream()
                .filter(WindowDriver::seen)
                .map(node -> ((Text) node).getText())
                .filter(text -> !text.isBlank())
                .toList());
    }

    /** Keeps a picture of the window beside the build's results. */
    public void screenshot(String name) throws IOException {
        Screenshots.write(name, FxToolkit.call(() -> scene().snapshot(null)));
    }

    /** What does something with a folder's certificate. */
    private interface CertificateTask {
        void accept(Path folder) throws IOException;
    }

    private void keepCertificate(CertificateTask task) {
        try {
            task.accept(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What closing the window does. */
    @Override
    public void close() {
        FxToolkit.run(stage::close);
        window.close();
        parts.close();
        keepCertificate(KeptCertificate::keep);
        System.clearProperty(LAUNCHER);
        until(
                "no engine is left",
                () -> engines.stream()
                        .noneMatch(engine -> ProcessHandle.of(engine.pid()).isPresent()));
    }
}
