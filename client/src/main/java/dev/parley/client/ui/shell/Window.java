package dev.parley.client.ui.shell;

import dev.parley.client.control.Notice;
import dev.parley.client.ui.common.FxThread;
import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.engine.EngineKeeper;
import dev.parley.client.ui.engine.EngineListener;
import dev.parley.client.ui.engine.EngineStarter;
import dev.parley.client.ui.engine.Loss;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The desktop program's window and its engine, from opening to end. */
public final class Window implements AutoCloseable {
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 720;
    private static final double MIN_WIDTH = 760;
    private static final double MIN_HEIGHT = 520;

    private final FxThread fx = new FxThread();
    private final CountDownLatch hidden = new CountDownLatch(1);
    private final CompletableFuture<Wiring> wiring = new CompletableFuture<>();
    private final EngineKeeper keeper;

    private Window(EngineStarter starter) {
        keeper = EngineKeeper.start(starter, new ToWiring());
    }

    /**
     * Starts JavaFX, shows the window, and returns when a person has closed it and the engine has ended.
     *
     * @param link of a call to enter at once
     * @param rehearse whether to go through all screens and close again, see {@link Rehearsal}
     * @throws NoDisplay where no window can be shown
     */
    public static void run(WindowPorts ports, EngineStarter starter, Optional<String> link, boolean rehearse)
            throws NoDisplay, InterruptedException {
        try (Window window = new Window(starter)) {
            try {
                FxThread.start(() -> {
                    Stage stage = window.show(ports, link);
                    if (rehearse) {
                        var _ = window.wiring.thenAccept(made -> Rehearsal.play(made, stage::close));
                    }
                });
            } catch (UnsupportedOperationException | IllegalStateException e) {
                throw new NoDisplay(e);
            }
            window.hidden.await();
        }
        FxThread.exit();
    }

    /** Shows a window where JavaFX runs already. FX thread; {@link #close} on another one. */
    public static Window open(WindowPorts ports, EngineStarter starter, Optional<String> link) {
        Window window = new Window(starter);
        window.show(ports, link);
        return window;
    }

    private Stage show(WindowPorts ports, Optional<String> link) {
        Wiring made = new Wiring(fx, ports, keeper::send, keeper::retryNow, Locale.getDefault());
        Scene scene = new Scene(made.view().root(), WIDTH, HEIGHT);
        Looks.dress(scene, made.isDark());
        Stage stage = new Stage();
        stage.setTitle("Parley");
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene);
        stage.setOnHidden(event -> hidden.countDown());
        made.begin(link);
        stage.show();
        wiring.complete(made);
        return stage;
    }

    /** Lets the engine hang up and end; waits for that, some seconds at most. */
    @Override
    public void close() {
        keeper.close();
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
