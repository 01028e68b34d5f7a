package dev.parley.client.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.face.Symbol;
import dev.parley.client.ui.settings.Preferences.Language;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The emoji that can be chosen, and how they are found. */
class EmojiListTest {
    private static final EmojiList LIST = EmojiList.load();

    @Test
    void thereAreAllOfThemWithNamesInBothLanguages() {
        assertThat(LIST.all()).hasSizeGreaterThan(1800).allSatisfy(emoji -> {
            assertThat(emoji.name(Locale.ENGLISH)).isNotBlank();
            assertThat(emoji.name(Locale.GERMANY)).isNotBlank();
            assertThat(emoji.text()).doesNotContain(" ");
        });
        assertThat(LIST.groups().keySet()).containsExactly(0, 1, 3, 4, 5, 6, 7, 8, 9);
    }

    /** A language that is added to the window has its column in both tables, or would be English there. */
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"SYSTEM", "ENGLISH"},
            mode = EnumSource.Mode.EXCLUDE)
    void theyAndTheSymbolsOfAVerificationHaveNamesInEachLanguageOfTheWindow(Language language) {
        Locale locale = language.locale().orElseThrow();
        assertThat(LIST.all())
                .filteredOn(emoji -> emoji.name(locale).equals(emoji.english()))
                .hasSizeLessThan(400);
        assertThat(Symbol.all())
                .filteredOn(symbol -> symbol.name(locale).equals(symbol.english()))
                .hasSizeLessThan(10);
    }

    @Test
    void theyAreFoundByTheirNamesInEitherLanguageTheExactOneFirst() {
        assertThat(found("red heart").getFirst()).isEqualTo("❤️");
        assertThat(found("Herz")).contains("❤️", "💔");
        assertThat(found("daumen hoch").getFirst()).isEqualTo("👍");
        assertThat(found("flagge norw").getFirst()).isEqualTo("🇳🇴");
        assertThat(found("  FROHLICH ")).contains("😀");
        assertThat(found("❤️").getFirst()).isEqualTo("❤️");
        assertThat(found("qwertz")).isEmpty();
        assertThat(found(" ")).hasSameSizeAs(LIST.all());
    }

    private static List<String> found(String text) {
        return LIST.find(text).stream().map(EmojiList.Emoji::text).toList();
    }
}
