package dev.parley.client.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Reason;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the window: there in each language, used, and in the language that is chosen. */
class TextsTest {
    private static final Path ROOT = Path.of(System.getProperty("parley.root"), "client", "src", "main");
    private static final Pattern USED = Pattern.compile("\"((?:[a-z][A-Za-z]*\\.)+[A-Za-z_]*)\"");

    private final Texts texts = new Texts();

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Properties english = words("texts.properties");
        Properties german = words("texts_de.properties");
        assertThat(german.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(german.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
            assertThat(german.getProperty(key)).as(key).isNotBlank();
        }
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
        texts.speak(Locale.FRANCE);
        assertThat(word.get()).isEqualTo("Join");
    }

    @Test
    void aReasonWithoutWordsIsSaidInTheEnginesOwn() {
        assertThat(texts.reason(Reason.of("no.such.code"), "The moon is in the way."))
                .isEqualTo("The moon is in the way.");
        assertThat(texts.reason(Reason.NONE, null)).isEmpty();
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
        try (Reader in = Files.newBufferedReader(ROOT.resolve("resources/dev/parley/client/ui/common/" + file))) {
            words.load(in);
        }
        return words;
    }
}
