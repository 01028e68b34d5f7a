package dev.parley.client.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.settings.Preferences;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the window: there in each language, used, and in the language that is chosen. */
class TextsTest {
    private static final Path ROOT = Path.of(System.getProperty("parley.root"), "client", "src", "main");
    private static final Path WORDS = ROOT.resolve("resources/dev/parley/client/ui/common");
    private static final Pattern USED = Pattern.compile("\"((?:[a-z][A-Za-z]*\\.)+[A-Za-z_]*)\"");

    private final Texts texts = new Texts();

    @Test
    void thereAreFilesForEachLanguageThatCanBeChosenAndForNoOther() throws IOException {
        List<String> endings = languages().map(TextsTest::ending).toList();
        try (Stream<Path> files = Files.list(WORDS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".properties")))
                    .containsExactlyInAnyOrderElementsOf(Stream.of("texts", "reasons")
                            .flatMap(name -> endings.stream().map(ending -> name + ending))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachLanguageHasTheSameKeysAndPlaceholdersAsEnglish(Locale language) throws IOException {
        Properties english = words("texts.properties");
        Properties words = words("texts" + ending(language));
        assertThat(words.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(words.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
            assertThat(words.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachLanguageIsSpokenInAllItsCountries(Locale language) {
        texts.speak(new Locale.Builder().setLocale(language).setRegion("CH").build());
        assertThat(texts.locale().get()).isEqualTo(language);
    }

    /** A key that ends in a dot is the beginning of several. */
    @Test
    void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        Set<String> keys = words("texts.properties").stringPropertyNames();
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("java/dev/parley/client/ui"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                USED.matcher(Files.readString(file)).results().forEach(use -> used.add(use.group(1)));
            }
        }
        List<String> families = keys.stream()
                .map(key -> key.replaceFirst("\\..*", "."))
                .distinct()
                .toList();
        List<String> missing = used.stream()
                .filter(use -> families.stream().anyMatch(use::startsWith))
                .filter(use ->
                        use.endsWith(".") ? keys.stream().noneMatch(key -> key.startsWith(use)) : !keys.contains(use))
                .toList();
        assertThat(missing).as("used and not there").isEmpty();
        List<String> unused = keys.stream()
                .filter(key ->
                        used.stream().noneMatch(use -> use.endsWith(".") ? key.startsWith(use) : key.equals(use)))
                .toList();
        assertThat(unused).as("there and not used").isEmpty();
    }

    @Test
    void whatWasMadeOfTextsFollowsTheLanguage() {
        var word = texts.of("home.join");
        assertThat(word.get()).isEqualTo("Join");
        texts.speak(Locale.GERMANY);
        assertThat(word.get()).isEqualTo("Teilnehmen");
        texts.speak(Locale.of("tlh"));
        assertThat(word.get()).isEqualTo("Join");
    }

    @Test
    void aReasonWithoutWordsIsSaidInTheEnginesOwn() {
        assertThat(texts.reason(Reason.of("no.such.code"), "The moon is in the way."))
                .isEqualTo("The moon is in the way.");
        assertThat(texts.reason(Reason.NONE, null)).isEmpty();
    }

    private static Stream<Locale> languages() {
        return Arrays.stream(Preferences.Language.values())
                .map(Preferences.Language::locale)
                .flatMap(Optional::stream);
    }

    private static String ending(Locale language) {
        return (language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage()) + ".properties";
    }

    private static Set<Integer> placeholders(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < new MessageFormat(text).getFormatsByArgumentIndex().length; number++) {
            numbers.add(number);
        }
        return numbers.stream().collect(Collectors.toSet());
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(WORDS.resolve(file))) {
            words.load(in);
        }
        return words;
    }
}
