package dev.parley.client.ui.shell.staged;

import static dev.parley.client.Waiting.await;

import dev.parley.client.contact.PastCall;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.common.toolkit.FxThread;
import dev.parley.client.ui.engine.Loss;
import dev.parley.client.ui.home.LinksPort;
import dev.parley.client.ui.home.NewLink;
import dev.parley.client.ui.home.NewLink.Reach;
import dev.parley.client.ui.people.StagedPeople;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.ring.IncomingWindow;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.PreferencesPort;
import dev.parley.client.ui.shell.EngineControls;
import dev.parley.client.ui.shell.ShellViewModel;
import dev.parley.client.ui.shell.Wiring;
import dev.parley.client.ui.shell.surroundings.OtherStartsPort;
import dev.parley.client.ui.shell.surroundings.WindowPorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The whole window without an engine: what an engine would say is said by the test, pictures are painted. */
public final class StagedWindow implements AutoCloseable {
    public static final String LINK = "https://parley.example/j#1.00000000000000000000000000";

    /** Of a call that this program hosts, with a certificate or without one. */
    public static final String HOSTED = "https://192.168.178.147:7480/j#1.00000000000000000000000000";

    static final String HOSTED_PLAIN = HOSTED.replace("https", "http");

    private static final String FINGERPRINT = "3F:A2:9C:01:55:AB:12:90:" + "00:".repeat(23) + "00";
    private static final double LARGEST = 720;

    private final StagedPictures pictures;
    private final Links links = new Links();
    private final StagedDesktop desktop = new StagedDesktop();
    private final StagedTraces traces = new StagedTraces();
    private final StagedPeople people = new StagedPeople();
    private final AtomicInteger rests = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong clock = new AtomicLong();
    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private volatile Consumer<Command> alsoTold = command -> {};
    private final Wiring wiring;
    private Preferences kept;
    private final Stage stage;
    private final Region root;

    private StagedWindow(
            Path folder, Preferences preferences, List<PastCall> calls, double width, double height, double scale) {
        pictures = new StagedPictures(folder);
        kept = preferences;
        calls.forEach(people.book::keep);
        wiring = new Wiring(
                new FxThread(),
                new WindowPorts(
                        preferencesPort(),
                        new StagedDesktop.History(),
                        links,
                        traces,
                        desktop,
                        desktop,
                        desktop.around.with(desktop.notifications),
                        OtherStartsPort.NONE,
                        (notices, ended) -> {
                            throw new IOException("a staged window has no engine");
                        },
                        people.ports()),
                new EngineControls(this::toEngine, () -> {}, this::rest),
                Locale.ENGLISH,
                clock::get);
        root = (Region) wiring.view().root();
        root.setMinSize(width / scale, height / scale);
        root.setMaxSize(width / scale, height / scale);
        // JavaFX without a display has a screen of a fixed size, and fails to draw a window that is larger.
        Scene scene = new Scene(new Pane(root), Math.min(width / scale, LARGEST), Math.min(height / scale, LARGEST));
        Looks.dress(scene, wiring.isDark());
        stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setRenderScaleX(scale);
        stage.setRenderScaleY(scale);
        wiring.frame(stage, () -> ended.set(true));
        wiring.begin(Optional.empty());
        wiring.on(new Notice.Ready(Notice.Ready.PROTOCOL, "0", 1));
        stage.show();
        stage.requestFocus();
        if (!calls.isEmpty()) {
            wiring.painted();
        }
    }

    /**
     * Opens it.
     *
     * @param folder for the pictures' memory
     * @param calls that were; with some, people have come to the first screen
     * @param width of the window in the screen's pixels
     * @param scale how many of them are one of the window's
     */
    public static StagedWindow open(
            Path folder, Preferences preferences, List<PastCall> calls, double width, double height, double scale) {
        return FxToolkit.call(() -> new StagedWindow(folder, preferences, calls, width, height, scale));
    }

    /** Whether the program has been ended. */
    public boolean ended() {
        return ended.get();
    }

    /** What the engine says. */
    public void say(Notice notice) {
        FxToolkit.run(() -> wiring.on(notice));
    }

    /** The number of the call that was joined last. */
    public long joins() {
        return commands.stream()
                .filter(Command.Join.class::isInstance)
                .map(Command.Join.class::cast)
                .mapToLong(Command.Join::number)
                .max()
                .orElse(0);
    }

    /** What the engine says, told on the JavaFX thread. */
    public void wiringOn(Notice notice) {
        wiring.on(notice);
    }

    /** Whether a text with this in it is in the window. FX thread. */
    public boolean text(String part) {
        return root.lookupAll(".label").stream()
                .anyMatch(label -> ((Labeled) label).getText() != null
                        && ((Labeled) label).getText().contains(part));
    }

    /** From now on calls are hosted without a certificate. */
    void loseCertificate() {
        links.outcome = Links.made(HOSTED_PLAIN, Reach.NETWORK, "");
    }

    /** From now on nobody could reach a call that is hosted here. */
    void loseNetwork() {
        links.outcome = new LinksPort.Outcome.Failed(
                Reason.of("host.noNetwork"),
                "This computer is on no network, so nobody could reach a call that it hosts. Connect it to one and try again.");
    }

    public void loseEngine(Loss.How how) {
        FxToolkit.run(() -> wiring.engineLost(new Loss(how, 1, Duration.ZERO)));
    }

    /** Does what a person could do, on the JavaFX thread. */
    public void act(Consumer<Wiring> what) {
        FxToolkit.run(() -> what.accept(wiring));
    }

