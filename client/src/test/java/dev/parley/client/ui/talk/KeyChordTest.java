package dev.parley.client.ui.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyChordTest {
    @ParameterizedTest
    @CsvSource({
        "F8, F8, F8",
        "f24, F24, F24",
        "shift+ctrl+k, Ctrl+Shift+K, CTRL+SHIFT+k",
        "Super+space, Super+space, LOGO+space",
        "Alt+KP_5, Alt+KP_5, ALT+KP_5",
        "Scroll_Lock, Scroll_Lock, Scroll_Lock"
    })
    void isReadAsItIsWritten(String text, String written, String trigger) {
        KeyChord chord = KeyChord.parse(text).orElseThrow();
        assertThat(chord.text()).isEqualTo(written);
        assertThat(chord.trigger()).isEqualTo(trigger);
        assertThat(KeyChord.parse(written)).contains(chord);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "F25",
                "Ctrl+",
                "Hyper+F8",
                "Ctrl+Ctrl+F8",
                "F8+Ctrl",
                "k",
                "Shift+k",
                "space",
                "KP_5",
                "Delete"
            })
    void isNoneThatIsUnknownOrNeededToWrite(String text) {
        assertThat(KeyChord.parse(text)).isEmpty();
    }
}
