package dev.parley.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.FilesCommand.OfferFiles.Excess;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.control.media.SharedSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.control.statistics.CandidateType;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlCodecTest {
    private static final PeerId ANN = PeerId.of(new byte[PeerId.BYTES]);

    private final ControlCodec codec = new ControlCodec();

    @Test
    void readsTheCommandsThatItWrites() {
        for (Command command : List.of(
                new Command.Join("https://h/j#1.X", "Ann", new MediaSource.Test(), null, null, 0, 3),
                new Command.Leave(),
                new Command.Media(true, false),
                new Command.UseCamera(new MediaSource.File(Path.of("/clip.y4m"))),
                new Command.UseMicrophone(new MediaSource.Device("USB")),
                new Command.ShowPicture(TileId.camera(ANN), 1280, 720),
                new Command.ShowPicture(TileId.camera(ANN), 1920, 1080, true),
                new Command.HidePicture(TileId.SELF),
                new Command.SendChat("hello"),
                new ShareCommand.ListSources(true),
                new ShareCommand.Share(new ShareSource.Region(1, 2, 30, 40), true),
                new ShareCommand.Share(new ShareSource.Window("Letter")),
                new ShareCommand.Share(ShareSource.Screen.FIRST, false, true),
                new ShareCommand.ShareSound(true),
                new ShareCommand.ShareVolume(ANN, 40),
                new ShareCommand.StopSharing(),
                new ShareCommand.HoldShare(ShareHold.FREEZE),
                new ShareCommand.MaskWindows(List.of("0x1a00003")),
                new ShareCommand.CoverRegions(List.of(new ShareSource.Region(1600, 0, 320, 160))),
                new Command.ShowPicture(TileId.source(ShareSource.Screen.FIRST), 320, 180),
                new Command.ListDevices(),
                new Command.Ping(7),
                new Command.Quit())) {
            assertThat(codec.command(codec.encode(command))).isEqualTo(command);
        }
    }

    @Test
    void readsTheNoticesThatItWrites() {
        for (Notice notice : List.of(
                new Notice.Ready(1, "0.1.0", 42),
                new Notice.Call(
                        1,
                        new CallSnapshot(
                                CallPhase.IN_ROOM,
                                true,
                                List.of(new MemberSnapshot(
                                        ANN,
                                        "Ann",
                                        ClientKind.PAGE,
                                        MemberState.CONNECTED,
                                        new MediaFlags(true, true, false))),
                                CallEnd.NONE,
                                "In the call.",
                                Reason.NONE)),
                new Notice.Statistics(
                        1, ANN, new ConnectionStatistics(1.5, 2e6, CandidateType.HOST, List.of(), List.of())),
                new Notice.FirstPicture(1, TileId.camera(ANN), 1280, 720, 99.5),
                new Notice.OwnSound(1, ShareState.RUNNING, "", Reason.NONE),
                new Notice.SharedSound(1, ANN, true, 40, 0.25, 4096),
                new Notice.Sources(
                        List.of(new SharedSource(ShareSource.Window.of(7), "Letter", "Editor", 640, 480)),
                        "",
                        Reason.NONE),
                new Notice.Sharing(
                        1,
                        ShareState.RUNNING,
                        ShareSource.Screen.FIRST,
                        "HDMI-1",
                        1920,
                        1080,
                        ShareHold.BLANK,
                        0,
                        0,
                        "",
                        Reason.NONE),
                new Notice.Device(DeviceKind.SOUND, false, "No sound server was found.", Reason.of("sound.none")))) {
            assertThat(codec.notice(codec.encode(notice))).contains(notice);
        }
    }

    @Test
    void passesOverLinesThatAreNoNotices() {
        assertThat(codec.notice("VM attach current thread failed")).isEmpty();
        assertThat(codec.notice("{\"type\":\"of a later version\"}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"join\",\"name\":\"Ann\"} | link is missing",
                "{\"type\":\"showPicture\",\"tile\":\"self\",\"width\":0,\"height\":5} | width must be 1 to 3840",
                "{\"type\":\"showPicture\",\"tile\":\"elsewhere\",\"width\":1,\"height\":5} | a tile is self",
                "{\"type\":\"share\"} | source is missing",
                "{\"type\":\"share\",\"source\":\"elsewhere\"} | is none of these",
                "{\"type\":\"holdShare\"} | hold is missing",
                "{\"type\":\"maskWindows\",\"windows\":[\"Letter\"]} | is none",
                "{\"type\":\"coverRegions\",\"regions\":[\"screen\"]} | is none",
                "{\"type\":\"media\",\"camera\":true,\"microphone\":\"yes\"} | boolean",
                "{\"type\":\"dance\"} | there is no command of the type dance",
                "{\"type\":\"leave\",\"type\":\"leave\"} | uplicate",
                "{\"type\":\"react\",\"reaction\":\"dance\"} | reaction must be one of thumbsUp, applause, laugh, surprised, heart, sad",
                "{\"type\":\"react\",\"reaction\":\"other\"} | reaction must be one of thumbsUp",
                "{\"type\":\"react\"} | reaction is missing",
                "{\"type\":\"raiseHand\",\"raised\":true,\"turn\":0} | turn must be 1 to 1000000",
                "{\"type\":\"sendChat\",\"text\":\"\"} | text must have 1 to 16384 bytes of UTF-8",
                "[] | a command is one JSON object with a type",
                "null | a command is one JSON object",
            })
    void saysWhatIsWrongWithACommand(String line, String expected) {
        assertThatThrownBy(() -> codec.command(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }

    /** What is sent in bytes is limited in bytes: 16,384 letters can be 32,768 of them. */
    @Test
    void measuresTextsInBytes() {
        assertThat(new Command.SendChat("ä".repeat(8192)).text()).hasSize(8192);
        assertThatThrownBy(() -> new Command.SendChat("ä".repeat(8193)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text must have 1 to 16384 bytes of UTF-8");
    }

    @Test
    void aLineHoldsAThousandPathsHoweverTheyAreSpelled() {
        for (String letters :
                List.of("界".repeat(340), "\u0001".repeat(1040), "\uD83D\uDE00".repeat(255), "\"\\".repeat(512))) {
            Command offer = new FilesCommand.OfferFiles(ANN, Collections.nCopies(1000, "/" + letters));
            assertThat(codec.command(codec.encode(offer))).isEqualTo(offer);
        }
    }

    @Test
    void saysWhatIsTooMuchForAnOffer() {
        assertThat(FilesCommand.OfferFiles.excess(Collections.nCopies(1000, "/a")))
                .isEqualTo(Excess.NONE);
        assertThat(FilesCommand.OfferFiles.excess(Collections.nCopies(1001, "/a")))
                .isEqualTo(Excess.TOO_MANY);
        assertThat(FilesCommand.OfferFiles.excess(List.of("界".repeat(1366)))).isEqualTo(Excess.PATH_TOO_LONG);
        assertThat(FilesCommand.OfferFiles.excess(Collections.nCopies(1000, "界".repeat(350))))
                .isEqualTo(Excess.TOO_LONG_TOGETHER);
    }

    @Test
    void refusesALineForItsLengthInBytes() {
        String line = "{\"type\":\"sendChat\",\"text\":\"" + "界".repeat(ControlCodec.MAX_LINE_BYTES / 3) + "\"}";
        assertThatThrownBy(() -> codec.command(line)).hasMessageContaining("at most 8388608 bytes of UTF-8");
    }
}
