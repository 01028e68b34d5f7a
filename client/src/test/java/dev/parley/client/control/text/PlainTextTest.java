package dev.parley.client.control.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "two\nlines\tand a tab",
                "<b>bold</b> & \"quoted\"",
                "שלום عالم",
                "👩‍👩‍👧 ok",
                "می\u200cخواهم"
            })
    void leavesHonestTextAsItIs(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void dropsWhatSteersATerminal() {
        assertThat(PlainText.of("\u001b[2Jgone\u0007\u0000\u009b1m\u007f")).isEqualTo("[2Jgone1m");
    }

    @Test
    void dropsWhatReordersTheTextBesideIt() {
        assertThat(PlainText.of("ab\u202ecd\u2066ef\u2069\u202c")).isEqualTo("abcdef");
    }

    @Test
    void writesEveryLineBreakTheSame() {
        assertThat(PlainText.of("a\r\nb\rc\u2028d\u2029e")).isEqualTo("a\nb\nc\nd\ne");
    }

    @Test
    void dropsHalvesOfSurrogatePairs() {
        assertThat(PlainText.of("a\ud83db\ude00c")).isEqualTo("abc");
    }
}
