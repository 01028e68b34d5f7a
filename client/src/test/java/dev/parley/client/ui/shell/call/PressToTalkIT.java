package dev.parley.client.ui.shell.call;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.app.desktop.AroundWindow;
import dev.parley.client.capture.x11.Typist;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.engine.EngineKeeper;
import dev.parley.client.ui.engine.EngineListener;
import dev.parley.client.ui.engine.Loss;
import dev.parley.client.ui.engine.RunningEngine;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.Preferences.Closing;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of a real X server, on which a window of another program has the keyboard. */
class PressToTalkIT {
    private static final int F8 = 0xffbe + 7;
    private static final int F9 = F8 + 1;
    private static final int CTRL = 0xffe3;
    private static final int CAPS_LOCK = 0xffe5;
    private static final int PRESSES = LongRun.size(1000, 10_000);

    @TempDir
    Path folder;

    private volatile Ears ears;
    private final AtomicInteger engines = new AtomicInteger();

    /** Stands in for an engine: knows whether its microphone is on, and dies when the test says so. */
    private final class Ears implements RunningEngine {
        private final Consumer<Notice> notices;
        private final Consumer<Integer> ended;
        private volatile boolean open;
        private volatile boolean alive = true;

        Ears(Consumer<Notice> notices, Consumer<Integer> ended) {
            this.notices = notices;
            this.ended = ended;
            notices.accept(new Notice.Ready(Notice.Ready.PROTOCOL, "0", engines.incrementAndGet()));
        }

        @Override
        public void send(Command command) {
            if (command instanceof Command.Media media) {
                open = media.microphone();
            } else if (command instanceof Command.Ping(long number)) {
                notices.accept(new Notice.Pong(number));
            }
        }

        @Override
        public void kill() {
            die();
        }

        void die() {
            if (alive) {
                alive = false;
                ended.accept(134);
            }
        }

        @Override
        public void close() {
            die();
        }

        @Override
        public long pid() {
            return 0;
        }

        @Override
        public Duration processorTime() {
            // It always works.
            return Duration.ofNanos(System.nanoTime());
        }

        boolean hears() {
            return alive && open;
        }
    }

    /** Nobody wants to know. */
    private static final class Nobody implements EngineListener {
        @Override
        public void notice(Notice notice) {}

        @Override
        public void engineLost(Loss loss) {}

        @Override
        public void engineBack(Duration sinceLoss) {}
    }

    private StagedWindow open(Typist typist) {
        StagedWindow window = StagedWindow.open(
                folder,
                Preferences.initial("Ann")
                        .withLanguage(Preferences.Language.ENGLISH)
                        .with(new Preferences.Outside(Closing.ASK, true, "F8", "Ctrl+F9")),
                List.of(),
                900,
                600,
                1);
        window.desktop().around.keyboard = AroundWindow.of(typist.environment()).keys();
        return window;
    }

    private static void enter(StagedWindow window) {
        Sight.enter(window);
        Sight.room(window, true, Sight.all(0));
        await().until(() -> note(window).equals("Hold F8 to talk"));
    }

    private static String note(StagedWindow window) {
        return FxToolkit.call(() -> ((Label) window.node("#microphone-note")).getText());
    }

    private static boolean microphone(StagedWindow window) {
        return window.sent(Command.Media.class).getLast().microphone();
    }

    @Test
    void theMicrophoneIsOpenExactlyWhileTheKeyIsHeldWhateverEnginesDo() throws Exception {
        Random random = new Random(20261129);
        try (Typist typist = Typist.start();
                StagedWindow window = open(typist);
                EngineKeeper keeper =
                        EngineKeeper.of((notices, ended) -> ears = new Ears(notices, ended), new Nobody())) {
            window.alsoTell(keeper::send);
            keeper.start();
            await().until(() -> ears != null);
            enter(window);
            boolean down = false;
            for (int press = 0; press < PRESSES; press++) {
                if (random.nextInt(PRESSES / 20) == 0) {
                    Ears before = ears;
                    before.die();
                    keeper.retryNow();
                    await().until(() -> {
                        keeper.retryNow();
                        return ears != before;
                    });
                }
                if (random.nextInt(4) > 0) {
                    down = !down;
                    if (down) {
                        typist.press(F8);
                    } else {
                        typist.release(F8);
                    }
                }
                boolean wanted = down;
                await().pollDelay(Duration.ZERO)
                        .pollInterval(1, TimeUnit.MILLISECONDS)
                        .until(() -> ears.hears() == wanted && microphone(window) == wanted);
            }
            assertThat(engines.get()).as("engines").isGreaterThan(5);
            assertThat(typist.typedIntoTheOther(F8))
                    .as("no other window gets it")
                    .isEmpty();
        }
    }

    @Test
    void isHeardWithLocksOnAndBesideACombination() throws Exception {
        try (Typist typist = Typist.start();
                StagedWindow window = open(typist)) {
            enter(window);
            typist.press(CAPS_LOCK);
            typist.release(CAPS_LOCK);
            typist.press(F8);
            await().until(() -> microphone(window));
            typist.release(F8);
            await().until(() -> !microphone(window));
            typist.press(F9);
            typist.release(F9);
            assertThat(typist.typedIntoTheOther(F9))
                    .as("without Ctrl it is not ours")
                    .isEqualTo("+-");
            typist.press(CTRL);
            typist.press(F9);
            await().until(() -> microphone(window));
            typist.release(CTRL);
            typist.release(F9);
            assertThat(microphone(window)).as("it turns on and stays").isTrue();
            assertThat(typist.typedIntoTheOther(F9)).isEmpty();
        }
    }

    @Test
    void aKeyThatRepeatsItselfIsHeldAllTheTime() throws Exception {
        try (Typist typist = Typist.start();
                StagedWindow window = open(typist)) {
            enter(window);
            int before = window.sent(Command.Media.class).size();
            typist.press(F8);
            await().until(() -> microphone(window));
            // The server repeats it after some 0.6 s, and the keyboard is looked at each quarter of a second.
            await().during(Duration.ofSeconds(1)).until(() -> microphone(window));
            typist.release(F8);
            await().until(() -> !microphone(window));
            assertThat(window.sent(Command.Media.class)).hasSize(before + 2);
        }
    }

    @Test
    void aKeyOfAnotherProgramIsToldAndAnotherOneWorks() throws Exception {
        try (Typist typist = Typist.start();
                StagedWindow window = open(typist)) {
            typist.takeForTheOther(F8);
            Sight.enter(window);
            Sight.room(window, true, Sight.all(0));
            await().until(() -> note(window).equals("Another program has F8. Choose another key."));
            assertThat(microphone(window)).isFalse();
        }
    }

    @Test
    void theEndOfTheServerClosesTheMicrophone() throws Exception {
        StagedWindow window;
        try (Typist typist = Typist.start()) {
            window = open(typist);
            enter(window);
            typist.press(F8);
            await().until(() -> microphone(window));
        }
        try (window) {
            await().until(() -> !microphone(window));
        }
    }
}
