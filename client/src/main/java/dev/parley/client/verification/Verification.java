package dev.parley.client.verification;

import dev.parley.client.chat.Outcome;
import dev.parley.client.chat.VerificationMessage;
import dev.parley.client.trust.Digest32;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The verification of one connection, in the eyes of one side. Both sides do the same: each says its commitment, reveals its nonce
 * once it holds the other's commitment, and says how the round ended. A round is over when both have said so, which is what tells
 * the messages of one round from those of the next.
 *
 * @param binding what this connection is
 * @param state how far the round of the moment is
 * @param rounds begun so far, by either side
 * @param brokenOff rounds in which nobody said that they match. Each was a guess for who sits between
 */
public record Verification(Binding binding, State state, int rounds, int brokenOff) {
    /** Who sits between two people has one guess of 2^42 a round, so it is people that this bounds, not guesses. */
    public static final int MAX_ROUNDS = 32;

    /** How far a round is. */
    public sealed interface State {
        /** No round, or one that is over. */
        record Idle(Optional<Outcome> last) implements State {}

        /** Our commitment is on its way. */
        record Committed(Digest32 nonce) implements State {}

        /** Both commitments are known, and our nonce is on its way. */
        record Revealed(Digest32 nonce, Digest32 commitment) implements State {}

        /** Both nonces are known: two people compare. */
        record Comparing(AuthenticationString string, Optional<Outcome> own, Optional<Outcome> theirs)
                implements State {}

        /** This side broke the round off, and waits for the other to say so too; what else comes belongs to that round. */
        record Closing(Outcome outcome) implements State {}

        /** The other side did what no honest peer does. */
        record Broken(Breach breach) implements State {}
    }

    /** What comes of an event. */
    public record Step(Verification next, List<VerificationMessage> say) {}

    public static Verification of(Binding binding) {
        Verification fresh = new Verification(binding, new State.Idle(Optional.empty()), 0, 0);
        return binding.own().certificate().equals(binding.theirs().certificate())
                ? fresh.with(new State.Broken(Breach.MIRRORED))
                : fresh;
    }

    /**
     * This side's person wants to compare.
     *
     * @param nonce 32 bytes from a secure source, never used before
     */
    public Step begin(Digest32 nonce) {
        return state instanceof State.Idle ? committed(nonce) : stay();
    }

    /**
     * This side's person has compared, or does not want to.
     */
    public Step end(Outcome outcome) {
        return switch (state) {
            case State.Committed _, State.Revealed _ ->
                new Step(with(new State.Closing(Outcome.CANCELLED)), List.of(say(Outcome.CANCELLED)));
            case State.Comparing(AuthenticationString string, Optional<Outcome> own, Optional<Outcome> theirs) -> {
                if (own.isPresent()) {
                    yield stay();
                }
                List<VerificationMessage> say = List.of(say(outcome));
                if (theirs.isPresent()) {
                    yield new Step(over(joint(outcome, theirs.get())), say);
                }
                yield outcome == Outcome.MATCH
                        ? new Step(with(new State.Comparing(string, Optional.of(outcome), theirs)), say)
                        : new Step(with(new State.Closing(outcome)), say);
            }
            case State.Idle _, State.Closing _, State.Broken _ -> stay();
        };
    }

    /** The engine saw another certificate than the one that this is bound to. */
    public Step certificateChanged() {
        return breach(Breach.CERTIFICATE_CHANGED);
    }

    /** The connection is gone; what was not ended is broken off. */
    public Verification gone() {
        return switch (state) {
            case State.Committed _, State.Revealed _, State.Comparing _, State.Closing _ -> over(Outcome.CANCELLED);
            case State.Idle _, State.Broken _ -> this;
        };
    }

    /** @param nonce as for {@link #begin}, used if the other side begins a round */
    public Step on(VerificationMessage message, Digest32 nonce) {
        if (state instanceof State.Broken) {
            return stay();
        }
        return switch (message) {
            case VerificationMessage.Claim _ -> breach(Breach.LATE_IDENTITY);
            case VerificationMessage.Commit(Digest32 commitment) -> onCommit(commitment, nonce);
            case VerificationMessage.Reveal(Digest32 theirNonce) -> onReveal(theirNonce);
            case VerificationMessage.End(Outcome outcome) -> onEnd(outcome);
        };
    }

