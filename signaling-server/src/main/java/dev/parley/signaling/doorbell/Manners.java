package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.limit.TokenBucket;
import dev.parley.signaling.rate.Allowances;
import dev.parley.signaling.rate.Source;
import java.time.Instant;

/** How often one socket asks, and whether it waits when it is told to. */
public final class Manners {
    /** A socket may ask for a tenth of what its address may. */
    private static final int OF_ADDRESS = 10;

    private final Source source;
    private final TokenBucket rings;
    private final TokenBucket asks;
    private final TokenBucket refusals;
    private boolean flooding;

    public Manners(Source source, DoorbellLimits limits, Instant now) {
        this.source = source;
        this.rings = Allowances.bucket(limits.ringsPerMinute(), now);
        this.refusals = Allowances.bucket(limits.ringsPerMinute(), now);
        this.asks = Allowances.bucket(Math.max(1, limits.listensPerMinute() / OF_ADDRESS), now);
    }

    Source source() {
        return source;
    }

    boolean mayRing(Instant now) {
        return rings.take(Allowances.nanos(now));
    }

    boolean mayAsk(Instant now) {
        return asks.take(Allowances.nanos(now));
    }

    /** It was told to wait. Who waits a second is never told so often as who does not. */
    public void refused(Instant now) {
        flooding |= !refusals.take(Allowances.nanos(now));
    }

    /** Whether it was refused so often that it cannot mean well. */
    public boolean isFlooding() {
        return flooding;
    }
}
