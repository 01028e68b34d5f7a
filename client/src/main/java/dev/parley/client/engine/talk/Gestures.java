package dev.parley.client.engine.talk;

import dev.parley.client.chat.ControlLimits;
import dev.parley.client.chat.ControlMessage;
import dev.parley.client.chat.ControlMessage.Hand;
import dev.parley.client.chat.PeerGestures;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.TokenBucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is shown without words in one call: reactions, and the hands that are raised, in their order. Says what is to be sent,
 * and sends nothing. Confined to the engine's thread.
 */
final class Gestures {
    private final long join;
    private final PeerId self;
    private final ConversationPort port;
    private final Consumer<Notice> notices;
    private final TokenBucket ownReactions;
    private final Map<PeerId, PeerGestures> peers = new HashMap<>();
    private final Set<PeerId> present = new HashSet<>();
    private final Set<PeerId> heard = new HashSet<>();
    private final Set<PeerId> awaited = new HashSet<>();
    private Hand own = Hand.LOWERED;

    Gestures(long join, PeerId self, ConversationPort port, Consumer<Notice> notices) {
        this.join = join;
        this.self = self;
        this.port = port;
        this.notices = notices;
        ownReactions = new TokenBucket(
                ControlLimits.REACTIONS_SENT_A_SECOND, ControlLimits.REACTIONS_SENT_AT_ONCE, port.nanoTime());
    }

    /** What is to be said of one's own hand to whoever has to know it. */
    Hand own() {
        return own;
    }

    /** What is to be said to everybody; empty if it is one too many. */
    Optional<ControlMessage> react(ReactionKind reaction) {
        if (!ownReactions.take(port.nanoTime())) {
            return Optional.empty();
        }
        notices.accept(new GestureNotice.Reaction(join, null, reaction));
        return Optional.of(new ControlMessage.Reaction(reaction.text()));
    }

    /**
     * Raises or lowers one's own hand.
     *
     * @param turn the turn that it had with an earlier engine; empty to be the last
     * @return what is to be said to everybody; empty if nothing changes
     */
    Optional<ControlMessage> raise(boolean raised, Optional<Integer> turn) {
        if (raised == own.raised() && turn.isEmpty()) {
            return Optional.empty();
        }
        own = raised ? new Hand(turn.orElseGet(this::last)) : Hand.LOWERED;
        tell();
        return Optional.of(own);
    }

    /** A peer's channel opened: what they say first on it is told, also if nothing changes, since a face may know more. */
    void opened(PeerId peer) {
        heard.remove(peer);
    }

    void on(PeerId peer, ControlMessage.Reaction reaction) {
        if (present.contains(peer) && gestures(peer).react(port.nanoTime())) {
            notices.accept(new GestureNotice.Reaction(join, peer, ReactionKind.named(reaction.reaction())));
        }
    }

    /** What is still on its way from somebody who left raises no hand. */
    void on(PeerId peer, Hand hand) {
        if (present.contains(peer)) {
            gestures(peer).say(hand);
            settle(peer, heard.add(peer));
        }
    }

    /** Who is in the call now: the hands of all others are gone. */
    void members(Collection<PeerId> now) {
        boolean raised = peers.entrySet().stream()
                .anyMatch(peer ->
                        !now.contains(peer.getKey()) && peer.getValue().hand().raised());
        present.clear();
        present.addAll(now);
        peers.keySet().retainAll(now);
        heard.retainAll(now);
        if (raised) {
            tell();
        }
    }

    /** The hands that are raised, in the order of docs/protocol.md §5. */
    List<RaisedHand> raised() {
        List<RaisedHand> all = new ArrayList<>();
        if (own.raised()) {
            all.add(new RaisedHand(null, own.turn()));
        }
        peers.forEach((peer, gestures) -> {
            if (gestures.hand().raised()) {
                all.add(new RaisedHand(peer, gestures.hand().turn()));
            }
        });
        all.sort(order(self));
        return all;
    }

    /** The first raised first; at the same turn the smaller id. */
    static Comparator<RaisedHand> order(PeerId self) {
        return Comparator.comparingInt(RaisedHand::turn).thenComparing((a, b) -> {
            PeerId one = a.peer() == null ? self : a.peer();
            PeerId other = b.peer() == null ? self : b.peer();
            return one.equals(other) ? 0 : one.precedes(other) ? -1 : 1;
        });
    }

    private int last() {
        int highest = peers.values().stream()
                .mapToInt(peer -> peer.hand().turn())
                .max()
                .orElse(0);
        return Math.min(highest + 1, Hand.MAX_TURN);
    }

    /** Lets hold what was said last, and comes back for what may not yet. */
    private void settle(PeerId peer, boolean first) {
        PeerGestures gestures = gestures(peer);
        if (gestures.settle(port.nanoTime()) || first) {
            tell();
        }
        OptionalLong wait = gestures.nanosToSettle(port.nanoTime());
        if (wait.isPresent() && awaited.add(peer)) {
            port.later(Duration.ofNanos(wait.getAsLong()), () -> {
                awaited.remove(peer);
                if (peers.containsKey(peer)) {
                    settle(peer, false);
                }
            });
        }
    }

    private void tell() {
        notices.accept(new GestureNotice.Hands(join, raised()));
    }

    private PeerGestures gestures(PeerId peer) {
        return peers.computeIfAbsent(peer, _ -> new PeerGestures(port.nanoTime()));
    }
}