    private Step onCommit(Digest32 commitment, Digest32 nonce) {
        return switch (state) {
            case State.Idle _ -> {
                if (rounds >= MAX_ROUNDS) {
                    yield breach(Breach.TOO_MANY_ROUNDS);
                }
                Step committed = committed(nonce);
                Step revealed = committed.next.onCommit(commitment, nonce);
                List<VerificationMessage> say = new ArrayList<>(committed.say);
                say.addAll(revealed.say);
                yield new Step(revealed.next, say);
            }
            case State.Committed(Digest32 own) ->
                commitment.equals(binding.ownCommitment(own))
                        ? breach(Breach.MIRRORED)
                        : new Step(
                                with(new State.Revealed(own, commitment)),
                                List.of(new VerificationMessage.Reveal(own)));
            case State.Revealed _, State.Comparing _ -> breach(Breach.SECOND_COMMIT);
            case State.Closing _, State.Broken _ -> stay();
        };
    }

    private Step onReveal(Digest32 theirs) {
        return switch (state) {
            case State.Idle _, State.Committed _, State.Comparing _ -> breach(Breach.EARLY_REVEAL);
            case State.Revealed(Digest32 own, Digest32 commitment) -> {
                if (theirs.equals(own)) {
                    yield breach(Breach.MIRRORED);
                }
                yield binding.theirCommitment(theirs).equals(commitment)
                        ? new Step(
                                with(new State.Comparing(
                                        binding.string(own, theirs), Optional.empty(), Optional.empty())),
                                List.of())
                        : breach(Breach.WRONG_REVEAL);
            }
            case State.Closing _, State.Broken _ -> stay();
        };
    }

    private Step onEnd(Outcome theirs) {
        return switch (state) {
            case State.Idle _, State.Committed _ -> breach(Breach.WRONG_END);
            case State.Revealed _ ->
                theirs == Outcome.CANCELLED
                        ? new Step(over(Outcome.CANCELLED), List.of(say(Outcome.CANCELLED)))
                        : breach(Breach.WRONG_END);
            case State.Comparing(AuthenticationString string, Optional<Outcome> own, Optional<Outcome> before) -> {
                if (before.isPresent()) {
                    yield breach(Breach.WRONG_END);
                }
                if (own.isPresent()) {
                    yield new Step(over(joint(own.get(), theirs)), List.of());
                }
                yield theirs == Outcome.MATCH
                        ? new Step(with(new State.Comparing(string, own, Optional.of(theirs))), List.of())
                        : new Step(over(theirs), List.of(say(Outcome.CANCELLED)));
            }
            case State.Closing(Outcome own) -> new Step(over(joint(own, theirs)), List.of());
            case State.Broken _ -> stay();
        };
    }

    private Step committed(Digest32 nonce) {
        return new Step(
                new Verification(binding, new State.Committed(nonce), rounds + 1, brokenOff),
                List.of(new VerificationMessage.Commit(binding.ownCommitment(nonce))));
    }

    /** One who saw a difference is right about the connection, whatever the other saw. */
    private static Outcome joint(Outcome one, Outcome other) {
        if (one == Outcome.DIFFER || other == Outcome.DIFFER) {
            return Outcome.DIFFER;
        }
        return one == Outcome.MATCH && other == Outcome.MATCH ? Outcome.MATCH : Outcome.CANCELLED;
    }

    private static VerificationMessage say(Outcome outcome) {
        return new VerificationMessage.End(outcome);
    }

    private Verification over(Outcome outcome) {
        int more = outcome == Outcome.MATCH ? 0 : 1;
        return new Verification(binding, new State.Idle(Optional.of(outcome)), rounds, brokenOff + more);
    }

    private Step breach(Breach breach) {
        return new Step(with(new State.Broken(breach)), List.of());
    }

    private Step stay() {
        return new Step(this, List.of());
    }

    private Verification with(State next) {
        return new Verification(binding, next, rounds, brokenOff);
    }
}
