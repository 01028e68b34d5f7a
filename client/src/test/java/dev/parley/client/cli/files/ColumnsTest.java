package dev.parley.client.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of progress stays one line, whatever is in it and however wide the terminal is. */
class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "äöü, 3",
        "日本語, 6",
        "한글, 4",
        "ﾊﾝｶｸ, 4",
        "Ｆｕｌｌ, 8",
        "👩‍🚀, 4",
        "e\u0301, 1",
        "\u200b\u202a, 0",
        "⏳, 2",
        "…, 1",
        "\uD840\uDC00, 2",
        "\u2764\uFE0F, 2",
        "’', 2"
    })
    void countsWideSignsTwice(String text, int columns) {
        assertThat(Columns.of(text.translateEscapes())).isEqualTo(columns);
    }

    @Test
    void cutsBetweenSigns() {
        assertThat(Columns.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Columns.cut("abcdef", 5)).isEqualTo("abcd…");
        assertThat(Columns.cut("日本語", 4)).isEqualTo("日…");
        assertThat(Columns.cut("\uD83D\uDE00\uD83D\uDE00", 3)).isEqualTo("\uD83D\uDE00…");
        assertThat(Columns.cut("abc", 1)).isEqualTo("…");
    }

    @Test
    void shortensInTheMiddle() {
        assertThat(Columns.shortened("holiday in the hills.mp4", 13)).isEqualTo("holida…ls.mp4");
        assertThat(Columns.shortened("日本語日本語.txt", 10)).isEqualTo("日本….txt");
        assertThat(Columns.shortened("short.txt", 13)).isEqualTo("short.txt");
        assertThat(Columns.shortened("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 5)).isEqualTo("\uD83D\uDE00…\uD83D\uDE00");
    }

    @Test
    void aLineOfProgressIsAsWideAsTheTerminalAtTheMoment() {
        StringWriter printed = new StringWriter();
        AtomicInteger columns = new AtomicInteger(20);
        TerminalScreen screen = new TerminalScreen(new PrintWriter(printed), true, columns::get);

        screen.status("日".repeat(4000) + "\n\tx");
        assertThat(printed.toString()).isEqualTo("\r" + "日".repeat(9) + "…");
        columns.set(8);
        screen.say("Done.");
        assertThat(printed.toString()).endsWith("…\r" + " ".repeat(7) + "\rDone." + System.lineSeparator());
    }
}
