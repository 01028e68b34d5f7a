package dev.parley.client.engine.talk;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.control.Notice;
import dev.parley.client.control.PointingCommand;
import dev.parley.client.control.PointingCommand.AllowPointing;
import dev.parley.client.control.PointingNotice;
import dev.parley.client.pointing.PointingCodec;
import dev.parley.client.pointing.PointingIntake;
import dev.parley.client.pointing.PointingLimits;
import dev.parley.client.pointing.PointingMark;
import dev.parley.client.pointing.PointingMessage;
import dev.parley.client.pointing.PointingRights;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.TokenBucket;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pointing at shared screens in one call: says own marks to everybody, and tells those of others that the one who shows the
 * screen lets point. Confined to the engine's thread.
 */
public final class Pointing {
    private static final Logger LOG = LoggerFactory.getLogger(Pointing.class);

    private final long join;
    private final PeerId self;
    private final PointingPort port;
    private final BooleanSupplier withheld;
    private final Consumer<Notice> notices;
    private final TokenBucket pace;
    private final Map<ConnectionId, PointingIntake> intakes = new HashMap<>();
    private final PointingRights rights = new PointingRights();
    private final Set<PeerId> mayPointAt = new HashSet<>();
    private AllowPointing own = AllowPointing.NOBODY;
    private long number;
    private boolean repeating;
    private boolean ended;

    /** @param withheld whether the call is for somebody who has not proved to be there; until then nothing is said, as there is no picture */
    public Pointing(long join, PeerId self, PointingPort port, BooleanSupplier withheld, Consumer<Notice> notices) {
        this.join = join;
        this.self = self;
        this.port = port;
        this.withheld = withheld;
        this.notices = notices;
        pace = new TokenBucket(PointingLimits.SENT_A_SECOND, PointingLimits.SENT_AT_ONCE, port.nanoTime());
    }

    public void run(PointingCommand wish) {
        switch (wish) {
            case PointingCommand.Point(PeerId sharer, var mark) -> point(sharer, mark);
            case AllowPointing allowed -> allow(allowed);
            case PointingCommand.ClearPointing() -> clear();
        }
    }

    /** Says it to everybody, if one may and it is not one too many. */
    void point(PeerId sharer, PointingMark mark) {
        long now = port.nanoTime();
        if (rights.allows(sharer, self, now) && pace.take(now)) {
            send(new PointingMessage.Marked(number++, sharer, mark));
        }
    }

    /** Who may point at one's own screen from now on. */
    void allow(AllowPointing next) {
        AllowPointing before = own;
        own = next;
        if (before.anybody() || next.anybody()) {
            sayAllowed();
            // What is lost once, and hardly twice, must not leave somebody pointing who may not.
            port.later(PointingLimits.PACE, this::sayAllowed);
        }
        if (next.anybody()) {
            repeat();
        }
        intakes.keySet().stream()
                .map(ConnectionId::peer)
                .distinct()
                .filter(peer -> before.lets(peer) && !next.lets(peer))
                .forEach(peer -> notices.accept(new PointingNotice.PointingCleared(join, null, peer)));
    }

    /** Takes all ink away from one's own screen. */
    void clear() {
        notices.accept(new PointingNotice.PointingCleared(join, null, null));
        PointingMessage message = new PointingMessage.Cleared(number++);
        send(message);
        port.later(PointingLimits.PACE, () -> send(message));
    }

    public void onReceived(ConnectionId connection, ByteBuffer bytes) {
        PeerId from = connection.peer();
        try {
            PointingMessage message = PointingCodec.decode(bytes);
            if (!ended && port.present(from) && intake(connection).isNew(message)) {
                on(from, message);
            }
        } catch (ProtocolException e) {
            LOG.debug("a pointing message was dropped: {}", e.getMessage());
        }
    }

    /** Who is in the call now. */
    public void members(Collection<PeerId> present) {
        intakes.keySet().removeIf(connection -> !present.contains(connection.peer()));
        rights.members(present);
        mayPointAt.retainAll(present);
    }

    public void end() {
        ended = true;
    }

    private void on(PeerId from, PointingMessage message) {
        switch (message) {
            case PointingMessage.Marked(var _, PeerId sharer, PointingMark mark) -> {
                if (sharer.equals(self) ? own.lets(from) : rights.allows(sharer, from, port.nanoTime())) {
                    notices.accept(new PointingNotice.Pointed(join, from, sharer.equals(self) ? null : sharer, mark));
                }
            }
            case PointingMessage.Allowed said -> {
                List<PeerId> lost = intakes.keySet().stream()
                        .map(ConnectionId::peer)
                        .distinct()
                        .filter(peer -> rights.allows(from, peer, port.nanoTime()))
                        .toList();
                rights.on(from, said, port.nanoTime());
                lost.stream()
                        .filter(peer -> !rights.allows(from, peer, port.nanoTime()))
                        .forEach(peer -> notices.accept(new PointingNotice.PointingCleared(join, from, peer)));
                tellWhetherAllowed(from);
                // It holds a while and no longer.
                port.later(PointingLimits.ALLOWED_HOLDS, () -> tellWhetherAllowed(from));
            }
            case PointingMessage.Cleared _ -> notices.accept(new PointingNotice.PointingCleared(join, from, null));
        }
    }

    private void tellWhetherAllowed(PeerId sharer) {
        boolean allowed = rights.allows(sharer, self, port.nanoTime());
        if (!ended && (allowed ? mayPointAt.add(sharer) : mayPointAt.remove(sharer))) {
            notices.accept(new PointingNotice.PointingAllowed(join, sharer, allowed));
        }
    }

    private void repeat() {
        if (!repeating) {
            repeating = true;
            port.later(PointingLimits.ALLOWED_AGAIN, () -> {
                repeating = false;
                if (!ended && own.anybody()) {
                    sayAllowed();
                    repeat();
                }
            });
        }
    }

    private void sayAllowed() {
        send(new PointingMessage.Allowed(number++, own.all(), own.people()));
    }

    private void send(PointingMessage message) {
        if (!ended && !withheld.getAsBoolean()) {
            port.send(PointingCodec.encode(message));
        }
    }

    private PointingIntake intake(ConnectionId connection) {
        return intakes.computeIfAbsent(connection, _ -> new PointingIntake());
    }
}
