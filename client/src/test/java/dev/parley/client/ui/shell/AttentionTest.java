package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.Chime;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.attention.NotificationsPort.Button;
import dev.parley.client.ui.attention.NotificationsPort.Kind;
import dev.parley.client.ui.attention.NotificationsPort.Notification;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Eye;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedShare;
import dev.parley.client.ui.shell.staged.StagedTalk;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches somebody who looks elsewhere. */
class AttentionTest {
    private static final Preferences ANN =
            Preferences.initial("Ann").withLook(Preferences.Look.LIGHT).withLanguage(Preferences.Language.ENGLISH);

    @TempDir
    Path folder;

    private StagedWindow window;

    @AfterEach
    void close() {
        window.close();
    }

    private void open(Preferences preferences) {
        window = StagedWindow.open(folder, preferences, List.of(), 900, 600, 1);
        Sight.enter(window);
        Sight.room(window, true);
    }

    private List<Chime> chimes() {
        // The desktop has been asked whether it may be heard.
        FxToolkit.run(() -> {});
        return window.sent(Command.PlayChime.class).stream()
                .map(Command.PlayChime::chime)
                .toList();
    }

    private List<Notification> shown() {
        return window.desktop().notifications.shown;
    }

    private void lookElsewhere() {
        FxToolkit.run(() -> window.stage().setIconified(true));
        assertThat(FxToolkit.call(() -> window.stage().isIconified())).isTrue();
    }

    private String title() {
        return FxToolkit.call(() -> window.stage().getTitle());
    }

    private void says(String text) {
        window.say(new Notice.Chat(window.joins(), Sight.peer(0), "1", "2026-03-14T09:26:53Z", text));
    }

    @Test
    void whoWaitsElsewhereIsCalledByTheFirstAndHearsTheOthers() {
        open(ANN);
        lookElsewhere();
        Sight.room(window, true, Sight.all(0));
        String name = Sight.name(0);
        assertThat(shown())
                .containsExactly(
                        new Notification(Kind.CAME, name + " joined.", "You are no longer alone in the call.", "Open"));
        window.pass(Duration.ofSeconds(3));
        Sight.room(window, true, Sight.all(0), Sight.all(1));
        assertThat(shown()).hasSize(1);
        assertThat(chimes()).containsExactly(Chime.CAME, Chime.CAME);
    }

    @Test
    void whoeverWasThereBeforeIsNoNews() {
        window = StagedWindow.open(folder, ANN, List.of(), 900, 600, 1);
        Sight.enter(window);
        Sight.room(window, true, Sight.all(0));
        assertThat(chimes()).isEmpty();
        window.say(new Notice.PeerLeft(
                window.joins(), Sight.peer(0), false, "Somebody left.", new Reason("left.left", Sight.name(0))));
        assertThat(chimes()).containsExactly(Chime.LEFT);
    }

    @Test
    void aMessageIsHeardWhileNobodyReadsAndItsNotificationLeadsToIt() {
        open(ANN);
        Sight.room(window, true, Sight.all(0));
        says("Hello");
        assertThat(chimes()).containsExactly(Chime.CAME, Chime.MESSAGE);
        assertThat(shown()).as("in front").isEmpty();

        lookElsewhere();
        says("Are you there?");
        assertThat(shown())
                .containsExactly(new Notification(
                        Kind.MESSAGE, Sight.name(0), "Are you there?", "Open", List.of(new Button("Reply", true))));
        window.desktop().notifications.clicked.run();
        assertThat(FxToolkit.call(() -> window.stage().isIconified())).isFalse();
        assertThat(FxToolkit.call(() -> ((ToggleButton) window.node("#chat")).isSelected()))
                .isTrue();
    }

    @Test
    void whoShowsAScreenGetsNoNotificationsOnIt() {
        open(ANN);
        Sight.room(window, true, Sight.all(0));
        lookElsewhere();
        StagedShare.shares(window, StagedShare.SCREEN, "HDMI-1", ShareHold.NONE);
        says("A secret");
        assertThat(shown()).isEmpty();
        assertThat(title()).as("it is counted all the same").startsWith("(1)");
        StagedShare.shares(window, StagedShare.TERMINAL, "ann@desk", ShareHold.NONE);
        says("Nobody sees this");
        assertThat(shown()).hasSize(1);
    }

