package dev.parley.client.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0 B, 0 B",
        "0, 0 B, 0 B",
        "999, 999 B, 999 B",
        "1000, 1 kB, 1 kB",
        "1449, 1.4 kB, '1,4 kB'",
        "99940, 99.9 kB, '99,9 kB'",
        "99960, 100 kB, 100 kB",
        "999600, 1 MB, 1 MB",
        "1500000000, 1.5 GB, '1,5 GB'",
        "9223372036854775807, '9,223 PB', '9.223 PB'"
    })
    void areInThousandsAndInThePersonsLanguage(long bytes, String english, String german) {
        Texts texts = new Texts();
        assertThat(Sizes.words(texts, bytes)).isEqualTo(english.replace(' ', '\u00a0'));
        texts.speak(Locale.GERMAN);
        assertThat(Sizes.words(texts, bytes)).isEqualTo(german.replace(' ', '\u00a0'));
    }
}
