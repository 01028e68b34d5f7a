package dev.parley.client.ui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.PointingCommand.AllowPointing;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.control.media.Chime;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.control.media.TileId;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineMemoryTest {
    private static final Command.Join JOIN = new Command.Join("http://host/j#1.0", "Ann").withNumber(1);
    private static final Command.Join NEXT = new Command.Join("http://host/j#1.0", "Ann").withNumber(2);
    private static final PeerId ANN = PeerId.of(new byte[PeerId.BYTES]);
    private static final PeerId BOB = PeerId.of(HexFormat.of().parseHex("0b".repeat(PeerId.BYTES)));

    private final EngineMemory memory = new EngineMemory();

    private static Notice call(CallPhase phase) {
        return call(JOIN.number(), phase);
    }

    private static Notice call(long number, CallPhase phase) {
        return new Notice.Call(number, new CallSnapshot(phase, true, List.of(), CallEnd.NONE, "", Reason.NONE));
    }

    private void send(Command... commands) {
        List.of(commands).forEach(memory::sent);
    }

    private List<Command.Join> joins() {
        return memory.replay().stream()
                .filter(Command.Join.class::isInstance)
                .map(Command.Join.class::cast)
                .toList();
    }

    @Test
    void theLastOfEachKindIsToldInAnOrderThatWorks() {
        send(
                new Command.Meter(true),
                new Command.ShowPicture(TileId.SELF, 10, 10),
                new Command.Media(true, true),
                new Command.UseMicrophone(new MediaSource.Default()),
                new Command.UseCamera(new MediaSource.Default()),
                new Command.UseCamera(new MediaSource.Test()),
                new Command.LimitCamera(720),
                new Command.ProcessSound(true, true, false),
                new Command.UseSpeaker("default"),
                new Command.SpeakerVolume(40),
                new Command.PlayChime(Chime.CAME),
                new Command.ShowPicture(TileId.SELF, 20, 20),
                new Command.Media(false, true),
                new Command.SendChat("once only"),
                new Command.Ping(1));
        assertThat(memory.replay())
                .containsExactly(
                        new Command.Media(false, true),
                        new Command.UseSpeaker("default"),
                        new Command.SpeakerVolume(40),
                        new Command.ProcessSound(true, true, false),
                        new Command.LimitCamera(720),
                        new Command.UseCamera(new MediaSource.Test()),
                        new Command.UseMicrophone(new MediaSource.Default()),
                        new Command.ShowPicture(TileId.SELF, 20, 20),
                        new Command.Meter(true));
    }

    @Test
    void aRaisedHandComesBackWithItsTurn() {
        send(JOIN, new Command.RaiseHand(true));
        assertThat(memory.tell()).endsWith(new Command.RaiseHand(true));
        memory.noticed(new GestureNotice.Hands(1, List.of(new RaisedHand(null, 4))));
        assertThat(memory.replay()).endsWith(new Command.RaiseHand(true, 4));
        // The next engine has not heard of the others yet.
        memory.noticed(new GestureNotice.Hands(1, List.of()));
        memory.noticed(new GestureNotice.Hands(9, List.of(new RaisedHand(null, 7))));
        assertThat(memory.replay()).endsWith(new Command.RaiseHand(true, 4));
    }

    @Test
    void aHandThatWasLoweredOrWasOfAnotherCallDoesNotComeBack() {
        send(JOIN, new Command.RaiseHand(true), new Command.React(ReactionKind.HEART), new Command.RaiseHand(false));
        assertThat(memory.replay()).noneMatch(Command.RaiseHand.class::isInstance);
        memory.noticed(new GestureNotice.Hands(1, List.of(new RaisedHand(null, 4))));
        assertThat(memory.replay()).noneMatch(Command.RaiseHand.class::isInstance);
        send(new Command.RaiseHand(true), NEXT);
        assertThat(memory.replay()).noneMatch(Command.RaiseHand.class::isInstance);
        send(new Command.RaiseHand(true), new Command.Leave());
        assertThat(memory.replay()).isEmpty();
    }

    @Test
    void whatWasTakenBackIsForgotten() {
        send(
                new Command.Meter(true),
                new Command.Meter(false),
                new Command.ShowPicture(TileId.SELF, 10, 10),
                new Command.HidePicture(TileId.SELF),
                JOIN,
                new Command.Leave());
        assertThat(memory.replay()).isEmpty();
    }

    @Test
    void devicesAreAskedForAgainUntilTheyAreKnown() {
        send(new Command.ListDevices());
        assertThat(memory.tell()).containsExactly(new Command.ListDevices());
        memory.noticed(new Notice.Devices(List.of(), true, "", List.of(), List.of()));
        assertThat(memory.tell()).isEmpty();
    }

    @Test
    void aCallIsJoinedAgainAsTheSamePersonWithAnotherEngine() {
        Command.Join told = (Command.Join) memory.sent(JOIN);
        assertThat(told.identity()).isNotNull();
        assertThat(told.incarnation()).isZero();
        memory.noticed(call(CallPhase.IN_ROOM));
        for (int engine = 1; engine <= 3; engine++) {
            assertThat(joins())
                    .containsExactly(
                            new Command.Join(told.link(), told.name(), null, null, told.identity(), engine, 1));
        }
    }

    @Test
    void anInvitationIsSaidUntilOneIsInAndNotAfterThat() {
        send(new Command.Join("http://host/j#1.0.invitation", "Ann").withNumber(1));
        memory.noticed(call(CallPhase.WAITING));
        assertThat(joins()).extracting(Command.Join::link).containsExactly("http://host/j#1.0.invitation");
        memory.noticed(call(CallPhase.IN_ROOM));
        assertThat(joins()).extracting(Command.Join::link).containsExactly("http://host/j#1.0");
    }

    @Test
    void anotherCallIsJoinedAsSomebodyElse() {
        Command.Join first = (Command.Join) memory.sent(JOIN);
        Command.Join second = (Command.Join) memory.sent(JOIN);
        assertThat(second.identity()).isNotEqualTo(first.identity());
    }

    @Test
    void whoIsNotHeardStaysSoForTheCallWhateverBecomesOfTheEngine() {
        send(JOIN, new Command.Hear(ANN, false), new Command.Hear(BOB, false), new Command.Hear(ANN, true));
        memory.noticed(call(CallPhase.IN_ROOM));
        assertThat(memory.replay()).endsWith(new Command.Hear(BOB, false)).doesNotContain(new Command.Hear(ANN, false));
        assertThat(memory.comeBackAgain())
                .as("after a join that nobody answered")
                .hasSize(2)
                .endsWith(new Command.Hear(BOB, false));
        send(new Command.Leave());
        assertThat(memory.replay()).isEmpty();
        send(NEXT);
        assertThat(memory.replay()).as("another call").doesNotHaveAnyElementsOfTypes(Command.Hear.class);
    }

    @Test
    void sourcesOfAJoinAreRememberedAndLaterOnesWin() {
        send(
                new Command.Join(
                        "http://host/j#1.0", "Ann", new MediaSource.Test(), new MediaSource.Test(), null, 0, 0),
                new Command.UseCamera(new MediaSource.None()));
        assertThat(memory.replay())
                .contains(
                        new Command.UseCamera(new MediaSource.None()),
                        new Command.UseMicrophone(new MediaSource.Test()));
    }

    @Test
    void aCallThatEndedIsNotJoinedAgain() {
        send(JOIN);
        memory.noticed(call(CallPhase.JOINING));
        memory.noticed(call(CallPhase.ENDED));
        assertThat(joins()).isEmpty();
        assertThat(memory.betweenCalls()).isTrue();
    }

    @Test
    void theEndOfTheCallBeforeSaysNothingAboutTheNext() {
        send(JOIN);
        memory.noticed(call(CallPhase.IN_ROOM));
        send(new Command.Leave());
        assertThat(memory.betweenCalls()).isFalse();
        send(NEXT);
        memory.noticed(call(CallPhase.ENDED));
        assertThat(joins()).hasSize(1);
        memory.noticed(call(2, CallPhase.JOINING));
        memory.noticed(call(CallPhase.ENDED));
        assertThat(joins()).as("an end that was late").hasSize(1);
        memory.noticed(call(2, CallPhase.ENDED));
        assertThat(joins()).isEmpty();
    }

    @Test
    void anEndThatWasOvertakenByTheNextCallIsNotWaitedFor() {
        send(JOIN, NEXT);
        memory.noticed(call(2, CallPhase.IN_ROOM));
        memory.noticed(call(2, CallPhase.ENDED));
        assertThat(joins()).isEmpty();
        assertThat(memory.betweenCalls()).isTrue();
    }

    @Test
    void whatIsSharedIsSharedAgainByTheNextEngineMaskedAndHeldBeforeItIsSeen() {
        ShareCommand.Share share = new ShareCommand.Share(ShareSource.Screen.FIRST, true);
        ShareCommand.MaskWindows mask = new ShareCommand.MaskWindows(List.of("0x7"));
        ShareCommand.HoldShare hold = new ShareCommand.HoldShare(ShareHold.BLANK);
        ShareCommand.CoverRegions cover =
                new ShareCommand.CoverRegions(List.of(new ShareSource.Region(0, 0, 320, 160)));
        send(JOIN, share, hold, cover, mask, new ShareCommand.ListSources(true));
        memory.noticed(sharing(ShareState.RUNNING, share));

        assertThat(memory.replay().stream().skip(1))
                .containsExactly(mask, cover, new ShareCommand.ListSources(true), hold, share);
    }

    @Test
    void itsSoundIsSharedAgainTooAndThatOfOthersAsLoudAsBefore() {
        ShareCommand.Share share = new ShareCommand.Share(ShareSource.Screen.FIRST);
        ShareCommand.ShareVolume volume = new ShareCommand.ShareVolume(BOB, 40);
        send(JOIN, share, new ShareCommand.ShareSound(true), new ShareCommand.ShareVolume(BOB, 90), volume);
        memory.noticed(sharing(ShareState.RUNNING, share));
        assertThat(memory.replay().stream().skip(1)).containsExactly(volume, share.withSound(true));
        send(new ShareCommand.ShareSound(false));
        assertThat(memory.replay()).contains(share).doesNotContain(share.withSound(true));
        send(NEXT);
        assertThat(memory.replay()).doesNotContain(volume);
    }

    @Test
    void whatADesktopGaveComesBackWithoutAQuestion() {
        ShareCommand.Share share = new ShareCommand.Share(ShareSource.Asked.ANYTHING, true);
        send(JOIN, share);
        memory.noticed(new ShareNotice.ShareRestorable(ShareSource.Asked.ANYTHING, "one"));
        memory.noticed(sharing(ShareState.RUNNING, share));
        assertThat(memory.replay().stream().skip(1))
                .containsExactly(new ShareCommand.Share(ShareSource.Asked.ANYTHING, true).restoring("one"));

        memory.noticed(new ShareNotice.ShareRestorable(ShareSource.Asked.ANYTHING, "two"));
        assertThat(memory.replay().stream().skip(1))
                .containsExactly(new ShareCommand.Share(ShareSource.Asked.ANYTHING, true).restoring("two"));

        send(new ShareCommand.StopSharing(), share);
        assertThat(memory.replay().stream().skip(1))
                .as("what is shared anew is asked for")
                .containsExactly(share);
    }

    @Test
    void whatCannotBeSharedGivesWayToWhatWasSharedBefore() {
        ShareCommand.Share first = new ShareCommand.Share(ShareSource.Screen.FIRST);
        ShareCommand.Share second = new ShareCommand.Share(ShareSource.Window.of(7));
        send(JOIN, first);
        memory.noticed(sharing(ShareState.RUNNING, first));
        send(second);
        memory.noticed(sharing(ShareState.STARTING, second));
        memory.noticed(sharing(ShareState.FAILED, second));
        assertThat(memory.replay()).contains(first).doesNotContain(second);

        memory.noticed(sharing(ShareState.ENDED, first));
        assertThat(memory.replay()).doesNotContain(first, second);
    }

    @Test
    void whoMayPointMayDoSoWithTheNextEngineAsLongAsTheShareLasts() {
        send(JOIN, new ShareCommand.Share(ShareSource.Screen.FIRST), AllowPointing.ALL);
        assertThat(memory.replay()).endsWith(AllowPointing.ALL);
        send(AllowPointing.NOBODY);
        assertThat(memory.replay()).noneMatch(AllowPointing.class::isInstance);
        send(AllowPointing.ALL, new ShareCommand.StopSharing());
        assertThat(memory.replay()).noneMatch(AllowPointing.class::isInstance);
    }

    @Test
    void aShareEndsWithItsCall() {
        ShareCommand.Share share = new ShareCommand.Share(ShareSource.Screen.FIRST);
        send(JOIN, share, new Command.Leave());
        memory.noticed(call(CallPhase.ENDED));
        send(NEXT);
        assertThat(memory.replay()).doesNotContain(share);
        send(share, new ShareCommand.StopSharing());
        assertThat(memory.replay()).doesNotContain(share);
    }

    private static Notice sharing(ShareState state, ShareCommand.Share share) {
        return new Notice.Sharing(
                JOIN.number(), state, share.source(), "", 0, 0, ShareHold.NONE, 0, 0, "", Reason.NONE);
    }

    @Test
    void whoHasProvedToBeThereIsNotWaitedForByTheNextEngineAndOthersAre() {
        IdentityKey bobs = new IdentityKey("A".repeat(43));
        send(JOIN.withExpected(bobs));
        memory.noticed(proved(JOIN.number(), new IdentityKey("E" + "A".repeat(42)), VerificationStage.OPEN));
        memory.noticed(proved(NEXT.number(), bobs, VerificationStage.OPEN));
        memory.noticed(proved(JOIN.number(), bobs, VerificationStage.BROKEN));
        assertThat(joins()).extracting(Command.Join::expected).containsExactly(bobs);
        memory.noticed(proved(JOIN.number(), bobs, VerificationStage.OPEN));
        assertThat(joins()).extracting(Command.Join::expected).containsOnlyNulls();
    }

    private static VerificationNotice proved(long number, IdentityKey person, VerificationStage stage) {
        return new VerificationNotice(number, ANN, stage, null, null, false, false, 0, false, person, "", Reason.NONE);
    }
}
