package dev.parley.client.ui.shell;

import dev.parley.client.contact.AddressBook;
import dev.parley.client.control.Notice;
import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.common.ProgramIcon;
import dev.parley.client.ui.common.toolkit.FxThread;
import dev.parley.client.ui.engine.EngineKeeper;
import dev.parley.client.ui.engine.EngineListener;
import dev.parley.client.ui.engine.Loss;
import dev.parley.client.ui.shell.surroundings.WindowPorts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/** The desktop program's window and its engine, from opening to end. */
public final class Window implements AutoCloseable {
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 720;
    private static final double MIN_WIDTH = 760;
    private static final double MIN_HEIGHT = 520;
    private static final double FRAME = 48;

    /** Some pulses, of which the first one draws the first screen. */
    private static final javafx.util.Duration PAINTED = javafx.util.Duration.millis(60);

    /** In which people have come to the first screen. */
    private static final javafx.util.Duration PEOPLED = javafx.util.Duration.millis(300);

    /** In which the engine has started behind the first screen. */
    private static final javafx.util.Duration SETTLED = javafx.util.Duration.seconds(3);

    /** How a window begins. */
    public enum Opening {
        SHOWN,
        /** Unseen, until what rings is answered. */
        FOR_RING,
        /** Goes through all screens and closes again, see {@link Rehearsal}. */
        REHEARSAL
    }

    private final FxThread fx = new FxThread();
    private final CompletableFuture<Void> hidden = new CompletableFuture<>();
    private final CompletableFuture<Wiring> wiring = new CompletableFuture<>();
    private final CompletableFuture<EngineKeeper> keeper = new CompletableFuture<>();

    private Window() {}

    /**
     * Starts JavaFX, shows the window, and returns when a person has closed it and the engine has ended.
     *
     * @param ports called on another thread while JavaFX starts
     * @param link of a call to enter at once
     * @param opening how it begins
     * @throws NoDisplay where no window can be shown
     */
    public static void run(Supplier<WindowPorts> ports, Optional<String> link, Opening opening)
            throws NoDisplay, InterruptedException {
        try (Window window = new Window()) {
            CompletableFuture<WindowPorts> opened = CompletableFuture.supplyAsync(
                    () -> warm(ports.get()),
                    task -> Thread.ofPlatform().name("ports").start(task));
            try {
                FxThread.start(() -> window.showWhen(opened, link, opening));
            } catch (UnsupportedOperationException | IllegalStateException e) {
                throw new NoDisplay(e);
            }
            window.hidden.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window could not be shown", e.getCause());
        } finally {
            FxThread.exit();
        }
    }

    /**
     * Reads what the window asks for first, so that its own thread need not wait for a disk, and opens the book of people on the thread of that, as
     * the second processor has nothing to do while this one makes the first screen.
     */
    private static WindowPorts warm(WindowPorts ports) {
        var _ = ports.preferences().load();
        var _ = ports.people().book().ask(AddressBook::contacts);
        return ports;
    }

    private void showWhen(CompletableFuture<WindowPorts> opened, Optional<String> link, Opening opening) {
        opened.thenAcceptAsync(
                        ports -> {
                            Stage stage = show(ports, link, opening == Opening.FOR_RING);
                            if (opening == Opening.REHEARSAL) {
                                Rehearsal.play(wiring.join(), stage::close);
                            }
                        },
                        fx)
                .exceptionally(failure -> {
                    hidden.completeExceptionally(failure);
                    return null;
                });
    }

    /** Shows a window where JavaFX runs already. FX thread; {@link #close} on another one. */
    public static Window open(WindowPorts ports, Optional<String> link) {
        Window window = new Window();
        window.show(ports, link, false);
        return window;
    }

    private Stage show(WindowPorts ports, Optional<String> link, boolean forRing) {
        EngineKeeper engines = EngineKeeper.of(ports.engines(), new ToWiring());
        keeper.complete(engines);
        Wiring made = new Wiring(
                fx,
                ports,
                new EngineControls(engines::send, engines::retryNow, engines::rest),
                Locale.getDefault(),
                System::nanoTime);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(made.view().root(), within(WIDTH, screen.getWidth()), within(HEIGHT, screen.getHeight()));
        Looks.dress(scene, made.isDark());
        Stage stage = new Stage();
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        stage.setScene(scene);
        made.frame(stage, () -> {
            stage.close();
            hidden.complete(null);
        });
        stage.setOnHidden(event -> {
            if (!made.outside().away()) {
                hidden.complete(null);
            }
        });
        if (forRing) {
            made.outside().beginAway();
        }
        made.begin(link);
        if (!forRing) {
            scene.addPostLayoutPulseListener(new Usable(scene));
            stage.show();
        }
        wiring.complete(made);
        OtherStart again = new OtherStart(made);
        ports.otherStarts().tellOf(other -> fx.execute(() -> again.ask(other)));
        after(PAINTED, () -> {
            made.painted();
            // Only now, so that the window need not share the processor with it.
            engines.start();
        });
        // Only now, since it is drawn.
        after(PEOPLED, () -> ProgramIcon.dress(stage));
        after(SETTLED, () -> {
            made.settled();
            FxThread.rest();
        });
        return stage;
    }

    private static void after(javafx.util.Duration time, Runnable what) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> what.run());
        pause.play();
    }

    /** As much of a screen as a window with a frame can have, where it wants more; in its pixels, which may be large. */
    static double within(double wanted, double screen) {
        return Math.min(wanted, screen - FRAME);
    }

    /** Lets the engine hang up and end; waits for that, some seconds at most. */
    @Override
    public void close() {
        if (keeper.isDone()) {
            keeper.join().close();
        }
    }

    /** Tells the log how long the start took, once the first picture of the window is about to be drawn. */
    private record Usable(Scene scene) implements Runnable {
        @Override
        public void run() {
            scene.removePostLayoutPulseListener(this);
            ProcessHandle.Info self = ProcessHandle.current().info();
            self.startInstant()
                    .ifPresent(start -> LoggerFactory.getLogger(Window.class)
                            .info(
                                    "usable {} ms after the start, {} ms of processor time",
                                    Duration.between(start, Instant.now()).toMillis(),
                                    self.totalCpuDuration()
                                            .map(Duration::toMillis)
                                            .orElse(0L)));
        }
    }

    /** What the engine says, on its way to the FX thread. */
    private final class ToWiring implements EngineListener {
        @Override
        public void notice(Notice notice) {
            later(made -> made.on(notice));
        }

        @Override
        public void engineLost(Loss loss) {
            later(made -> made.engineLost(loss));
        }

        @Override
        public void engineBack(Duration sinceLoss) {
            later(Wiring::engineBack);
        }

        private void later(Consumer<Wiring> what) {
            var _ = wiring.thenAcceptAsync(what, fx);
        }
    }
}
