package dev.parley.client.ui.ring;

import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.common.ProgramIcon;
import dev.parley.client.ui.common.Texts;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The window of its own in which somebody rings, above all others; made with the first ring, or ahead of it. FX thread. */
public final class IncomingWindow {
    private static final double NARROWEST = 460;

    /** Between two tones. */
    private static final Duration TONES = Duration.seconds(2.5);

    /** Somebody's card is tried on: as for the call's screen, later times take a part of the first. */
    private static final int TIMES = 3;

    private final IncomingViewModel incoming;
    private final Texts texts;
    private final ObservableValue<Boolean> dark;
    private final LongSupplier nanoTime;
    private final Timeline tones;
    private @Nullable IncomingView view;
    private @Nullable Stage made;

    /**
     * A window that is not shown yet.
     *
     * @param tone plays one
     * @param nanoTime of a clock that only goes on
     */
    public IncomingWindow(
            IncomingViewModel incoming,
            Texts texts,
            ObservableValue<Boolean> dark,
            Runnable tone,
            LongSupplier nanoTime) {
        this.incoming = incoming;
        this.texts = texts;
        this.dark = dark;
        this.nanoTime = nanoTime;
        tones = new Timeline(new KeyFrame(Duration.ZERO, _ -> tone.run()), new KeyFrame(TONES));
        tones.setCycleCount(Animation.INDEFINITE);
        incoming.inWindow().subscribe(this::show);
        incoming.sounds().subscribe(on -> {
            if (on) {
                tones.playFromStart();
            } else {
                tones.stop();
            }
        });
    }

    private void show(List<IncomingViewModel.Ring> rings) {
        Stage stage = made;
        if (rings.isEmpty()) {
            if (stage != null) {
                stage.hide();
            }
            fill();
            return;
        }
        if (stage == null) {
            stage = make();
        }
        stage.setTitle(texts.get("ring.in.title", incoming.name(rings.getFirst())));
        fill();
        if (!stage.isShowing()) {
            stage.centerOnScreen();
            stage.show();
        }
        stage.toFront();
    }

    private void fill() {
        IncomingView content = view;
        Stage stage = made;
        if (content != null && stage != null) {
            content.fill();
            stage.sizeToScene();
        }
    }

    /** Makes it before anybody rings, so that who rings first waits no longer for it than others; in steps, between which the window is free. */
    public void prepare(Executor later) {
        later.execute(() -> {
            if (made == null) {
                make();
            }
        });
        for (int time = 0; time < TIMES; time++) {
            later.execute(() -> {
                if (view != null) {
                    view.tryOn();
                }
            });
        }
    }

    private Stage make() {
        IncomingView content = new IncomingView(incoming, texts, nanoTime);
        view = content;
        Scene scene = new Scene(content.root());
        Looks.dress(scene, dark);
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                incoming.hush();
            }
        });
        Stage stage = new Stage();
        ProgramIcon.dressSoon(stage);
        stage.setAlwaysOnTop(true);
        stage.setMinWidth(NARROWEST);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            incoming.hush();
        });
        made = stage;
        incoming.inCall().subscribe((before, now) -> fill());
        texts.locale().subscribe((before, now) -> fill());
        return stage;
    }

    /** What it shows; empty before it was made. FX thread. */
    public @Nullable Stage stage() {
        return made;
    }
}
