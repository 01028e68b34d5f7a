package dev.parley.client.engine.verification;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.trust.IdentityKey;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A call that is meant for one person alone: sound and pictures are withheld from everybody, in both directions, and what is written and
 * offered by this side, until that person has proved to be there, or this one has compared with who is instead. After that anybody may
 * come whom these two let in.
 *
 * <p>Confined to the engine's thread.
 */
final class Reservation {
    private static final Set<VerificationStage> UNDER_WAY =
            EnumSet.of(VerificationStage.WAITING, VerificationStage.COMPARING);

    private final VerifyingPort port;
    private final Runnable letIn;
    private final Set<ConnectionId> compared = new HashSet<>();
    private Optional<IdentityKey> expected;

    /**
     * @param expected empty for a call into which anybody may come
     * @param letIn is run each time somebody is let in
     */
    Reservation(VerifyingPort port, Optional<IdentityKey> expected, Runnable letIn) {
        this.port = port;
        this.letIn = letIn;
        this.expected = expected;
        // What there is may still be of the call before.
        port.withholdToCome(expected.isPresent());
    }

    /** Whether somebody is still waited for. */
    boolean holds() {
        return expected.isPresent();
    }

    /** Whether whoever is at the other end is told anything. */
    boolean lets(ConnectionId connection) {
        return !holds() || compared.contains(connection);
    }

    /** This person is at the other end of a connection. */
    void proved(IdentityKey person) {
        if (expected.filter(person::equals).isPresent()) {
            end();
        }
    }

    private void end() {
        expected = Optional.empty();
        port.withhold(false);
        letIn.run();
    }

    /** The call is over, and nobody is let in any more: what there is may be of the next one. */
    void forget() {
        expected = Optional.empty();
        compared.clear();
    }

    /** How far it is with somebody; a comparison that came to nothing withholds again what it needed. */
    void on(ConnectionId connection, VerificationNotice now) {
        if (expected.filter(now::admits).isPresent()) {
            end();
        } else if (!UNDER_WAY.contains(now.stage()) && compared.remove(connection)) {
            port.withhold(connection, true);
        }
    }

    /**
     * This side's person wants to compare with who is there, for which people see and hear each other. That the other side wants to is not
     * enough: who sits between would.
     */
    void wished(ConnectionId connection, VerificationStage now) {
        if (expected.isPresent() && UNDER_WAY.contains(now) && compared.add(connection)) {
            port.withhold(connection, false);
            letIn.run();
        }
    }

    void onClosed(ConnectionId connection) {
        compared.remove(connection);
    }
}
