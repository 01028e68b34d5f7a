package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import dev.parley.client.ui.shell.surroundings.OtherStartsPort;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second start of the program, as a link that is clicked makes one. */
class OtherStartTest {
    private static final String OTHER = StagedWindow.LINK.replace("parley.example", "elsewhere.example");

    @TempDir
    Path folder;

    private StagedWindow window;

    @BeforeEach
    void open() {
        window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 900, 600, 1);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void entersItsCallWhereNoneGoesOn() {
        start(Optional.empty());
        assertThat(window.sent(Command.Join.class)).isEmpty();
        start(Optional.of(OTHER));
        assertThat(window.sent(Command.Join.class))
                .extracting(Command.Join::link)
                .containsExactly(OTHER);
    }

    @Test
    void asksBeforeItLeavesACall() {
        Sight.call(window, 1);
        int joins = window.sent(Command.Join.class).size();
        start(Optional.of(OTHER));
        assertThat(FxToolkit.call(() -> window.text("A link to another call was opened.")))
                .isTrue();
        assertThat(window.sent(Command.Join.class)).hasSize(joins);
        window.act(
                wiring -> wiring.questions().yes(wiring.questions().open().get().orElseThrow()));
        assertThat(window.sent(Command.Leave.class)).hasSize(1);
        assertThat(window.sent(Command.Join.class))
                .last()
                .extracting(Command.Join::link)
                .isEqualTo(OTHER);
        window.act(wiring -> assertThat(wiring.questions().open().get()).isEmpty());
    }

    @Test
    void leavesACallAsItIsForItsOwnLinkAndForNone() {
        Sight.call(window, 1);
        int joins = window.sent(Command.Join.class).size();
        start(Optional.of(StagedWindow.LINK));
        start(Optional.of("hello"));
        window.act(wiring -> assertThat(wiring.questions().open().get()).isEmpty());
        assertThat(window.sent(Command.Join.class)).hasSize(joins);
        assertThat(FxToolkit.call(() -> window.text("no link to a call"))).isTrue();
    }

    @Test
    void comesInByAnInvitationWhereItWaitsAtTheDoor() {
        String invitation = StagedWindow.LINK + ".00000000000000000000000000";
        Sight.call(window, 1);
        start(Optional.of(invitation));
        assertThat(window.sent(Command.Leave.class)).as("is in already").isEmpty();
        window.say(new Notice.Call(
                window.joins(), new CallSnapshot(CallPhase.WAITING, true, List.of(), CallEnd.NONE, "", Reason.NONE)));
        start(Optional.of(StagedWindow.LINK));
        assertThat(window.sent(Command.Leave.class)).as("waits on").isEmpty();
        start(Optional.of(invitation));
        assertThat(window.sent(Command.Leave.class)).hasSize(1);
        assertThat(window.sent(Command.Join.class))
                .last()
                .extracting(Command.Join::link)
                .isEqualTo(invitation);
    }

    private void start(Optional<String> link) {
        window.act(wiring -> new OtherStart(wiring).ask(new OtherStartsPort.Wish.Show(link)));
        window.settle();
    }
}
