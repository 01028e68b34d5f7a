package dev.parley.client.chat;

import dev.parley.signaling.protocol.limit.TokenBucket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The chat with one peer: each message arrives once, however often the connection is renewed under it, and no faster than
 * a control channel bears.
 *
 * <p>Confined to the thread of its owner, who sends what is {@link #next} until there is nothing, and again after
 * {@link #nanosToNext}. An own message is kept until its receipt comes, and said again on each channel that opens.
 */
public final class Chat {
    /** Own messages that may wait for their receipt at once. */
    public static final int MAX_UNRECEIVED = 1024;

    /** The bytes of their texts. */
    public static final int MAX_UNRECEIVED_BYTES = 1024 * 1024;

    /** Receipts that wait to be sent; while there are so many, nothing more is taken in. */
    static final int MAX_RECEIPTS = 1024;

    static final int REMEMBERED = 2048;

    private final Map<MessageId, Kept> unreceived = new LinkedHashMap<>();
    private final LinkedHashSet<MessageId> seen = new LinkedHashSet<>();
    private final Deque<Kept> unsent = new ArrayDeque<>();
    private final Deque<MessageId> receipts = new ArrayDeque<>();
    private final Deque<ControlMessage> gestures = new ArrayDeque<>();
    private @Nullable TokenBucket pace;
    private long unreceivedBytes;
    private long unsentBytes;
    private boolean receiptSent;

    private record Kept(ChatMessage message, int bytes) {}

    /** What becomes of a message of the peer. */
    public enum Reading {
        NEW,
        REPEATED,
        /** It gets no receipt, and is not to be shown. */
        TOO_MANY
    }

    /** Takes in an own message; false if too much waits already, and then this peer does not get it. */
    public boolean write(ChatMessage message) {
        Kept kept = new Kept(message, message.textBytes());
        if (unreceived.size() >= MAX_UNRECEIVED || unreceivedBytes + kept.bytes > MAX_UNRECEIVED_BYTES) {
            return false;
        }
        unreceived.put(message.id(), kept);
        unreceivedBytes += kept.bytes;
        if (pace != null) {
            unsent.add(kept);
            unsentBytes += kept.bytes;
        }
        return true;
    }

    /** A control channel opened: what has no receipt is said on it, in the order in which it was written. */
    public void opened(long nanoTime) {
        closed();
        pace = new TokenBucket(ControlLimits.SENT_A_SECOND, ControlLimits.SENT_AT_ONCE, nanoTime);
        unsent.addAll(unreceived.values());
        unsentBytes = unreceivedBytes;
    }

    /**
     * Takes in an own reaction, hand or view, which is said on the channel that is open, if there is one: before all that waits,
     * and of hands and of views only the newest.
     */
    public void show(ControlMessage gesture) {
        if (pace != null) {
            if (!(gesture instanceof ControlMessage.Reaction)) {
                gestures.removeIf(earlier -> earlier.getClass() == gesture.getClass());
            }
            gestures.add(gesture);
        }
    }

    public void closed() {
        pace = null;
        gestures.clear();
        unsent.clear();
        unsentBytes = 0;
        receipts.clear();
    }

    /** What is to be sent now; empty while nothing waits, or no more may be sent yet. */
    public Optional<ControlMessage> next(long nanoTime) {
        if (pace == null || !somethingWaits() || !pace.take(nanoTime)) {
            return Optional.empty();
        }
        if (!gestures.isEmpty()) {
            return Optional.of(gestures.removeFirst());
        }
        // In turn, so that neither keeps the other from being sent.
        receiptSent = !receipts.isEmpty() && !(receiptSent && mayWrite());
        if (receiptSent) {
            return Optional.of(new ControlMessage.Received(receipts.removeFirst()));
        }
        Kept first = unsent.removeFirst();
        unsentBytes -= first.bytes;
        return Optional.of(first.message);
    }

    /** In how many nanoseconds {@link #next} has something, if nothing happens meanwhile; empty if it has nothing then. */
    public OptionalLong nanosToNext(long nanoTime) {
        return pace != null && somethingWaits() ? OptionalLong.of(pace.nanosToNext(nanoTime)) : OptionalLong.empty();
    }

    /** Takes in a message of the peer. */
    public Reading read(ChatMessage message) {
        if (receipts.size() >= MAX_RECEIPTS) {
            return Reading.TOO_MANY;
        }
        receipts.add(message.id());
        boolean isNew = seen.add(message.id());
        if (seen.size() > REMEMBERED) {
            seen.removeFirst();
        }
        return isNew ? Reading.NEW : Reading.REPEATED;
    }

    /** Takes in a receipt of the peer; true if an own message waited for it. */
    public boolean confirm(MessageId id) {
        Kept kept = unreceived.remove(id);
        if (kept == null) {
            return false;
        }
        unreceivedBytes -= kept.bytes;
        // It may have arrived over an earlier channel.
        if (unsent.remove(kept)) {
            unsentBytes -= kept.bytes;
        }
        return true;
    }

    /** Takes back all own messages without a receipt: this peer does not get them. */
    public List<MessageId> forgo() {
        List<MessageId> all = List.copyOf(unreceived.keySet());
        unreceived.clear();
        unreceivedBytes = 0;
        unsent.clear();
        unsentBytes = 0;
        return all;
    }

    private boolean somethingWaits() {
        return !gestures.isEmpty() || !receipts.isEmpty() || mayWrite();
    }

    /** What has arrived makes room for more, so that on a slow line no long queue stands before the next receipt. */
    private boolean mayWrite() {
        long onTheWay = unreceivedBytes - unsentBytes;
        return !unsent.isEmpty()
                && (onTheWay == 0 || onTheWay + unsent.getFirst().bytes <= ControlLimits.ON_THE_WAY_BYTES);
    }
}