    @Test
    void nothingIsHeardOfWhatIsBeingRead() {
        open(ANN);
        Sight.room(window, true, Sight.all(0));
        window.press("#chat");
        int before = chimes().size();
        says("Hello");
        assertThat(chimes()).hasSize(before);
        assertThat(title()).doesNotStartWith("(");
        lookElsewhere();
        says("Hello?");
        says("Hello??");
        assertThat(chimes()).as("not one for each of many").hasSize(before + 1);
        assertThat(title()).startsWith("(2) Parley");
    }

    @Test
    void anOfferIsHeardAndItsNotificationOpensTheFiles() {
        open(ANN);
        Sight.room(window, true, Sight.all(0));
        lookElsewhere();
        StagedTalk.offer(window, "one");
        assertThat(chimes()).endsWith(Chime.OFFER);
        assertThat(shown().getLast().kind()).isEqualTo(Kind.OFFER);
        assertThat(shown().getLast().title()).contains(Sight.name(0), "offers files");
        window.desktop().notifications.clicked.run();
        assertThat(FxToolkit.call(() -> ((ToggleButton) window.node("#files")).isSelected()))
                .isTrue();
    }

    @Test
    void aMessageIsAnsweredAndAnOfferDeclinedWithoutTheWindow() {
        open(ANN);
        Sight.room(window, true, Sight.all(0));
        lookElsewhere();
        says("Are you there?");
        window.desktop().notifications.pressed.accept(0, " Yes \u202E");
        FxToolkit.run(() -> {});
        assertThat(window.sent(Command.SendChat.class))
                .extracting(Command.SendChat::text)
                .containsExactly("Yes");
        StagedTalk.offer(window, "one");
        assertThat(shown().getLast().buttons())
                .containsExactly(new Button("Accept", false), new Button("Decline", false));
        assertThat(shown().getLast().text()).isNotBlank();
        window.desktop().notifications.pressed.accept(1, "");
        FxToolkit.run(() -> {});
        assertThat(window.sent(FilesCommand.CancelFiles.class)).hasSize(1);
        assertThat(FxToolkit.call(() -> window.stage().isIconified())).isTrue();

        window.act(wiring -> wiring.call().hangUp());
        var answer = window.desktop().notifications.pressed;
        answer.accept(1, "");
        FxToolkit.run(() -> {});
        assertThat(window.sent(Command.SendChat.class)).hasSize(1);
    }

    @Test
    void aCallThatEndsByItselfIsToldOf() {
        open(ANN);
        lookElsewhere();
        window.say(new Notice.Call(
                window.joins(),
                new CallSnapshot(
                        CallPhase.ENDED, false, List.of(), CallEnd.FAILED, "It broke.", new Reason("nothing", ""))));
        assertThat(shown()).containsExactly(new Notification(Kind.ENDED, "The call has ended", "It broke.", "Open"));
    }

