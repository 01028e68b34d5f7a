package dev.parley.client.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

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
