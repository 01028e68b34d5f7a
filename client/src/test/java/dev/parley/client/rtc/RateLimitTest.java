package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void allowsABurstThenTheRate() {
        RateLimit limit = new RateLimit(10, 5);
        for (int i = 0; i < 5; i++) {
            assertThat(limit.allows(-7)).isTrue();
        }
        assertThat(limit.allows(-7)).isFalse();
        assertThat(limit.allows(100_000_000)).isTrue();
        assertThat(limit.allows(100_000_000)).isFalse();
    }
}
