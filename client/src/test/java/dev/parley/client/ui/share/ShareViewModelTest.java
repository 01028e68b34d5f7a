package dev.parley.client.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one shows, and what is said about it. */
class ShareViewModelTest {
    private static final ShareSource.Window WINDOW = new ShareSource.Window("0x1");

    private final ViewModels with = new ViewModels();
    private final List<String> told = new ArrayList<>();
    private final ShareViewModel share = new ShareViewModel(with.engine, with.texts, told::add);

    @BeforeEach
    void enter() {
        with.engine.stateIs(EngineState.RUNNING);
        with.engine.send(new Command.Join("https://h/j#1.X", "Ann"));
    }

    @Test
    void isSaidWhileItLasts() {
        assertThat(share.sharing().get()).isFalse();
        assertThat(share.line().get()).isEmpty();
        sharing(ShareState.STARTING, ShareHold.NONE, "");
        assertThat(share.sharing().get()).isTrue();
        assertThat(share.line().get()).isEqualTo("“Notes” is about to be shared.");
        sharing(ShareState.RUNNING, ShareHold.NONE, "");
        assertThat(share.line().get()).isEqualTo("You are sharing “Notes”.");
        sharing(ShareState.RUNNING, ShareHold.BLANK, "");
        assertThat(share.line().get()).isEqualTo("The others see black instead of “Notes”.");
        with.texts.speak(Locale.GERMAN);
        assertThat(share.line().get()).isEqualTo("Die anderen sehen Schwarz statt „Notes“.");
        with.engine.stateIs(EngineState.LOST);
        assertThat(share.line().get())
                .isEqualTo("Das Zeigen von „Notes“ ist unterbrochen, bis Anrufe wieder möglich sind.");
        assertThat(told).isEmpty();
    }

    @Test
    void whyItEndedByItselfIsTold() {
        sharing(ShareState.RUNNING, ShareHold.NONE, "");
        sharing(ShareState.ENDED, ShareHold.NONE, "The window was closed.");
        assertThat(share.sharing().get()).isFalse();
        assertThat(told).containsExactly("The window was closed.");
        sharing(ShareState.FAILED, ShareHold.NONE, "There is no such window.");
        assertThat(told).hasSize(2);
    }

    @Test
    void whyItIsNotSeenWholeIsToldOnceWhileItGoesOn() {
        Reason covered = new Reason("capture.covered", "");
        for (Reason each : List.of(Reason.NONE, covered, covered, Reason.NONE, covered)) {
            with.engine.on(new Notice.Sharing(
                    1, ShareState.RUNNING, WINDOW, "Notes", 640, 480, ShareHold.NONE, 10, 20, each.code(), each));
        }
        assertThat(share.sharing().get()).isTrue();
        assertThat(told).hasSize(2).allMatch(covered.code()::equals);
    }

    @Test
    void aSwitchThatFailedIsNotCoveredByWhatIsKnownOfTheShareThatGoesOn() {
        Reason covered = new Reason("capture.covered", "");
        Notice.Sharing running = new Notice.Sharing(
                1, ShareState.RUNNING, WINDOW, "Notes", 640, 480, ShareHold.NONE, 10, 20, "Covered.", covered);
        with.engine.on(running);
        with.engine.on(new Notice.Sharing(
                1,
                ShareState.FAILED,
                new ShareSource.Window("0x2"),
                "",
                0,
                0,
                ShareHold.NONE,
                0,
                0,
                "There is no such window.",
                new Reason("capture.noSuchCode", "")));
        with.engine.on(running);
        assertThat(told).hasSize(2).last().isEqualTo("There is no such window.");
        assertThat(share.now().get()).contains(running);
    }

