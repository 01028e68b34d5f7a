package dev.parley.client.engine.verification;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.Outcome;
import dev.parley.client.chat.VerificationMessage;
import dev.parley.client.control.Notice;
import dev.parley.client.control.VerificationCommand;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallProof;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.client.trust.Digest32;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.verification.AuthenticationString;
import dev.parley.client.verification.Binding;
import dev.parley.client.verification.Breach;
import dev.parley.client.verification.Side;
import dev.parley.client.verification.Verification;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.RoomId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The verifications of one call. In it this program has one key, drawn for it: who was verified and comes back on another
 * connection proves by it to be the same, and need not be compared with again. A person's word for it says who that is in other calls.
 *
 * <p>Confined to the engine's thread.
 */
public final class Verifying {

    /** People who left, and of whom it is still known what came of comparing with them. */
    private static final int MAX_KNOWN = 64;

    private final long join;
    private final RoomId room;
    private final VerifyingPort port;
    private final Consumer<Notice> notices;
    private final SecureRandom random = new SecureRandom();
    private final Map<ConnectionId, Standing> standings = new HashMap<>();
    private final Map<PeerId, Integer> brokenOff = new HashMap<>();
    private final Map<PeerId, Set<IdentityKey>> matched = new HashMap<>();
    private final Set<PeerId> everMatched = new HashSet<>();
    private final Map<PeerId, VerificationNotice> told = new HashMap<>();
    private final Claims claims;
    private final Reservation reservation;
    private final ProofsAhead ahead;
    private final List<Waiting> waiting = new ArrayList<>();
    private Runnable followed = () -> {};

    /** What is for somebody once they are let in. */
    private record Waiting(PeerId peer, Runnable what, Runnable never) {}

    /**
     * Nobody is there yet.
     *
     * @param proof of a person whom others know; empty for one who is nobody again in the next call
     * @param expected for whom the call is meant; empty where anybody may come
     */
    public Verifying(
            long join,
            RoomId room,
            VerifyingPort port,
            Optional<CallProof> proof,
            Optional<IdentityKey> expected,
            Consumer<Notice> notices) {
        this.join = join;
        this.room = room;
        this.port = port;
        this.notices = notices;
        this.claims = new Claims(room, proof);
        this.reservation = new Reservation(port, expected, this::letIn);
        this.ahead = new ProofsAhead(port, claims, reservation);
    }

    /** Has this run each time somebody is let in who was not before. */
    public void follow(Runnable letIn) {
        followed = letIn;
    }

    /**
     * Does this for somebody as soon as they are let in, which is mostly at once.
     *
     * @param never is run in its place if the call is over before
     */
    public void onceLetIn(PeerId peer, Runnable what, Runnable never) {
        waiting.add(new Waiting(peer, what, never));
        doWaiting();
    }

    private void letIn() {
        followed.run();
        doWaiting();
    }

    private void doWaiting() {
        List<Waiting> ready = waiting.stream().filter(each -> lets(each.peer())).toList();
        waiting.removeAll(ready);
        ready.forEach(each -> each.what().run());
    }

    /** Whether what this person writes goes to whoever is at the other end: to all, but in a call that is for somebody else. */
    public boolean lets(ConnectionId connection) {
        return reservation.lets(connection);
    }

    /** The same of somebody to whom there may be no connection yet. */
    private boolean lets(PeerId peer) {
        return newest(peer).map(this::lets).orElse(!holds());
    }

    /** Whether the call is for somebody who has not proved to be there. */
    public boolean holds() {
        return reservation.holds();
    }

    /** Both descriptions of a connection are known here. */
    public void onDescribed(ConnectionId connection) {
        ahead.described(connection);
    }

    /** The call is over; what still comes lets nobody in. */
    public void end() {
        List<Waiting> missed = List.copyOf(waiting);
        waiting.clear();
        reservation.forget();
        missed.forEach(each -> each.never().run());
    }

    /** What somebody says of themselves before there is a control channel. */
    public void onAhead(PeerId peer, VerificationMessage.Claim claim) {
        ahead.heard(peer, claim);
    }

    /** Says who this side is; before anything else is said on the channel. */
    public void onOpened(ConnectionId connection) {
        Optional<Fingerprints> both = port.fingerprints(connection);
        if (both.isEmpty()) {
            // A connection of which nobody knows where it ends cannot be verified, and the other side hears nothing of
            // it.
            standings.put(connection, new Standing.Unable());
            return;
        }
        Digest32 own = Digest32.of(both.get().own().bytes());
        Digest32 theirs = Digest32.of(both.get().theirs().bytes());
        standings.put(connection, new Standing.Silent(own, theirs));
        port.send(connection, claims.own(own, theirs));
    }

