package dev.parley.client.ui.shell;

import dev.parley.client.ui.attention.Attention;
import dev.parley.client.ui.attention.Awake;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.OwnMedia;
import dev.parley.client.ui.settings.PreferencesModel;
import dev.parley.client.ui.shell.surroundings.Relief;
import dev.parley.client.ui.shell.surroundings.StandInPort;
import dev.parley.client.ui.shell.surroundings.Surroundings;
import dev.parley.client.ui.talk.KeySettings;
import dev.parley.client.ui.talk.TalkViewModel;
import dev.parley.client.ui.tray.AutostartViewModel;
import dev.parley.client.ui.tray.ClosingViewModel;
import dev.parley.client.ui.tray.TrayPictures;
import dev.parley.client.ui.tray.TrayPort.Action;
import dev.parley.client.ui.tray.TraySettings;
import dev.parley.client.ui.tray.TrayViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What there is of the program outside of its window, tied together: tray, keys, and what keeps the computer awake. FX thread. */
final class Outside {
    /** A tray that is started again is there again by then; without one, nobody could open a window that waits in it. */
    private static final Duration TRAY_RETURNS = Duration.seconds(3);

    private final ShellViewModel shell;
    private final OwnMedia own;
    private final Leaving leaving;
    private final Questions questions;
    private final Texts texts;
    private final Consumer<Supplier<CompletionStage<?>>> rest;
    private final Awake awake;
    private final TalkViewModel talk;
    private final TrayViewModel tray;
    private final ClosingViewModel closing;
    private final AutostartViewModel autostart;
    private final PauseTransition gone = new PauseTransition(TRAY_RETURNS);
    private final StandInPort standIn;
    private final Executor fx;
    private @Nullable Retreat retreat;

    /** @param rest ends the engine until what it is given is completed */
    Outside(
            Surroundings around,
            ShellViewModel shell,
            OwnMedia own,
            Leaving leaving,
            PreferencesModel preferences,
            Questions questions,
            Texts texts,
            Executor fx,
            Consumer<Supplier<CompletionStage<?>>> rest) {
        this.shell = shell;
        this.own = own;
        this.leaving = leaving;
        this.questions = questions;
        this.texts = texts;
        this.rest = rest;
        this.standIn = around.standIn();
        this.fx = fx;
        awake = new Awake(around.awake(), texts);
        talk = new TalkViewModel(around.keys(), preferences, own.microphone(), texts, fx);
        own.microphone().note().bind(talk.hint());
        closing = new ClosingViewModel(preferences, texts);
        autostart = new AutostartViewModel(around.autostart(), texts, fx);
        tray = new TrayViewModel(
                around.tray(),
                own.microphone(),
                new TrayPictures(),
                texts,
                fx,
                Map.of(
                        Action.OPEN, this::raise,
                        Action.MUTE, own.microphone()::press,
                        Action.HANG_UP, leaving::hangUp,
                        Action.QUIT, this::quit));
    }

    /**
     * What is to happen with this window.
     *
     * @param needed whether this program is needed where it is: somebody rings, or it hosts a call
     * @param end ends the program
     */
    void frame(Stage stage, Attention attention, ObservableIntegerValue offers, BooleanSupplier needed, Runnable end) {
        Relief relief = new Relief(standIn, needed, fx);
        retreat = new Retreat(
                stage, leaving, questions, texts, closing, tray.there()::get, this::leaveCall, rest, relief, fx, end);
        framed().away().subscribe(own::away);
        tray.title().bind(stage.titleProperty());
        gone.setOnFinished(event -> {
            // One that nobody has seen yet is not missed.
            if (away() && framed().seen() && !tray.there().get()) {
                raise();
            }
        });
        tray.there().subscribe(now -> {
            if (!now) {
                gone.playFromStart();
            }
        });
        tray.calls()
                .bind(attention
                        .inFront()
                        .not()
                        .and(attention.missed().greaterThan(0).or(Bindings.greaterThan(offers, 0))));
        stage.setOnCloseRequest(event -> {
            event.consume();
            framed().close();
        });
    }

    /** Another screen is shown. */
    void inCall(boolean now) {
        tray.inCall().set(now);
        awake.inCall(now);
        talk.inCall(now);
        if (now) {
            tray.begin();
        }
    }

    /** A call is about to begin: with press to talk, without the microphone. */
    void entering() {
        if (talk.wanted()) {
            own.at(false, false);
            own.microphone().on().set(false);
        }
    }

    /** The first screen stands still, and what it does not need can be made. */
    void settled() {
        tray.begin();
    }

    private void leaveCall() {
        if (shell.inCall()) {
            leaving.call().hangUp();
        }
        shell.go(ShellViewModel.Place.HOME);
    }

    /** Shows the window, wherever it is, before all others. */
    void raise() {
        framed().raise();
    }

    /** The window is opened for a ring, and is not shown before that is answered. To be called before the engine is told anything. */
    void beginAway() {
        framed().beginAway();
    }

    /** Whether somebody rings in front of this person. */
    void rings(boolean now) {
        framed().rings(now);
    }

    private void quit() {
        if (!away()) {
            // There may be a question to see.
            raise();
        }
        framed().quit();
    }

    /** Whether the program waits in the tray, without a window. */
    boolean away() {
        return retreat != null && retreat.away().get();
    }

    private Retreat framed() {
        Retreat now = retreat;
        if (now == null) {
            throw new IllegalStateException("there is no window yet");
        }
        return now;
    }

    /** The rows of the settings about all this. */
    List<Node> settings() {
        List<Node> rows = new ArrayList<>(KeySettings.rows(talk, texts));
        rows.addAll(TraySettings.rows(closing, autostart, texts));
        return rows;
    }

    TalkViewModel talk() {
        return talk;
    }

    TrayViewModel tray() {
        return tray;
    }
}
