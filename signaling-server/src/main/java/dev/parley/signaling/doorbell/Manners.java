package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.BoxId;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ListenKey;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.limit.TokenBucket;
import dev.parley.signaling.rate.Allowances;
import dev.parley.signaling.rate.Source;
import java.time.Instant;
import java.util.List;

/** How often one socket asks, and whether it waits when it is told to. */
public final class Manners {
    /** A socket may ask for a tenth of what its address may. */
    private static final int OF_ADDRESS = 10;

    private final Source source;
    private final TokenBucket rings;
    private final TokenBucket asks;
    private final TokenBucket refusals;
    private List<BoxId> named = List.of();
    private boolean seen;
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

    boolean mayAsk(int count, Instant now) {
        return asks.take(count, Allowances.nanos(now));
    }

    /** As how many it counts: each box that it names anew has its notes brought, and those told who watch it. */
    int asks(ClientMessage.Listen listen) {
        List<BoxId> boxes = boxes(listen);
        long more = boxes.stream()
                .filter(box -> listen.seen() != seen || !named.contains(box))
                .count();
        return Math.max(1, Math.toIntExact(more));
    }

    /** It was not refused. */
    void note(ClientMessage.Listen listen) {
        named = boxes(listen);
        seen = listen.seen();
    }

    private static List<BoxId> boxes(ClientMessage.Listen listen) {
        return listen.keys().stream().map(ListenKey::box).distinct().toList();
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
