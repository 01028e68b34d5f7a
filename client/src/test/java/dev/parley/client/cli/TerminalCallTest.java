package dev.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.MediaSource;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.PeerId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is typed during a call is done, or answered. */
class TerminalCallTest {
    private static final PeerId EVE = PeerId.of(new byte[PeerId.BYTES]);

    private final StringWriter printed = new StringWriter();
    private final List<Command> sent = new ArrayList<>();

    @Test
    void theOwnerReadsWhichWordsThereAre() throws InterruptedException {
        TerminalCall call = terminal();
        call.put(new RoomNotice.Room(1, null, Door.ASK, true, List.of()));
        call.typed("foo");
        call.typed(" ");
        call.typed("lock");
        assertThat(lines(call))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("That word does nothing now. Type admit or refuse")
                        .endsWith(" Type raise or lower, for your own hand."));
        assertThat(sent).contains(new RoomCommand.SetDoor(Door.LOCKED));
    }

    @Test
    void whoHandedTheCallOverReadsWhoLooksAfterIt() throws InterruptedException {
        TerminalCall call = terminal();
        call.put(new RoomNotice.Room(1, null, Door.OPEN, true, List.of()));
        call.typed("hand over Eve");
        call.put(new RoomNotice.Room(1, EVE, Door.OPEN, true, List.of()));
        call.typed("lock");
        call.typed("foo");
        assertThat(lines(call))
                .containsExactly(
                        "In the call.",
                        "Eve looks after the call now.",
                        "You no longer look after the call; Eve does.",
                        "That word does nothing now. Type raise or lower, for your own hand.");
        assertThat(sent).contains(new RoomCommand.HandOver(EVE)).noneMatch(RoomCommand.SetDoor.class::isInstance);
    }

    private List<String> lines(TerminalCall call) throws InterruptedException {
        call.put(new Notice.Call(1, call(CallPhase.ENDED, "Over.")));
        call.run(sent::add);
        return printed.toString().lines().toList();
    }

    private TerminalCall terminal() {
        TerminalCall call = new TerminalCall(
                new CallOptions(
                        "https://parley.example/j#1.x",
                        "Dora",
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
        call.put(new Notice.Call(1, call(CallPhase.IN_ROOM, "In the call.")));
        return call;
    }

    private static CallSnapshot call(CallPhase phase, String sentence) {
        return new CallSnapshot(
                phase,
                true,
                List.of(new MemberSnapshot(EVE, "Eve", ClientKind.DESKTOP, MemberState.CONNECTED, MediaFlags.NONE)),
                phase == CallPhase.ENDED ? CallEnd.HUNG_UP : CallEnd.NONE,
                sentence,
                Reason.NONE);
    }
}
