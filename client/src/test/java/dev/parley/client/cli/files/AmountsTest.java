package dev.parley.client.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1.0 kB",
        "15300, 15 kB",
        "999499, 999 kB",
        "999700, 1.0 MB",
        "300000000, 300 MB",
        "9007199254740992, 9.0 PB"
    })
    void sizesAreInDecimalUnits(long bytes, String text) {
        assertThat(Amounts.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "60, 1 min 0 s", "125, 2 min 5 s", "3600, 1 h 0 min", "90061, 25 h 1 min"})
    void spansHaveTwoUnits(long seconds, String text) {
        assertThat(Amounts.span(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1 file", "12, 0, 12 files", "0, 1, 1 folder", "2000, 3, 2000 files in 3 folders"})
    void countsAreInWords(int files, int folders, String text) {
        assertThat(Amounts.count(files, folders)).isEqualTo(text);
    }
}
