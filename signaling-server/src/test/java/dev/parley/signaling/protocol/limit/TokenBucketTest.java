package dev.parley.signaling.protocol.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void allowsTheBurstAndThenTheRate() {
        TokenBucket bucket = new TokenBucket(10, 3, 0);

        assertThat(taken(bucket, 5, 0)).isEqualTo(3);
        assertThat(taken(bucket, 5, SECOND / 10)).isEqualTo(1);
        assertThat(taken(bucket, 5, 100 * SECOND)).isEqualTo(3);
    }

    private static int taken(TokenBucket bucket, int tries, long now) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += bucket.take(now) ? 1 : 0;
        }
        return taken;
    }
}
