package dev.parley.client.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.Preferences.Language;
import dev.parley.client.ui.settings.Preferences.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SettingsTest {
    private static final Preferences INITIAL = Preferences.initial("Guest");
    private static final Preferences OTHERS = new Preferences(
            "Ann",
            new Preferences.Devices("USB camera", "alsa_input.usb", "alsa_output.usb", 1080),
            new Preferences.Entry(false, false),
            new Preferences.Processing(false, false, true),
            new Preferences.Looks(Look.DARK, Language.GERMAN),
            new Preferences.Places("https://parley.example", "/media/ann/received"),
            new Preferences.Attention(40, false, true, false, false),
            new Preferences.SmallWindow(false, Optional.of(new Preferences.SmallWindow.Place(-300, 40))),
            new Preferences.Chat("😀 ❤️"),
            new Preferences.Outside(Preferences.Closing.STAY, true, "Ctrl+Shift+F9", ""),
            new Preferences.Ringing(false, false, false, true, false, 1_795_000_000));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("parley").resolve("settings.json");
    }

    @Test
    void areThoseOfANewPersonWithoutAFile() throws IOException {
        assertThat(load()).isEqualTo(INITIAL);
        assertThat(new Settings(file, "Guest").read()).isEqualTo(INITIAL);
    }

    @Test
    void areReadAsTheyWereSaved() {
        save(OTHERS);

        assertThat(load()).isEqualTo(OTHERS);
    }

    /** What all versions write, see docs/cli.md. */
    @Test
    void areReadFromTheFieldsThatEarlierVersionsWrote() throws IOException {
        write("""
                {"name": "Ann", "camera": "USB camera", "microphone": "alsa_input.usb", "speaker": "alsa_output.usb",
                 "echoCancellation": false, "noiseSuppression": false, "automaticGain": true, "cameraHeight": 1080,
                 "look": "dark", "language": "german", "server": "https://parley.example",
                 "folder": "/media/ann/received",
                 "volume": 40, "toneOfPeople": false, "toneOfMessages": true, "toneOfOffers": false,
                 "notifications": false, "smallWindow": false, "smallWindowX": -300, "smallWindowY": 40}
                """);

        assertThat(load())
                .isEqualTo(OTHERS.with(INITIAL.entry())
                        .with(INITIAL.outside())
                        .with(INITIAL.ringing())
                        .withRecentEmoji(""));
    }

    @Test
    void areReadWithAMarkOfTheByteOrderInFront() throws IOException {
        write("\uFEFF{\"name\": \"Ann\"}");

        assertThat(new Settings(file, "Guest").read().name()).isEqualTo("Ann");
    }

    @Test
    void haveTheUsualNameWhereOneHasNothingToSee() throws IOException {
        write("{\"name\": \"\u200d\u3164\"}");

        assertThat(load().name()).isEqualTo("Guest");
    }

    @Test
    void areLoadedFromMemoryUntilTheyAreWritten() {
        try (Settings settings = new Settings(file, "Guest")) {
            settings.save(OTHERS);
            assertThat(settings.load()).isEqualTo(OTHERS);
        }
    }

    @Test
    void keepFieldsOfOtherVersions() throws IOException {
        write("{\"later\": {\"a\": [1]}, \"name\": \"Bob\"}");

        save(OTHERS);

        assertThat(new JsonMapper().readTree(Files.readString(file)).path("later"))
                .isEqualTo(new JsonMapper().readTree("{\"a\": [1]}"));
        assertThat(load()).isEqualTo(OTHERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name": 5
            "name": "\\u0000 \\u202e"
            "name": ["Ann"]
            "camera": ""
            "camera": "a\\nb"
            "camera": {"device": 1}
            "microphone": null
            "speaker": true
            "echoCancellation": "yes"
            "noiseSuppression": 0
            "automaticGain": null
            "cameraHeight": 1000000
            "cameraHeight": -720
            "cameraHeight": 720.5
            "cameraHeight": "1080"
            "cameraHeight": 1e400
            "look": "pink"
            "look": 2
            "language": "klingon"
            "server": 80
            "server": "https://a\\u0007b"
            """)
    void passOverAFieldThatMakesNoSense(String field) throws IOException {
        write("{" + field + "}");

        assertThat(load()).isEqualTo(INITIAL);
    }

    @Test
    void keepTheOtherFieldsWhenOneMakesNoSense() throws IOException {
        write("{\"camera\": \"" + "c".repeat(5000) + "\", \"cameraHeight\": 360, \"look\": \"Light\"}");

        assertThat(load()).isEqualTo(INITIAL.withCamera("default", 360).withLook(Look.LIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"server\": ", "[]", "null", "5", "{}}{", "\u0000", "[[[[[[[["})
    void areThoseOfANewPersonWhenTheFileIsBroken(String text) throws IOException {
        write(text);

        assertThat(load()).isEqualTo(INITIAL);
        assertThatThrownBy(() -> new Settings(file, "Guest").read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void areThoseOfANewPersonWhenTheFileIsHuge() throws IOException {
        write("{\"name\": \"Ann\", \"later\": \"" + "x".repeat(70_000) + "\"}");

        assertThat(load()).isEqualTo(INITIAL);
    }

    @Test
    void replaceABrokenFileAndKeepItAside() throws IOException {
        write("{\"server\": ");

        save(OTHERS);

        assertThat(load()).isEqualTo(OTHERS);
        assertThat(file.resolveSibling("settings.json.broken")).hasContent("{\"server\": ");
    }

    @Test
    void staySmallEnoughToBeReadAgain() throws IOException {
        write("{\"later\": \"" + "x".repeat(65_000) + "\"}");

        save(OTHERS.withServer("https://" + "a".repeat(2000)));

        assertThat(load()).isEqualTo(OTHERS.withServer("https://" + "a".repeat(2000)));
    }

    @Test
    void areSanitisedBeforeTheyAreSaved() {
        save(OTHERS.withName(" A\u202enn ").withCamera("c".repeat(5000), 481));

        assertThat(load()).isEqualTo(OTHERS.withCamera("default", 720));
    }

    @Test
    void areTheOldOrTheNewOnesAtWhateverStepTheWriterIsKilled() {
        save(INITIAL.withName("Old"));
        List<Preferences> found = new ArrayList<>();
        // What another process finds now is what a kill would leave.
        WholeFile watched = new WholeFile(file, 64 * 1024, step -> found.add(load()));

        try (Settings settings = new Settings(watched, "Guest")) {
            settings.save(OTHERS);
        }

        assertThat(found).hasSize(WholeFile.Step.values().length);
        assertThat(found.subList(0, found.size() - 1)).containsOnly(INITIAL.withName("Old"));
        assertThat(found.getLast()).isEqualTo(OTHERS);
    }

    @Test
    void areThoseOfTheLastOfTwoSaversAndNeverTorn() throws IOException {
        write("{\"later\": true}");
        try (Settings one = new Settings(file, "Guest");
                Settings other = new Settings(file, "Guest")) {
            for (int i = 0; i < 50; i++) {
                one.save(OTHERS.withName("One " + i));
                other.save(INITIAL.withName("Other " + i));
                assertThat(load().name()).matches("Guest|One [0-9]+|Other [0-9]+");
            }
        }

        assertThat(load()).isIn(OTHERS.withName("One 49"), INITIAL.withName("Other 49"));
        assertThat(Files.readString(file)).contains("later");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    private Preferences load() {
        return new Settings(file, "Guest").load();
    }

    private void save(Preferences preferences) {
        try (Settings settings = new Settings(file, "Guest")) {
            settings.save(preferences);
        }
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
