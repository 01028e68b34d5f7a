package dev.parley.client.engine.talk;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.ControlLimits;
import dev.parley.client.chat.ControlMessage.View;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.TokenBucket;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large the members of one call show each other's camera: nobody encodes, sends and decodes more than is seen. Says what is
 * to be sent, and sends nothing. Confined to the engine's thread.
 *
 * <p>That a picture is hidden is nobody's business, so only sizes are told; what was told last stands.
 */
final class Views {
    /** Beyond that what was told to those who left is forgotten. */
    private static final int MAX_KNOWN = 64;

    private final ConversationPort port;
    private final Map<PeerId, Own> own = new HashMap<>();
    private final Map<PeerId, Theirs> theirs = new HashMap<>();
    private final Set<PeerId> present = new HashSet<>();

    /** What a peer is to know, paced so that dragging an edge is not one change of the encoder after the other. */
    private static final class Own {
        private final TokenBucket pace;
        private View wanted;
        private @Nullable View told;
        private boolean awaited;

        Own(View wanted, long nanoTime) {
            this.wanted = wanted;
            pace = bucket(nanoTime);
        }
    }

    /** What a peer said on a connection; it may be followed no faster than this, since each change costs a key frame. */
    private static final class Theirs {
        private final ConnectionId connection;
        private final TokenBucket pace;
        private @Nullable View said;
        private @Nullable View followed;
        private boolean awaited;

        Theirs(ConnectionId connection, long nanoTime) {
            this.connection = connection;
            pace = bucket(nanoTime);
        }
    }

    Views(ConversationPort port) {
        this.port = port;
    }

    private static TokenBucket bucket(long nanoTime) {
        return new TokenBucket(ControlLimits.VIEWS_A_SECOND, ControlLimits.VIEWS_AT_ONCE, nanoTime);
    }

    /**
     * The face shows this peer's camera so large now.
     *
     * @param later runs when what was too early to be told may be
     * @return what is to be said to the peer; empty if nothing is yet
     */
    Optional<View> wants(PeerId peer, View view, Runnable later) {
        Own known = own.computeIfAbsent(peer, _ -> new Own(view, port.nanoTime()));
        known.wanted = view;
        if (view.equals(known.told)) {
            return Optional.empty();
        }
        if (known.pace.take(port.nanoTime())) {
            known.told = view;
            return Optional.of(view);
        }
        if (!known.awaited) {
            known.awaited = true;
            port.later(Duration.ofNanos(known.pace.nanosToNext(port.nanoTime())), () -> {
                known.awaited = false;
                later.run();
            });
        }
        return Optional.empty();
    }

    /** What the peer is to know now; empty if the face has never shown it. */
    Optional<View> wanted(PeerId peer) {
        return Optional.ofNullable(own.get(peer)).map(known -> known.wanted);
    }

    /** A control channel opened; what is to be said first on it is {@link #wanted}. */
    void opened(ConnectionId connection) {
        theirs.put(connection.peer(), new Theirs(connection, port.nanoTime()));
    }

    /** The peer shows the own camera so large. */
    void on(ConnectionId connection, View view) {
        Theirs peer = theirs.get(connection.peer());
        if (peer != null && peer.connection.equals(connection) && present.contains(connection.peer())) {
            peer.said = view;
            settle(peer);
        }
    }

    /** Who is in the call now. */
    void members(Collection<PeerId> now) {
        present.clear();
        present.addAll(now);
        theirs.keySet().retainAll(now);
        if (own.size() > MAX_KNOWN) {
            own.keySet().retainAll(now);
        }
    }

    /** Follows what was said last, if that may be, and comes back for what may not yet. */
    private void settle(Theirs peer) {
        View view = peer.said;
        if (view == null || view.equals(peer.followed)) {
            return;
        }
        if (peer.pace.take(port.nanoTime())) {
            peer.followed = view;
            port.viewed(peer.connection, view.width(), view.height());
        } else if (!peer.awaited) {
            peer.awaited = true;
            port.later(Duration.ofNanos(peer.pace.nanosToNext(port.nanoTime())), () -> {
                peer.awaited = false;
                if (theirs.containsValue(peer)) {
                    settle(peer);
                }
            });
        }
    }
}