    @Test
    void whatOnesOwnStopEndedNeedsNoWords() {
        sharing(ShareState.RUNNING, ShareHold.NONE, "");
        share.stop();
        sharing(ShareState.ENDED, ShareHold.NONE, "");
        share.stop();
        assertThat(with.sent(ShareCommand.StopSharing.class)).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    void isHeldBackAndLetGoOn() {
        sharing(ShareState.RUNNING, ShareHold.NONE, "");
        share.toggle(ShareHold.FREEZE);
        sharing(ShareState.RUNNING, ShareHold.FREEZE, "");
        assertThat(share.held(ShareHold.FREEZE).get()).isTrue();
        share.toggle(ShareHold.BLANK);
        share.toggle(ShareHold.FREEZE);
        assertThat(with.sent(ShareCommand.HoldShare.class))
                .containsExactly(
                        new ShareCommand.HoldShare(ShareHold.FREEZE),
                        new ShareCommand.HoldShare(ShareHold.BLANK),
                        new ShareCommand.HoldShare(ShareHold.NONE));
    }

    @Test
    void allHiddenWindowsAreNamedEachTime() {
        ShareSource.Window other = new ShareSource.Window("0x2");
        share.toggleMask(WINDOW);
        share.toggleMask(other);
        assertThat(share.isMasked(WINDOW)).isTrue();
        share.toggleMask(WINDOW);
        assertThat(with.sent(ShareCommand.MaskWindows.class))
                .containsExactly(
                        new ShareCommand.MaskWindows(List.of("0x1")),
                        new ShareCommand.MaskWindows(List.of("0x1", "0x2")),
                        new ShareCommand.MaskWindows(List.of("0x2")));
    }

    @Test
    void whoSeesItIsWhoIsConnectedAndHasEyes() {
        assertThat(share.seenBy().get()).isEqualTo("Nobody is there to see it yet.");
        with.engine.on(new Notice.Call(
                1,
                new CallSnapshot(
                        CallPhase.IN_ROOM,
                        true,
                        List.of(
                                member('B', "Bob", ClientKind.PAGE, MemberState.CONNECTED),
                                member('C', "Eve", ClientKind.DESKTOP, MemberState.CONNECTING),
                                member('D', "Tom", ClientKind.FILES, MemberState.CONNECTED),
                                member('E', "Zoë", ClientKind.DESKTOP, MemberState.CONNECTED)),
                        CallEnd.NONE,
                        "",
                        Reason.NONE)));
        assertThat(share.seenBy().get()).isEqualTo("Seen by Bob and Zoë.");
    }

    @Test
    void aRegionIsNamedByItsSizeAndTheEndOfTheCallEndsIt() {
        with.engine.on(new Notice.Sharing(
                1,
                ShareState.RUNNING,
                new ShareSource.Region(0, 0, 1280, 720),
                "region",
                1280,
                720,
                ShareHold.NONE,
                0,
                0,
                "",
                Reason.NONE));
        assertThat(share.what().get()).isEqualTo("Region of 1280 × 720");
        share.callEnded();
        assertThat(share.sharing().get()).isFalse();
    }

    @Test
    void theOnlyScreenHasNoName() {
        assertThat(ShareViewModel.title(ShareSource.Screen.FIRST, "screen", with.texts))
                .isEqualTo("Whole screen");
        assertThat(ShareViewModel.title(new ShareSource.Screen("HDMI-1"), "HDMI-1", with.texts))
                .isEqualTo("HDMI-1");
        assertThat(ShareViewModel.title(WINDOW, "", with.texts)).isEqualTo("Untitled");
    }

    private void sharing(ShareState state, ShareHold hold, String sentence) {
        with.engine.on(new Notice.Sharing(1, state, WINDOW, "Notes", 640, 480, hold, 10, 20, sentence, Reason.NONE));
    }

    private static MemberSnapshot member(char id, String name, ClientKind client, MemberState state) {
        MediaFlags media = client == ClientKind.FILES ? MediaFlags.NONE : new MediaFlags(true, true, false);
        return new MemberSnapshot(new PeerId(id + "AAAAAAAAAAAAAAAAAAAAA"), name, client, state, media);
    }
}
