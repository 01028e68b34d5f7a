package dev.parley.client.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessTimesTest {
    @Test
    void theTimeOfChildrenThatHaveEndedCountsToo() {
        String stat = "42 (a (b) c) S 7 42 42 0 -1 4194304 100 200 0 0 31 12 5 2 20 0 3 0 1234 1 2\n";
        assertThat(ProcessTimes.of(stat)).isEqualTo(new ProcessTimes(7, 50));
    }
}