    /** Lets time pass for whoever looks at the window as it is now. */
    public void pass(Duration time) {
        FxToolkit.awaitPulse(stage.getScene());
        clock.addAndGet(time.toNanos());
    }

    /** What the window finds on the disk, and deletes. */
    public StagedTraces traces() {
        return traces;
    }

    /** The people whom the window knows, and their doorbell. */
    public StagedPeople people() {
        return people;
    }

    /** The window in which somebody rings. FX thread. */
    @Nullable
    public IncomingWindow ringing() {
        return wiring.people().window();
    }

    /** How often the window had its engine ended and begun anew. */
    public int rests() {
        return rests.get();
    }

    /** What stands in for browser, file manager and the windows in which one chooses. */
    public StagedDesktop desktop() {
        return desktop;
    }

    /** What the engine was told of one kind, oldest first. */
    public <T extends Command> List<T> sent(Class<T> type) {
        return commands.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** From now on this is told too what an engine is told. */
    public void alsoTell(Consumer<Command> listener) {
        alsoTold = listener;
    }

    /** All that the engine was told, oldest first. */
    public List<Command> commands() {
        return commands;
    }

    /** What the window has kept. */
    public Preferences preferences() {
        return kept;
    }

    public void press(String selector) {
        FxToolkit.run(() -> ((ButtonBase) node(selector)).fire());
    }

    public Node node(String selector) {
        Node found = root.lookup(selector);
        if (found == null) {
            throw new AssertionError(selector + " is not in the window");
        }
        return found;
    }

    public Stage stage() {
        return stage;
    }

    /** All that is in the window. */
    public Region root() {
        return root;
    }

    /** From now on there are pictures of those who send some. */
    public void beginPictures() {
        FxToolkit.run(() -> pictures.begin().forEach(wiring::on));
    }

    /** Lets everything take its place, and waits for the pictures. */
    public void settle() {
        FxToolkit.run(this::layout);
        await().pollInterval(10, TimeUnit.MILLISECONDS).until(() -> FxToolkit.call(this::picturesAreSeen));
        FxToolkit.awaitPulse(stage.getScene());
        FxToolkit.run(this::layout);
    }

    /** Lets everything take its place at once. FX thread. */
    public void layOut() {
        layout();
    }

    /** The window's pixels, as on a screen of this scale. */
    public Pixels pixels() {
        return pixels(root);
    }

    /** The pixels of any root. */
    static Pixels pixels(Region root) {
        return FxToolkit.call(() -> drawn(root));
    }

    /** The pixels of any root, where all in it has taken its place. JavaFX thread. */
    static Pixels drawn(Region root) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        WritableImage shot = root.snapshot(parameters, null);
        int width = (int) shot.getWidth();
        int[] argb = new int[width * (int) shot.getHeight()];
        shot.getPixelReader()
                .getPixels(0, 0, width, (int) shot.getHeight(), PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Pixels(argb, width, root.getWidth());
    }

    @Override
    public void close() {
        FxToolkit.run(() -> {
            // A screen that is shown has timers, which would keep hold of the whole window.
            wiring.shell().go(ShellViewModel.Place.AFTER);
            stage.close();
            // So does what moves in the window, until it is in none.
            stage.getScene().setRoot(new Pane());
        });
        pictures.close();
    }

    private void layout() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    private boolean picturesAreSeen() {
        return root.lookupAll(".picture-view").stream()
                .map(PictureView.class::cast)
                .filter(view -> pictures.has(view.tile()) && seen(view))
                .allMatch(view -> view.pictureProperty().get());
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private void rest(Supplier<CompletionStage<?>> meanwhile) {
        var _ = meanwhile.get().thenRun(rests::incrementAndGet);
    }

    private void toEngine(Command command) {
        commands.add(command);
        alsoTold.accept(command);
        if (command instanceof Command.ShowPicture wanted) {
            pictures.paint(wanted).ifPresent(wiring::on);
        }
    }

    private PreferencesPort preferencesPort() {
        return new PreferencesPort() {
            @Override
            public Preferences load() {
                return kept;
            }

            @Override
            public void save(Preferences next) {
                kept = next;
            }
        };
    }

    /** Every text that begins like an address is a good link. */
    private static final class Links implements LinksPort {
        private volatile Outcome outcome = made(HOSTED, Reach.NETWORK, FINGERPRINT);

        @Override
        public CompletionStage<Outcome> create(String server) {
            return CompletableFuture.completedFuture(server.isEmpty() ? outcome : made(LINK, Reach.SERVER, ""));
        }

        @Override
        public CompletionStage<Outcome> host() {
            return CompletableFuture.completedFuture(outcome);
        }

        private static Outcome made(String link, Reach reach, String fingerprint) {
            return new Outcome.Made(new NewLink(link, reach, fingerprint));
        }

        @Override
        public Optional<Outcome.Failed> check(String text) {
            return text.matches("https?://.*")
                    ? Optional.empty()
                    : Optional.of(new Outcome.Failed(
                            Reason.of("link.notALink"),
                            "This is not a link. A link begins with https:// and ends with # and a secret."));
        }

        @Override
        public String alone(String text) {
            return text.strip();
        }

        @Override
        public Optional<Outcome.Failed> checkServer(String address) {
            return address.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Outcome.Failed(
                            Reason.of("link.notAnAddress"),
                            "This is not the address of a server. An address begins with https:// or http://."));
        }
    }
}
