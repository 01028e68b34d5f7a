package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.limit.TokenBucket;
import dev.parley.signaling.rate.Allowances;
import dev.parley.signaling.rate.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often one socket asks, and whether it waits when it is told to. */
public final class Manners {
    /** A socket may ask for a tenth of what its address may. */
    private static final int OF_ADDRESS = 10;

    private final Source source;
    private final int ringsPerMinute;
    private final TokenBucket asks;
    /** Made when it is needed: most who are at home never ring, and are never refused. */
    private @Nullable TokenBucket rings;

    private @Nullable TokenBucket refusals;
    private boolean flooding;

    public Manners(Source source, DoorbellLimits limits, Instant now) {
        this.source = source;
        this.ringsPerMinute = limits.ringsPerMinute();
        this.asks = Allowances.bucket(Math.max(1, limits.listensPerMinute() / OF_ADDRESS), now);
    }

    Source source() {
        return source;
    }

    boolean mayRing(Instant now) {
        TokenBucket bucket = rings != null ? rings : Allowances.bucket(ringsPerMinute, now);
        rings = bucket;
        return bucket.take(Allowances.nanos(now));
    }

    boolean mayAsk(int count, Instant now) {
        return asks.take(count, Allowances.nanos(now));
    }

    /** As how many it counts: each box that it names anew has its notes brought, and those told who watch it. */
    static int asks(ClientMessage.Listen listen, Standing standing) {
        long more = listen.keys().stream()
                .map(ListenKey::box)
                .distinct()
                .filter(box -> listen.seen() != standing.isSeen() || !standing.listensAt(box))
                .count();
        return Math.max(1, Math.toIntExact(more));
    }

    /** It was told to wait. Who waits a second is never told so often as who does not. */
    public void refused(Instant now) {
        TokenBucket bucket = refusals != null ? refusals : Allowances.bucket(ringsPerMinute, now);
        refusals = bucket;
        flooding |= !bucket.take(Allowances.nanos(now));
    }

    /** Whether it was refused so often that it cannot mean well. */
    public boolean isFlooding() {
        return flooding;
    }
}