    @Test
    void eachCanBeOff() {
        open(ANN.with(new Preferences.Attention(100, false, false, false, false)));
        lookElsewhere();
        Sight.room(window, true, Sight.all(0));
        says("Hello");
        StagedTalk.offer(window, "one");
        assertThat(chimes()).isEmpty();
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatIsShownIsTakenBackWhenTheWindowIsInFrontAgain() {
        open(ANN);
        int before = window.desktop().notifications.withdrawals.get();
        lookElsewhere();
        FxToolkit.run(() -> {
            window.stage().setIconified(false);
            window.stage().requestFocus();
        });
        assertThat(window.desktop().notifications.withdrawals.get()).isGreaterThan(before);
    }

    @Test
    void theTitleSaysTheCall() {
        open(ANN);
        assertThat(title()).isEqualTo("Parley – waiting for others");
        window.say(new Notice.Call(
                window.joins(),
                new CallSnapshot(CallPhase.WAITING, true, List.of(), CallEnd.NONE, "At the door.", Reason.NONE)));
        assertThat(title()).isEqualTo("Parley – waiting to be let in");
        Sight.room(window, true, Sight.all(0), Sight.all(1));
        assertThat(title()).isEqualTo("Parley – call with " + Sight.name(0) + " and " + Sight.name(1));
        says("Hello");
        assertThat(title()).startsWith("(1) Parley – call with ");
        Sight.room(window, true, Sight.all(0), Sight.all(1), Sight.all(2), Sight.all(3));
        assertThat(title()).endsWith(Sight.name(0) + ", " + Sight.name(1) + ", and 2 others");
        window.act(wiring -> wiring.call().hangUp());
        assertThat(title()).isEqualTo("Parley");
    }

    @Test
    void theCallStaysInASmallWindowWhileTheLargeOneIsAnIcon() {
        open(ANN);
        Sight.room(window, true, Sight.all(0));
        assertThat(small()).isEmpty();
        lookElsewhere();
        Stage small = small().getFirst();
        assertThat(FxToolkit.call(() -> small.isAlwaysOnTop())).isTrue();
        FxToolkit.awaitPulse(small.getScene());
        assertThat(FxToolkit.call(
                        () -> Eye.look((Region) small.getScene().getRoot()).faults()))
                .isEmpty();
        pressInSmall("#small-microphone");
        assertThat(window.sent(Command.Media.class)).endsWith(new Command.Media(false, true));
        pressInSmall("#small-back");
        assertThat(FxToolkit.call(() -> window.stage().isIconified())).isFalse();
        assertThat(small()).isEmpty();

        lookElsewhere();
        assertThat(small()).hasSize(1);
        pressInSmall("#small-hang-up");
        assertThat(window.sent(Command.Leave.class)).hasSize(1);
        assertThat(small()).isEmpty();
    }

    @Test
    void theSmallWindowIsDraggedAndComesBackWhereItWasLeft() {
        open(ANN);
        Sight.room(window, true, Sight.all(0));
        lookElsewhere();
        Stage small = small().getFirst();
        double left = FxToolkit.call(small::getX);
        double top = FxToolkit.call(small::getY);
        drag(small, MouseEvent.MOUSE_PRESSED, left + 50, top + 10);
        drag(small, MouseEvent.MOUSE_DRAGGED, left - 100, top - 20);
        drag(small, MouseEvent.MOUSE_RELEASED, left - 100, top - 20);
        FxToolkit.run(() -> {
            window.stage().setIconified(false);
            small.setX(0);
        });
        lookElsewhere();
        assertThat(FxToolkit.call(small::getX)).isEqualTo(left - 150);
        assertThat(FxToolkit.call(small::getY)).isEqualTo(top - 30);
    }

    private static void drag(Stage small, EventType<MouseEvent> what, double screenX, double screenY) {
        FxToolkit.run(() -> {
            PickResult nothing = new PickResult(small.getScene().getRoot(), screenX, screenY);
            small.getScene()
                    .getRoot()
                    .fireEvent(new MouseEvent(
                            what,
                            1,
                            1,
                            screenX,
                            screenY,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            true,
                            nothing));
        });
    }

    @Test
    void thereIsNoSmallWindowForWhoWantsNone() {
        open(ANN.with(new Preferences.SmallWindow(false, Optional.empty())));
        lookElsewhere();
        assertThat(small()).isEmpty();
    }

    private List<Stage> small() {
        return FxToolkit.call(() -> Window.getWindows().stream()
                .filter(each -> each.isShowing()
                        && each.getScene() != null
                        && each.getScene().getRoot().getStyleClass().contains("small-call"))
                .map(Stage.class::cast)
                .toList());
    }

    private void pressInSmall(String selector) {
        Stage there = small().getFirst();
        FxToolkit.run(() -> ((ButtonBase) there.getScene().lookup(selector)).fire());
    }
}
