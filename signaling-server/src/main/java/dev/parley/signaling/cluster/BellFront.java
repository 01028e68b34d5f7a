package dev.parley.signaling.cluster;

import dev.parley.signaling.doorbell.Bells;
import dev.parley.signaling.doorbell.Manners;
import dev.parley.signaling.doorbell.Rates;
import dev.parley.signaling.doorbell.Standing;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.Delivery;
import dev.parley.signaling.room.state.SocketId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The doorbell of a cluster as one node's sockets have it. How often they ask, and that they are heard, this node sees to; all else is
 * brought to the shard that has the doorbell, with neither the keys of boxes nor an address. Touched by the room loop only.
 */
final class BellFront {
    /** A socket that was not heard for as many is given up. */
    static final int MISSED_HEARTBEATS = 3;
    /** Without the store for as long, this node is not alive for the others, and its listeners are at home for nobody. */
    private static final Duration OUTAGE = Duration.ofSeconds(5);

    private final DoorbellLimits limits;
    private final MessageCodec codec;
    private final NodeSockets numbers;
    private final int shard;
    private final Courier courier;
    private final Link link;
    private final SourceMarks marks;
    private final Rates rates;
    private final Map<SocketId, Guest> guests = new HashMap<>();
    private @Nullable Instant unreachedSince;

    /** A socket that has said something here. */
    private static final class Guest implements Standing {
        final Manners manners;
        final Source mark;
        /** Whether something that it said is on its way to the doorbell, or was. */
        boolean known;

        boolean listens;

        private Set<BoxId> named = Set.of();
        private boolean seen;

        Guest(Manners manners, Source mark) {
            this.manners = manners;
            this.mark = mark;
        }

        /** It was not refused here. */
        void heard(ClientMessage.Listen listen) {
            named = listen.keys().stream().map(ListenKey::box).collect(Collectors.toUnmodifiableSet());
            seen = listen.seen();
        }

        @Override
        public boolean listensAt(BoxId box) {
            return named.contains(box);
        }

        @Override
        public boolean isSeen() {
            return seen;
        }
    }

    BellFront(Limits limits, NodeSockets numbers, int shard, Courier courier, Link link, SourceMarks marks) {
        this.limits = limits.doorbell();
        this.codec = new MessageCodec(limits);
        this.numbers = numbers;
        this.shard = shard;
        this.courier = courier;
        this.link = link;
        this.marks = marks;
        this.rates = new Rates(this.limits);
    }

    /** Answers with what is said to it at once; the rest comes by letter. */
    Optional<Delivery> received(SocketId id, Source source, ClientMessage.Doorbell message, Instant now) {
        Guest guest = guests.computeIfAbsent(id, _ -> new Guest(new Manners(source, limits, now), marks.mark(source)));
        Optional<ServerMessage.Failure> refusal = rates.refusal(guest.manners, guest, message, now);
        if (refusal.isEmpty()) {
            if (message instanceof ClientMessage.Listen listen) {
                guest.heard(listen);
            }
            boolean brought = link.reachesStore() && courier.post(shard, event(id, guest, message));
            guest.known |= brought;
            refusal = brought ? Optional.empty() : Optional.of(Rates.later(message));
        }
        return refusal.map(failure -> new Delivery.Send(id, failure));
    }

    private ShardEvent event(SocketId id, Guest guest, ClientMessage.Doorbell message) {
        SocketId shared = numbers.shared(id);
        return message instanceof ClientMessage.Listen listen
                ? new ShardEvent.Listened(
                        shared,
                        guest.mark,
                        listen.keys().stream().map(ListenKey::box).toList(),
                        listen.seen())
                : new ShardEvent.Rang(shared, guest.mark, codec.encode(message));
    }

    Delivery arrived(SocketId id, Letter.Bell letter, Instant now) {
        Guest guest = guests.get(id);
        if (guest != null) {
            switch (letter.sense()) {
                case AT_HOME -> guest.listens = true;
                case AWAY -> guest.listens = false;
                case REFUSED -> guest.manners.refused(now);
                case NONE -> {}
            }
        }
        return new Delivery.Relay(id, letter.text());
    }

    boolean isFlooding(SocketId id) {
        Guest guest = guests.get(id);
        return guest != null && guest.manners.isFlooding();
    }

    /** Whether the doorbell may know it. */
    boolean isKnown(SocketId id) {
        Guest guest = guests.get(id);
        return guest != null && guest.known;
    }

    /** Whether whoever is at home there was not heard for too long. */
    boolean isSilent(SocketId id, Instant lastHeard, Instant now) {
        Guest guest = guests.get(id);
        return guest != null
                && guest.listens
                && !lastHeard
                        .plus(limits.heartbeat().multipliedBy(MISSED_HEARTBEATS))
                        .isAfter(now);
    }

    /** Whether whoever listens here is at home for nobody any more, and should do so elsewhere; to be asked about once a second. */
    boolean isCutOff(Instant now) {
        if (link.reachesStore()) {
            unreachedSince = null;
            return false;
        }
        Instant since = unreachedSince == null || unreachedSince.isAfter(now) ? now : unreachedSince;
        unreachedSince = since;
        return !since.plus(OUTAGE).isAfter(now);
    }

    void gone(SocketId id) {
        Guest guest = guests.remove(id);
        if (guest != null && guest.known) {
            courier.post(shard, new ShardEvent.Closed(numbers.shared(id)));
        }
    }

    Census census() {
        return Census.of(new Bells(0, 0, 0, 0, 0, 0, 0, rates.refusedRings()));
    }
}
