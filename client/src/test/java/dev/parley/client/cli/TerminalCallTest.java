package dev.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.contact.Contact;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.trust.OwnKeys;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
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

    @Test
    void whoLeavesLastIsToldOfOnceAndNobodyIsWaitedForAnyMore() throws InterruptedException {
        TerminalCall call = terminal();
        call.put(left());
        call.put(alone());
        assertThat(call.run(sent::add).sentence()).isEqualTo("Eve hung up. The call is over.");
        assertThat(printed.toString().lines()).containsExactly("In the call.");
    }

    @Test
    void whoLeavesWhileSomebodyElseComesIsToldOf() throws InterruptedException {
        TerminalCall call = terminal();
        call.put(left());
        call.put(new Notice.Call(1, call(CallPhase.IN_ROOM, "In another call.")));
        assertThat(lines(call)).containsExactly("In the call.", "Eve hung up.", "In another call.");
    }

    @Test
    void whereTheTimeIsUpNothingIsSaidToGoOn() throws InterruptedException {
        TerminalCall call = terminal(Duration.ofMillis(1500), Familiar.NOBODY);
        call.put(alone());
        assertThat(call.run(sent::add).sentence()).isEqualTo("The time is up, and nobody has joined.");
        TerminalCall connecting = terminal(Duration.ofMillis(1500), Familiar.NOBODY);
        connecting.put(new Notice.Call(1, connecting("Connecting to Eve…")));
        assertThat(connecting.run(sent::add).sentence())
                .isEqualTo("The time is up, and no connection to Eve has come about.");
    }

    @Test
    void whoRangIsToldForWhomTheyWaitAndToSendNoLink() throws InterruptedException {
        TerminalCall call = terminal(
                Duration.ofMillis(1500),
                new Familiar(
                        List.of(),
                        Optional.of(new Familiar.Expected(
                                "Evelyn", OwnKeys.fresh().identity().key()))));
        call.put(alone());
        call.run(sent::add);
        assertThat(printed.toString().lines()).containsExactly("Waiting for Evelyn…");
    }

    @Test
    void aContactIsCalledWhatThisPersonCallsThem() throws InterruptedException {
        Contact evelyn = Contact.fresh("Evelyn", OwnKeys.fresh().identity().key(), Optional.empty(), Instant.EPOCH);
        TerminalCall call = terminal(Duration.ofMinutes(1), new Familiar(List.of(evelyn), Optional.empty()));
        call.put(new Notice.Call(1, call(CallPhase.IN_ROOM, "In the call.")));
        call.put(new VerificationNotice(
                1, EVE, VerificationStage.OPEN, null, null, false, false, 0, false, evelyn.key(), "", Reason.NONE));
        call.put(new Notice.Call(
                1, call(CallPhase.IN_ROOM, "The server cannot be reached; the call goes on. In a call with Eve.")));
        call.put(new Notice.Chat(1, EVE, "1", "2026-11-28T12:00:00Z", "hello"));
        call.put(left());
        call.put(alone());
        assertThat(call.run(sent::add).sentence()).isEqualTo("Evelyn hung up. The call is over.");
        assertThat(printed.toString().lines())
                .containsExactly(
                        "In the call.",
                        "Eve is Evelyn, whom you have not verified yet.",
                        "The server cannot be reached; the call goes on. In a call with Evelyn.",
                        "<Evelyn> hello");
    }

    private static Notice left() {
        return new Notice.PeerLeft(1, EVE, false, "Eve hung up.", Reason.NONE);
    }

    private static Notice alone() {
        return new Notice.Call(
                1,
                new CallSnapshot(
                        CallPhase.IN_ROOM,
                        true,
                        List.of(),
                        CallEnd.NONE,
                        "Waiting for somebody to join. Send them the link.",
                        Reason.NONE));
    }

    private static CallSnapshot connecting(String sentence) {
        return new CallSnapshot(
                CallPhase.IN_ROOM,
                true,
                List.of(new MemberSnapshot(EVE, "Eve", ClientKind.DESKTOP, MemberState.CONNECTING, MediaFlags.NONE)),
                CallEnd.NONE,
                sentence,
                Reason.NONE);
    }

    private List<String> lines(TerminalCall call) throws InterruptedException {
        call.put(new Notice.Call(1, call(CallPhase.ENDED, "Over.")));
        call.run(sent::add);
        return printed.toString().lines().toList();
    }

    private TerminalCall terminal() {
        TerminalCall call = terminal(Duration.ofMinutes(1), Familiar.NOBODY);
        call.put(new Notice.Call(1, call(CallPhase.IN_ROOM, "In the call.")));
        return call;
    }

    private TerminalCall terminal(Duration longest, Familiar familiar) {
        return new TerminalCall(
                new CallOptions(
                        "https://parley.example/j#1.x",
                        "Dora",
                        new MediaSource.None(),
                        new MediaSource.None(),
                        Optional.empty(),
                        0,
                        Optional.of(longest),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        familiar),
                new PrintWriter(printed),
                _ -> {});
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
