package dev.parley.client.signaling;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.limit.Limits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** The numbered messages of one session that the server has not acknowledged, oldest first and bounded. Pure. */
final class Outbox {
    private record Entry(ClientMessage.Numbered message, String text, int bytes) {}

    private final MessageCodec codec;
    private final Limits limits;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Set<Long> refused = new HashSet<>();
    private long lastSeq;
    private int bytes;

    Outbox(MessageCodec codec, Limits limits) {
        this.codec = codec;
        this.limits = limits;
    }

    /**
     * Numbers a message and keeps it.
     *
     * @return the text to send, or nothing when it would be more than may wait
     */
    Optional<String> add(LongFunction<? extends ClientMessage.Numbered> numbered) {
        ClientMessage.Numbered message = numbered.apply(lastSeq + 1);
        String text = codec.encode(message);
        int length = text.getBytes(UTF_8).length;
        if (entries.size() == limits.unacknowledgedMessages() || bytes + length > limits.unacknowledgedBytes()) {
            return Optional.empty();
        }
        lastSeq++;
        bytes += length;
        entries.add(new Entry(message, text, length));
        return Optional.of(text);
    }

    /** Forgets every message up to and with {@code seq}; numbers that were never sent mean no more than the last one. */
    void acknowledge(long seq) {
        while (!entries.isEmpty() && entries.element().message().seq() <= seq) {
            bytes -= entries.remove().bytes();
        }
        refused.removeIf(number -> number <= seq);
    }

    /** The signal of this number, which the server has handled and not delivered, so that it is no more to be said again. */
    Optional<ClientMessage.Signal> refused(long seq) {
        Optional<ClientMessage.Signal> found =
                signals().stream().filter(signal -> signal.seq() == seq).findFirst();
        found.ifPresent(_ -> refused.add(seq));
        return found;
    }

    List<String> texts() {
        return entries.stream().map(Entry::text).toList();
    }

    List<ClientMessage.Signal> signals() {
        return entries.stream()
                .map(Entry::message)
                .filter(ClientMessage.Signal.class::isInstance)
                .map(ClientMessage.Signal.class::cast)
                .filter(signal -> !refused.contains(signal.seq()))
                .toList();
    }

    /** Begins anew for another session: numbers start at 1 again. */
    void startOver() {
        entries.clear();
        refused.clear();
        bytes = 0;
        lastSeq = 0;
    }
}
