package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.limit.TokenBucket;
import dev.parley.signaling.rate.Allowances;
import dev.parley.signaling.rate.Source;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** One socket at the doorbell: where it listens, what it watches, and how often it asks. */
public final class Visitor {
    /** A socket may ask for a tenth of what its address may. */
    private static final int OF_ADDRESS = 10;

    private final Source source;
    private final Consumer<ServerMessage> ears;
    private final TokenBucket rings;
    private final TokenBucket asks;
    private final TokenBucket refusals;
    private List<Box> boxes = List.of();
    private List<Key> watched = List.of();
    private boolean seen;
    private boolean flooding;

    /** @param ears is handed what is to be sent to the socket */
    public Visitor(Source source, Consumer<ServerMessage> ears, DoorbellLimits limits, Instant now) {
        this.source = source;
        this.ears = ears;
        this.rings = Allowances.bucket(limits.ringsPerMinute(), now);
        this.refusals = Allowances.bucket(limits.ringsPerMinute(), now);
        this.asks = Allowances.bucket(Math.max(1, limits.listensPerMinute() / OF_ADDRESS), now);
    }

    /** It was told to wait. Who waits a second is never told so often as who does not. */
    void refused(Instant now) {
        flooding |= !refusals.take(Allowances.nanos(now));
    }

    boolean isFlooding() {
        return flooding;
    }

    /** Whether it is at home anywhere, and so is to be heard more often. */
    public boolean isListening() {
        return !boxes.isEmpty();
    }

    Source source() {
        return source;
    }

    void tell(ServerMessage message) {
        ears.accept(message);
    }

    boolean mayRing(Instant now) {
        return rings.take(Allowances.nanos(now));
    }

    boolean mayAsk(Instant now) {
        return asks.take(Allowances.nanos(now));
    }

    List<Box> boxes() {
        return boxes;
    }

    void listen(List<Box> at) {
        boxes = at;
    }

    boolean isSeen() {
        return seen;
    }

    void show(boolean show) {
        seen = show;
    }

    List<Key> watched() {
        return watched;
    }

    void watch(List<Key> keys) {
        watched = keys;
    }
}
