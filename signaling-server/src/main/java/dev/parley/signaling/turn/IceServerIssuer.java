package dev.parley.signaling.turn;

import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.id.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which ICE servers a session gets, and when it needs new ones. */
public final class IceServerIssuer {
    /** Credentials are renewed after four fifths of their life, so that a late message does no harm. */
    private static final double RENEW_AFTER = 0.8;

    private final List<String> stunUrls;
    private final Optional<TurnCredentials> turn;

    public IceServerIssuer(List<String> stunUrls, Optional<TurnCredentials> turn) {
        this.stunUrls = List.copyOf(stunUrls);
        this.turn = turn;
    }

    /** What costs nothing to give away. */
    public List<IceServer> withoutTurn() {
        return stunUrls.isEmpty() ? List.of() : List.of(new IceServer(stunUrls, null, null));
    }

    public List<IceServer> issue(SessionId session, Instant now) {
        List<IceServer> servers = new ArrayList<>(withoutTurn());
        turn.ifPresent(credentials -> servers.add(credentials.issue(session, now)));
        return List.copyOf(servers);
    }

    /** When what is issued {@code now} has to be renewed; empty if it never expires. */
    public Optional<Instant> renewal(Instant now) {
        return turn.map(
                credentials -> now.plusMillis((long) (credentials.lifetime().toMillis() * RENEW_AFTER)));
    }
}
