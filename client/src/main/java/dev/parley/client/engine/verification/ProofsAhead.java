package dev.parley.client.engine.verification;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.VerificationMessage.Claim;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.client.trust.Digest32;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * In a call that is meant for one person alone: says who this side is the way that the descriptions went, and hears it there, so that a
 * connection is mostly proved before it is up and its first picture waits for nothing. It is the claim of the control channel, which
 * is said there all the same, and proves as much: whoever carries it has neither key.
 *
 * <p>Confined to the engine's thread.
 */
final class ProofsAhead {
    private final VerifyingPort port;
    private final Claims claims;
    private final Reservation reservation;
    private final boolean both;
    private final Map<PeerId, ConnectionId> described = new HashMap<>();
    private final Map<PeerId, Claim> heard = new HashMap<>();

    ProofsAhead(VerifyingPort port, Claims claims, Reservation reservation) {
        this.port = port;
        this.claims = claims;
        this.reservation = reservation;
        // Who was rung expects as much as who rang; in other calls nobody waits for it.
        this.both = reservation.holds();
    }

    /** Both descriptions are known here. */
    void described(ConnectionId connection) {
        if (!both) {
            return;
        }
        described.put(connection.peer(), connection);
        port.fingerprints(connection).ifPresent(ends -> {
            Claim claim =
                    claims.own(digest(ends.own().bytes()), digest(ends.theirs().bytes()));
            if (claim.person() != null) {
                port.sendAhead(connection.peer(), claim);
            }
        });
        look(connection.peer());
    }

    /** Which may come before the description that it belongs to. */
    void heard(PeerId peer, Claim claim) {
        if (reservation.holds()) {
            heard.put(peer, claim);
            look(peer);
        }
    }

    private void look(PeerId peer) {
        Claim claim = heard.get(peer);
        Optional<Fingerprints> ends = Optional.ofNullable(described.get(peer)).flatMap(port::fingerprints);
        if (claim != null && reservation.holds()) {
            ends.flatMap(each -> claims.check(
                                    digest(each.own().bytes()),
                                    digest(each.theirs().bytes()),
                                    claim)
                            .person())
                    .ifPresent(reservation::proved);
        }
    }

    /** Who is in the call now. */
    void members(Collection<PeerId> present) {
        described.keySet().retainAll(present);
        heard.keySet().retainAll(present);
    }

    private static Digest32 digest(byte[] fingerprint) {
        return Digest32.of(fingerprint);
    }
}
