package dev.parley.signaling.room.state;

import dev.parley.signaling.protocol.Body;
import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.Limits;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers what is sent to one session, and keeps it until it is acknowledged. */
public final class Outgoing {
    /** What a message weighs beside its body: records, strings, the queue. */
    private static final int OVERHEAD = 128;

    private static final int SENDERS = 4;

    private final ArrayDeque<ServerMessage.Numbered> kept = new ArrayDeque<>();
    private long last;
    private int bytes;

    public ServerMessage.Numbered add(LongFunction<? extends ServerMessage.Numbered> numbered) {
        ServerMessage.Numbered message = numbered.apply(++last);
        kept.addLast(message);
        bytes += weight(message);
        return message;
    }

    void restore(List<ServerMessage> unacknowledged, long highest) {
        for (ServerMessage message : unacknowledged) {
            if (message instanceof ServerMessage.Numbered numbered) {
                kept.addLast(numbered);
                bytes += weight(numbered);
            }
        }
        last = highest;
    }

    /** The highest number given away. */
    public long last() {
        return last;
    }

    public void acknowledge(long seq) {
        ServerMessage.Numbered oldest = kept.peekFirst();
        while (oldest != null && oldest.seq() <= seq) {
            bytes -= weight(kept.removeFirst());
            oldest = kept.peekFirst();
        }
    }

    public List<ServerMessage.Numbered> unacknowledged() {
        return List.copyOf(kept);
    }

    /** The lowest number that is not acknowledged, or 0. */
    public long oldest() {
        ServerMessage.Numbered oldest = kept.peekFirst();
        return oldest == null ? 0 : oldest.seq();
    }

    /** Who was announced here, without that being acknowledged yet. */
    public Set<PeerId> unseen() {
        return kept.stream()
                .flatMap(message -> switch (message) {
                    case ServerMessage.MemberJoined joined -> Stream.of(joined.member());
                    case ServerMessage.Joined joined -> joined.members().stream();
                    case ServerMessage.MemberLeft _,
                            ServerMessage.Signal _,
                            ServerMessage.IceServers _,
                            ServerMessage.Waiting _,
                            ServerMessage.RoomState _,
                            ServerMessage.Refused _ -> Stream.<Member>empty();
                })
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    /** Whether one is under way of what is told whole each time, so that the next one may wait for its acknowledgement. */
    public boolean tellsState() {
        return kept.stream().anyMatch(ServerMessage.RoomState.class::isInstance);
    }

    public int bytes() {
        return bytes;
    }

    public boolean overflows(Limits limits) {
        return kept.size() > limits.unacknowledgedMessages() || bytes > limits.unacknowledgedBytes();
    }

    /**
     * Whether one more signal of a member may wait here. One that sends more than can be taken must not have the session end, nor
     * the signals of others refused: so each has a quarter of what may wait, and all of them leave the rest to the server's own
     * words.
     */
    public boolean takes(PeerId from, Body body, Limits limits) {
        int weight = OVERHEAD + body.length();
        int ofSender = 0;
        int bytesOfSender = 0;
        for (ServerMessage.Numbered message : kept) {
            if (message instanceof ServerMessage.Signal signal && signal.from().equals(from)) {
                ofSender++;
                bytesOfSender += weight(signal);
            }
        }
        boolean withinAll = kept.isEmpty()
                || (kept.size() < forSignals(limits.unacknowledgedMessages())
                        && bytes + weight <= forSignals(limits.unacknowledgedBytes()));
        boolean withinShare = ofSender == 0
                || (ofSender < limits.unacknowledgedMessages() / SENDERS
                        && bytesOfSender + weight <= limits.unacknowledgedBytes() / SENDERS);
        return withinAll && withinShare;
    }

    private static int forSignals(int limit) {
        return limit - limit / 8;
    }

    private static int weight(ServerMessage.Numbered message) {
        return switch (message) {
            case ServerMessage.Signal signal -> OVERHEAD + signal.body().length();
            case ServerMessage.Joined joined ->
                OVERHEAD * (1 + joined.members().size() + joined.iceServers().size());
            case ServerMessage.IceServers servers ->
                OVERHEAD * (1 + servers.iceServers().size());
            case ServerMessage.RoomState state ->
                OVERHEAD
                        + (state.waiting() == null ? 0 : state.waiting().size() * (OVERHEAD + MemberCard.CHARS))
                        + state.invitations().size() * OVERHEAD;
            case ServerMessage.MemberJoined _,
                    ServerMessage.MemberLeft _,
                    ServerMessage.Waiting _,
                    ServerMessage.Refused _ -> OVERHEAD;
        };
    }
}