    /** Something else came than a verification: whoever has not said who they are by then does not know how. */
    public void onOther(ConnectionId connection) {
        if (standings.get(connection) instanceof Standing.Silent) {
            standings.put(connection, new Standing.Unable());
        }
    }

    public void on(ConnectionId connection, VerificationMessage message) {
        switch (standings.get(connection)) {
            case Standing.Silent(Digest32 own, Digest32 theirs) -> {
                if (message instanceof VerificationMessage.Claim claim) {
                    onClaim(connection, own, theirs, claim);
                } else {
                    refuse(connection, Breach.LATE_IDENTITY);
                }
            }
            case Standing.Unable() -> refuse(connection, Breach.LATE_IDENTITY);
            case Standing.Known known ->
                take(connection, known, known.verification().on(message, nonce()));
            case Standing.Refused _ -> {}
            case null -> {}
        }
    }

    private void onClaim(ConnectionId connection, Digest32 own, Digest32 theirs, VerificationMessage.Claim claim) {
        Claims.Checked checked = claims.check(own, theirs, claim);
        Optional<IdentityKey> key = checked.key();
        if (claim.key() != null && key.isEmpty()) {
            refuse(connection, Breach.WRONG_SIGNATURE);
            return;
        }
        Optional<IdentityKey> person = checked.person();
        if (claim.person() != null && person.isEmpty()) {
            refuse(connection, Breach.WRONG_SIGNATURE);
            return;
        }
        Verification fresh =
                Verification.of(new Binding(room, new Side(own, Optional.of(claims.key())), new Side(theirs, key)));
        boolean same = key.filter(matched.getOrDefault(connection.peer(), Set.of())::contains)
                .isPresent();
        standings.put(connection, new Standing.Known(fresh, person, same));
        tell(connection);
    }

    private void refuse(ConnectionId connection, Breach breach) {
        standings.put(connection, new Standing.Refused(breach));
        tell(connection);
    }

    /** The certificate of this connection is another one than was described. */
    public void onCertificateChanged(ConnectionId connection) {
        switch (standings.get(connection)) {
            case Standing.Known known ->
                take(connection, known, known.verification().certificateChanged());
            case Standing.Silent _, Standing.Unable _ -> refuse(connection, Breach.CERTIFICATE_CHANGED);
            case Standing.Refused _ -> {}
            case null -> {}
        }
    }

    /** The connection is gone, and what was not ended on it is broken off. */
    public void onClosed(ConnectionId connection) {
        reservation.onClosed(connection);
        if (standings.remove(connection) instanceof Standing.Known known) {
            count(connection, known.verification(), known.verification().gone());
        }
    }

    public void run(VerificationCommand wish) {
        switch (wish) {
            case VerificationCommand.Verify(PeerId peer) ->
                newest(peer).ifPresentOrElse(connection -> begin(connection), () -> unable(peer));
            case VerificationCommand.EndVerification(PeerId peer, Outcome outcome) ->
                newest(peer).ifPresent(connection -> {
                    if (standings.get(connection) instanceof Standing.Known known) {
                        take(connection, known, known.verification().end(outcome));
                    }
                });
        }
    }

    private void begin(ConnectionId connection) {
        switch (standings.get(connection)) {
            case Standing.Known known ->
                take(connection, known, known.verification().begin(nonce()));
            case Standing.Silent _, Standing.Unable _ -> unable(connection.peer());
            case Standing.Refused _ -> tell(connection);
            case null -> unable(connection.peer());
        }
        if (standings.get(connection) instanceof Standing.Known known) {
            reservation.wished(connection, stage(known));
        }
    }

    private void unable(PeerId peer) {
        notices.accept(new Notice.Problem("The program of " + port.inWords(peer)
                + " does not know how to compare, or is not connected. A newer Parley does."));
    }

    /** Who is in the call now. Who left and comes back is asked who they are again. */
    public void members(Collection<PeerId> present) {
        told.keySet().retainAll(present);
        ahead.members(present);
        if (brokenOff.size() + everMatched.size() > MAX_KNOWN) {
            brokenOff.keySet().retainAll(present);
            matched.keySet().retainAll(present);
            everMatched.retainAll(present);
        }
    }

