package dev.parley.client.endtoend.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person meets when something is missing, wrong or gone: words, and a way on. */
class WindowTroubleIT {
    @TempDir
    Path folder;

    @Test
    void withoutCameraAndSoundItOpensAndSaysWhatIsMissing() throws Exception {
        try (WindowDriver ann = WindowDriver.open(folder, old -> old.withCamera("default", 720), Optional.empty())) {
            ann.awaitText(".preview .problem", "No camera was found");
            ann.until(
                    "says that there is no sound server",
                    () -> FxTexts.all(ann, ".preview .problem").stream()
                            .anyMatch(text -> text.contains("sound server")));
            ann.screenshot("home-nothing");
            assertThat(ann.find("#new-call")).isPresent();
            try (ServeProcess server = ServeProcess.shared()) {
                ann.type("#link", server.freshLink());
                ann.click("#join");
                ann.awaitText("#microphone-trouble .label", "The others do not hear you. No sound server answers");
                ann.awaitText("#camera-trouble .label", "The others do not see you. No camera was found");
                ann.screenshot("call-nothing");
                ann.click("#camera-trouble .button");
                ann.awaitGone("#camera-trouble .label");
                ann.click("#camera");
                ann.awaitText("#camera-trouble .label", "choose a video file or the test picture");
            }
        }
    }

    @Test
    void aWrongLinkIsSaidInWordsInEachOfItsForms() throws Exception {
        try (WindowDriver ann = WindowDriver.open(folder)) {
            for (String[] wrong : new String[][] {
                {"", "The link is empty."},
                {"hello", "This is not a link."},
                {"ftp://h/j#1.X", "A link cannot begin with ftp://."},
                {"https://h/j", "This link has no #"},
                {"https://h/#1.00000000000000000000000000", "leads to no call"},
                {"https://h/j#", "nothing after its #"},
                {"https://h/j#2.00000000000000000000000000", "made by a newer Parley"},
                {"https://h/j#1.0000000000000000000000000", "25 characters instead of 26"},
                {"https://user@h/j#1.00000000000000000000000000", "Do not trust it"},
            }) {
                ann.type("#link", wrong[0]);
                ann.click("#join");
                ann.awaitText(".home-actions .problem", wrong[1]);
                assertThat(ann.text(".home-actions .problem")).as(wrong[0]).isNotBlank();
            }
            ann.type("#link", "hello");
            ann.click("#join");
            ann.awaitText(".home-actions .problem", "This is not a link.");
            ann.screenshot("home-wrong-link");
            ann.type("#link", "https");
            ann.awaitGone(".home-actions .problem");
        }
    }

    @ParameterizedTest
    @CsvSource("http://10.77.0.1:1/j#1.00000000000000000000000000, Nothing answers")
    void aServerThatIsNotThereIsSaidAndTriedAgain(String link, String sentence) throws Exception {
        try (WindowDriver ann = WindowDriver.open(folder, Optional.of(link))) {
            ann.awaitText("#after-title", "The call could not be joined");
            ann.awaitText("#after-problem", sentence);
            ann.screenshot("after-not-joined");
            ann.click("#call-again");
            ann.awaitText("#after-title", "The call could not be joined");
            ann.keys(KeyCode.ESCAPE);
            ann.awaitNode("#new-call");
        }
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource("http://nobody.invalid/j#1.00000000000000000000000000, There is no server named")
    void oneThatHasNoAddressIsSaidToo(String link, String sentence) throws Exception {
        aServerThatIsNotThereIsSaidAndTriedAgain(link, sentence);
    }

    @LongRun.Only
    @Test
    void aServerThatGoesInACallDoesNotEndIt() throws Exception {
        ServeProcess server = ServeProcess.start();
        try (EngineDriver bob = EngineDriver.withTestPicture();
                WindowDriver ann = WindowDriver.open(folder, Optional.of(server.freshLink()))) {
            ann.awaitText("#sentence", "Waiting for somebody");
            bob.join(ann.text(".call-link"), "Bob");
            TileId bobsTile = ann.awaitOther();
            ann.awaitMoving(bobsTile);
            server.close();
            ann.awaitText("#sentence", "The server cannot be reached; the call goes on.");
            ann.awaitMoving(bobsTile);
            ann.screenshot("call-server-gone");
            try (ServeProcess _ = server.again()) {
                ann.awaitText("#sentence", "In a call with Bob");
                ann.awaitMoving(bobsTile);
            }
        } finally {
            server.close();
        }
    }

    /** The variable is missing, or names a display that nothing shows any more, as in a session that was left. */
    @ParameterizedTest
    @ValueSource(strings = {"", ":7777"})
    void withoutADisplayItSaysSoAndNamesTheDemo(String display) throws Exception {
        try (ParleyProcess parley = ParleyProcess.start(Map.of("DISPLAY", display))) {
            assertThat(parley.awaitExit()).isEqualTo(5);
            assertThat(parley.errors()).anyMatch(line -> line.contains("no display") && line.contains("./parley demo"));
        }
    }
}
