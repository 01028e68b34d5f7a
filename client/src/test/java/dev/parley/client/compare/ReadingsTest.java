package dev.parley.client.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    @Test
    void theMedianIsTheMiddleOfWhatWasRead() {
        assertThat(Readings.of(9, 1, 2).median()).isEqualTo(2);
        assertThat(Readings.of(9, 1, 2, 4).median()).isEqualTo(3);
        assertThat(Readings.of().median()).isNaN();
    }

    @Test
    void fiveOfAHundredExceedTheNinetyFifth() {
        Readings hundred = Readings.of(
                DoubleStream.iterate(100, each -> each - 1).limit(101).toArray());
        assertThat(hundred.p95()).isEqualTo(95, within(1e-9));
        assertThat(hundred.least()).isZero();
        assertThat(hundred.most()).isEqualTo(100);
    }

    @Test
    void aRatioSaysWhetherItIsWhatWasAimedAt() {
        assertThat(Report.ratio(1, 2, Optional.of(0.6))).isEqualTo("0.50 ≤ 0.60");
        assertThat(Report.ratio(2, 2, Optional.of(0.6))).isEqualTo("1.00 > 0.60");
        assertThat(Report.ratio(3, 2, Optional.empty())).isEqualTo("1.50");
        assertThat(Report.ratio(3, Double.NaN, Optional.of(1.0))).isEqualTo("–");
    }

    @Test
    void aTableHasARowForEachThingAndTheNumbersForAFile() {
        Report report = new Report("Start", "program", "time");
        report.row("Parley", Report.spread(Readings.of(1, 3, 2), 1, " s"));
        report.row("Jami", Report.spread(Readings.of(), 1, " s"));
        report.keep("parley", 2);
        report.keep("jami", Double.NaN);
        assertThat(report.text()).isEqualTo("""
                ### Start

                | program | time |
                |---|---|
                | Parley | 2.0 s (1.0 to 3.0) |
                | Jami | – |
                """);
        assertThat(report.numbers()).containsOnlyKeys("parley");
    }
}
