package dev.parley.client.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.common.Texts;
import dev.parley.signaling.PageFile;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Window and page say the same of the same in the chat. */
class SameWordsTest {
    /** The window's key, and the page's. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("chat.mark.sent", "delivery.sent"),
            Map.entry("chat.mark.delivered", "delivery.delivered"),
            Map.entry("chat.mark.all", "delivery.all"),
            Map.entry("chat.mark.some", "delivery.some"),
            Map.entry("chat.mark.missed", "delivery.missed"),
            Map.entry("chat.mark.cutOff", "delivery.cutOff"),
            Map.entry("chat.prompt", "chatText"),
            Map.entry("chat.send", "send"),
            Map.entry("chat.you", "chatYou"),
            Map.entry("chat.before", "chat.before"),
            Map.entry("chat.meanwhile", "chat.meanwhile"),
            Map.entry("chat.new", "newHere"),
            Map.entry("chat.toNew", "toNew"),
            Map.entry("chat.copyMessage", "copyMessage"),
            Map.entry("chat.emoji.search", "emojiSearch"),
            Map.entry("chat.emoji.none", "emojiNone"),
            Map.entry("chat.emoji.recent", "emoji.recent"),
            Map.entry("chat.emoji.group.0", "emoji.0"),
            Map.entry("chat.emoji.group.9", "emoji.9"));

    @ParameterizedTest
    @CsvSource({"en, english", "de, german"})
    void inBothLanguages(Locale language, String file) {
        Texts texts = new Texts();
        texts.speak(language);
        String page = PageFile.read("languages/" + file + ".js");
        KEYS.forEach((window, key) -> {
            Matcher word = Pattern.compile("(?m)^  '?" + Pattern.quote(key) + "'?: '(.*)',$")
                    .matcher(page);
            assertThat(word.find()).as(key).isTrue();
            assertThat(word.group(1)
                            .replace("{number}", "1")
                            .replace("{all}", "3")
                            .replace("{names}", "Eve"))
                    .isEqualTo(texts.get(window, 1, 3, "Eve"));
        });
    }
}
