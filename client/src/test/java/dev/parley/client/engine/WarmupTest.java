package dev.parley.client.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmupTest {
    @Test
    void goesThroughAWholeSetUp() {
        assertThat(new Warmup().call()).isTrue();
    }
}