    private void take(ConnectionId connection, Standing.Known before, Verification.Step step) {
        Standing.Known now = before.next(step.next());
        standings.put(connection, now);
        count(connection, before.verification(), step.next());
        PeerId peer = connection.peer();
        if (now.matched()) {
            everMatched.add(peer);
            now.theirs()
                    .key()
                    .ifPresent(key ->
                            matched.computeIfAbsent(peer, _ -> new HashSet<>()).add(key));
        } else if (before.matched() || failed(now)) {
            now.theirs()
                    .key()
                    .ifPresent(
                            key -> matched.getOrDefault(peer, new HashSet<>()).remove(key));
        }
        step.say().forEach(message -> port.send(connection, message));
        tell(connection);
    }

    private static boolean failed(Standing.Known now) {
        return stage(now) == VerificationStage.DIFFERED || stage(now) == VerificationStage.BROKEN;
    }

    private void count(ConnectionId connection, Verification before, Verification after) {
        int more = after.brokenOff() - before.brokenOff();
        if (more > 0) {
            brokenOff.merge(connection.peer(), more, Integer::sum);
        }
    }

    /** The connection of this person that was made last. */
    private Optional<ConnectionId> newest(PeerId peer) {
        return standings.keySet().stream()
                .filter(connection -> connection.peer().equals(peer))
                .max((one, other) -> Long.compare(one.made(), other.made()));
    }

    private void tell(ConnectionId connection) {
        PeerId peer = connection.peer();
        Standing standing = standings.get(connection);
        if (standing == null) {
            return;
        }
        VerificationNotice now = notice(peer, standing);
        reservation.on(connection, now);
        if (newest(peer).filter(connection::equals).isEmpty()) {
            return;
        }
        if (!now.equals(told.put(peer, now))) {
            notices.accept(now);
        }
    }

    private VerificationNotice notice(PeerId peer, Standing standing) {
        VerificationStage stage = stage(standing);
        Optional<Verification.State.Comparing> comparing = standing instanceof Standing.Known known
                        && known.verification().state() instanceof Verification.State.Comparing now
                ? Optional.of(now)
                : Optional.empty();
        Optional<Breach> breach = breach(standing);
        return new VerificationNotice(
                join,
                peer,
                stage,
                comparing
                        .map(Verification.State.Comparing::string)
                        .map(AuthenticationString::symbols)
                        .orElse(null),
                comparing
                        .map(Verification.State.Comparing::string)
                        .map(AuthenticationString::numbers)
                        .orElse(null),
                comparing.filter(now -> now.own().isPresent()).isPresent(),
                comparing.filter(now -> now.theirs().isPresent()).isPresent(),
                brokenOff.getOrDefault(peer, 0),
                everMatched.contains(peer) && stage != VerificationStage.MATCHED,
                standing instanceof Standing.Known known ? known.person().orElse(null) : null,
                breach.map(why -> why.sentence(port.inWords(peer))).orElse(""),
                breach.map(why -> new Reason(why.code(), port.inWords(peer))).orElse(Reason.NONE));
    }

    private static Optional<Breach> breach(Standing standing) {
        return switch (standing) {
            case Standing.Refused(Breach breach) -> Optional.of(breach);
            case Standing.Known(Verification verification, var _, var _) ->
                verification.state() instanceof Verification.State.Broken(Breach breach)
                        ? Optional.of(breach)
                        : Optional.empty();
            case Standing.Silent _, Standing.Unable _ -> Optional.empty();
        };
    }

    private static VerificationStage stage(Standing standing) {
        return switch (standing) {
            case Standing.Silent _, Standing.Unable _ -> VerificationStage.OPEN;
            case Standing.Refused _ -> VerificationStage.BROKEN;
            case Standing.Known(Verification verification, var _, boolean agreed) ->
                switch (verification.state()) {
                    case Verification.State.Committed _, Verification.State.Revealed _ -> VerificationStage.WAITING;
                    case Verification.State.Comparing _ -> VerificationStage.COMPARING;
                    case Verification.State.Broken _ -> VerificationStage.BROKEN;
                    case Verification.State.Closing(Outcome outcome) -> ended(Optional.of(outcome), agreed);
                    case Verification.State.Idle(Optional<Outcome> last) -> ended(last, agreed);
                };
        };
    }

    private static VerificationStage ended(Optional<Outcome> outcome, boolean agreed) {
        if (outcome.filter(Outcome.DIFFER::equals).isPresent()) {
            return VerificationStage.DIFFERED;
        }
        return agreed ? VerificationStage.MATCHED : VerificationStage.OPEN;
    }

    private Digest32 nonce() {
        byte[] bytes = new byte[Digest32.BYTES];
        random.nextBytes(bytes);
        return Digest32.of(bytes);
    }
}
