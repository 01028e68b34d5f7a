package dev.parley.signaling.room;

import dev.parley.signaling.protocol.Limits;
import dev.parley.signaling.protocol.ServerMessage;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.LongFunction;

/** Numbers what is sent to one session, and keeps it until it is acknowledged. */
final class Outgoing {
    /** What a message weighs beside its body: records, strings, the queue. */
    private static final int OVERHEAD = 128;

    private final ArrayDeque<ServerMessage.Numbered> kept = new ArrayDeque<>();
    private long last;
    private int bytes;

    ServerMessage.Numbered add(LongFunction<? extends ServerMessage.Numbered> numbered) {
        ServerMessage.Numbered message = numbered.apply(++last);
        kept.addLast(message);
        bytes += weight(message);
        return message;
    }

    /** The highest number given away. */
    long last() {
        return last;
    }

    void acknowledge(long seq) {
        ServerMessage.Numbered oldest = kept.peekFirst();
        while (oldest != null && oldest.seq() <= seq) {
            bytes -= weight(kept.removeFirst());
            oldest = kept.peekFirst();
        }
    }

    List<ServerMessage.Numbered> unacknowledged() {
        return List.copyOf(kept);
    }

    int bytes() {
        return bytes;
    }

    boolean overflows(Limits limits) {
        return kept.size() > limits.unacknowledgedMessages() || bytes > limits.unacknowledgedBytes();
    }

    private static int weight(ServerMessage.Numbered message) {
        return switch (message) {
            case ServerMessage.Signal signal -> OVERHEAD + signal.body().length();
            case ServerMessage.Joined joined ->
                OVERHEAD * (1 + joined.members().size() + joined.iceServers().size());
            case ServerMessage.IceServers servers ->
                OVERHEAD * (1 + servers.iceServers().size());
            case ServerMessage.MemberJoined _, ServerMessage.MemberLeft _, ServerMessage.Refused _ -> OVERHEAD;
        };
    }
}
