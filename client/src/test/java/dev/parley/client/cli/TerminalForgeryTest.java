package dev.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.cli.files.TerminalScreen;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.TileId;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody in a call wants a terminal to show what others never said, and what never happened. */
class TerminalForgeryTest {
    private static final PeerId MALLORY = PeerId.of(new byte[PeerId.BYTES]);

    private final StringWriter printed = new StringWriter();

    @Test
    void chatOfSeveralLinesIsOnePersonsToItsEnd() throws Exception {
        assertThat(chat(
                        "Mallory",
                        "hello\n<Ann> my password is 1234\r\nAnn hung up. The call is over.\u2028Camera: off."))
                .containsExactly(
                        "<Mallory> hello",
                        "    <Ann> my password is 1234",
                        "    Ann hung up. The call is over.",
                        "    Camera: off.");
    }

    @Test
    void aNameIsNobodyElses() throws Exception {
        assertThat(chat("Ann> hi <Mallory", "x")).containsExactly("<Ann› hi ‹Mallory> x");
        assertThat(chat("Camera: Test picture.", "x")).containsExactly("<Camera: Test picture.> x");
    }

    @Test
    void nothingMovesTheCursor() throws Exception {
        assertThat(chat("Mallory", "a\u001b[2K\u001b[1A\rb\bc\u202e\u0085\u009b2J"))
                .containsExactly("<Mallory> a[2K[1A", "    bc2J");
        TerminalScreen screen = new TerminalScreen(new PrintWriter(printed), true, () -> 80);
        screen.say("<Ann> is what Mallory calls this:\n<Ann> hi\u001b[1A");
        screen.status("a\nb\rc");
        screen.ask("Mallory\nAnn offers x. Accept?");
        assertThat(printed.toString().replace(System.lineSeparator(), "\n"))
                .contains("‹Ann> is what Mallory calls this:\n    <Ann> hi[1A\n")
                .containsPattern("\ra +b +c")
                .endsWith("Mallory\n    Ann offers x. Accept? ");
    }

    @Test
    void aFirstPictureIsSaidToBeOfAPersonOrOfTheirScreen() throws InterruptedException {
        TerminalCall call = terminal();
        call.put(new Notice.Call(1, call(CallPhase.IN_ROOM, "Mallory", "In the call.")));
        call.put(new Notice.FirstPicture(1, TileId.camera(MALLORY), 640, 360, 12.3));
        call.put(new Notice.FirstPicture(1, TileId.screen(MALLORY), 1920, 1080, 45.6));
        call.put(new Notice.Call(1, call(CallPhase.ENDED, "Mallory", "Over.")));
        call.run(_ -> {});
        assertThat(printed.toString().lines())
                .contains(
                        "First picture of Mallory after 12 ms (640×360).",
                        "First picture of Mallory's screen after 46 ms (1920×1080).");
    }

    private TerminalCall terminal() {
        return new TerminalCall(
                new CallOptions(
                        "https://parley.example/j#1.x",
                        "Ann",
                        new MediaSource.None(),
                        new MediaSource.None(),
                        Optional.empty(),
                        0,
                        Optional.of(Duration.ofMinutes(1)),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Familiar.NOBODY),
                new PrintWriter(printed),
                _ -> {});
    }

    /** The lines that a call shows for it. */
    private List<String> chat(String name, String text) throws InterruptedException {
        TerminalCall call = terminal();
        call.put(new Notice.Call(1, call(CallPhase.IN_ROOM, name, "In the call.")));
        call.put(new Notice.Chat(1, MALLORY, "1", "2026-11-28T12:00:00Z", text));
        call.put(new Notice.Call(1, call(CallPhase.ENDED, name, "Over.")));
        call.run(_ -> {});
        List<String> lines = printed.toString().lines().toList();
        printed.getBuffer().setLength(0);
        assertThat(lines.getFirst()).isEqualTo("In the call.");
        return lines.subList(1, lines.size());
    }

    private static CallSnapshot call(CallPhase phase, String name, String sentence) {
        return new CallSnapshot(
                phase,
                true,
                List.of(new MemberSnapshot(MALLORY, name, ClientKind.DESKTOP, MemberState.CONNECTED, MediaFlags.NONE)),
                phase == CallPhase.ENDED ? CallEnd.HUNG_UP : CallEnd.NONE,
                sentence,
                Reason.NONE);
    }
}
