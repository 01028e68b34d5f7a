package dev.parley.signaling.room;

import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.room.state.Membership;
import dev.parley.signaling.room.state.Room;
import dev.parley.signaling.room.state.Session;
import dev.parley.signaling.turn.IceServerIssuer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Who has credentials for a relay, and until when: those who have somebody to talk to. */
final class TurnGrants {
    private final IceServerIssuer iceServers;
    private final Mail mail;
    private final Agenda<Session> renewals = new Agenda<>();

    TurnGrants(IceServerIssuer iceServers, Mail mail) {
        this.iceServers = iceServers;
        this.mail = mail;
    }

    /** What somebody is given who enters a room. */
    List<IceServer> first(Session session, boolean alone, Instant now) {
        if (alone) {
            return iceServers.withoutTurn();
        }
        iceServers.renewal(now).ifPresent(renewal -> renewAt(session, renewal));
        return iceServers.issue(session.id(), now);
    }

    /** Gives credentials to the members of a room that have none: with somebody to talk to, they may need a relay. */
    void grant(Room room, Instant now) {
        if (room.size() > 1) {
            room.sessions().stream()
                    .filter(session -> session.iceServersRenewal().equals(Instant.MAX))
                    .forEach(session -> give(session, now));
        }
    }

    private void give(Session session, Instant now) {
        iceServers.renewal(now).ifPresent(renewal -> {
            renewAt(session, renewal);
            mail.deliver(session, seq -> new ServerMessage.IceServers(iceServers.issue(session.id(), now), seq));
        });
    }

    /** Renews those that run out, except of those who are alone again. */
    void renew(Instant now) {
        List<Session> due = renewals.due(now);
        // As each machine has them that shares the rooms.
        due.sort(Comparator.comparing(session -> session.id().text()));
        // Whoever is not given new ones is looked at again: nobody is lost to an error with somebody else.
        due.forEach(this::remember);
        for (Session session : due) {
            Membership place = session.membership();
            if (place != null && !session.iceServersRenewal().isAfter(now)) {
                session.renewIceServersAt(Instant.MAX);
                grant(place.room(), now);
            }
        }
    }

    private void renewAt(Session session, Instant time) {
        session.renewIceServersAt(time);
        renewals.put(session, time);
    }

    /** One that has its credentials from elsewhere. */
    void remember(Session session) {
        if (!session.iceServersRenewal().equals(Instant.MAX)) {
            renewals.put(session, session.iceServersRenewal());
        }
    }

    /** It is in no room any more. */
    void forget(Session session) {
        session.renewIceServersAt(Instant.MAX);
        renewals.remove(session);
    }
}
