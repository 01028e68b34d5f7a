package dev.parley.client.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.chat.Outcome;
import dev.parley.client.chat.VerificationMessage;
import dev.parley.client.chat.VerificationMessage.Commit;
import dev.parley.client.chat.VerificationMessage.End;
import dev.parley.client.chat.VerificationMessage.Reveal;
import dev.parley.client.trust.Digest32;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.verification.Verification.State;
import dev.parley.signaling.protocol.id.RoomId;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Somebody sits between two people who compare, with the string cut to 12 bits so that luck can be counted: whatever they try, each
 * guess succeeds once in 4,096. A guess is a string that they had to commit to before they could know it.
 */
class AttacksTest {
    private static final int GUESSES = LongRun.size(10_000, 2_500_000);
    private static final double LUCK = 1.0 / (1 << 12);
    private static final RoomId ROOM = RoomId.of(new byte[RoomId.BYTES]);
    private static final int CANDIDATES = 8;
    private static final int IMAGINED = 4;

    private final SplittableRandom random = new SplittableRandom(16);

    @Test
    void guessing() {
        int successes = 0;
        for (int guess = 0; guess < GUESSES; guess++) {
            Victim bob = new Victim(2);
            bob.compare(nonce());
            Victim ann = new Victim(1);
            ann.compare(nonce());
            successes += cut(ann) == cut(bob) ? 1 : 0;
        }
        assertLuck(successes, GUESSES);
    }

    /** Bob's string is known first; of many nonces for Ann, the one that fits to most of the nonces that she might have is taken. */
    @Test
    void grinding() {
        int guesses = GUESSES / 10;
        int successes = 0;
        for (int guess = 0; guess < guesses; guess++) {
            Victim bob = new Victim(2);
            bob.compare(nonce());
            Victim ann = new Victim(1);
            ann.compare(best(ann, cut(bob)));
            successes += cut(ann) == cut(bob) ? 1 : 0;
        }
        assertLuck(successes, guesses);
    }

    /** Whoever has Ann's nonce before revealing their own knows whether the guess was right, breaks off if not, and tries again. */
    @Test
    void breakingOffAndTryingAgain() {
        int guesses = 0;
        int successes = 0;
        while (guesses < GUESSES) {
            Victim bob = new Victim(2);
            bob.compare(nonce());
            Victim ann = new Victim(1);
            for (int round = 0; round < Verification.MAX_ROUNDS; round++) {
                Digest32 own = nonce();
                Digest32 hers = ann.revealTo(own);
                guesses++;
                if (cut(ann.between.string(own, hers)) == cut(bob)) {
                    ann.hear(new Reveal(own));
                    assertThat(cut(ann)).isEqualTo(cut(bob));
                    successes++;
                    break;
                }
                ann.hear(new End(Outcome.CANCELLED));
            }
            assertThat(ann.side.brokenOff())
                    .as("what she is told of")
                    .isEqualTo(ann.side.rounds() - (ann.compares() ? 1 : 0));
        }
        assertLuck(successes, guesses);
    }

    /** A commitment that is handed on binds to another connection than the one that it is said on. */
    @Test
    void handingOn() {
        for (int guess = 0; guess < GUESSES; guess++) {
            Victim ann = new Victim(1);
            Victim bob = new Victim(2);
            ann.side = ann.side.begin(nonce()).next();
            Verification.Step answer = bob.side.on(
                    new Commit(ann.side.binding().ownCommitment(((State.Committed) ann.side.state()).nonce())),
                    nonce());
            bob.side = answer.next();
            answer.say().forEach(ann::hear);
            assertThat(ann.side.state()).isEqualTo(new State.Broken(Breach.WRONG_REVEAL));
        }
    }

    /** Revealing another nonce than the one committed to, however late. */
    @Test
    void choosingAfterwards() {
        for (int guess = 0; guess < GUESSES; guess++) {
            Victim ann = new Victim(1);
            ann.revealTo(nonce());
            ann.hear(new Reveal(nonce()));
            assertThat(ann.side.state()).isEqualTo(new State.Broken(Breach.WRONG_REVEAL));
        }
    }

    private static void assertLuck(int successes, int guesses) {
        double expected = guesses * LUCK;
        double sigma = Math.sqrt(expected * (1 - LUCK));
        assertThat((double) successes)
                .as("%d of %d", successes, guesses)
                .isBetween(Math.max(0, expected - 3 * sigma), expected + 3 * sigma);
    }

    private Digest32 best(Victim victim, int wanted) {
        Digest32 best = nonce();
        int most = -1;
        for (int candidate = 0; candidate < CANDIDATES; candidate++) {
            Digest32 own = nonce();
            int fits = 0;
            for (int imagined = 0; imagined < IMAGINED; imagined++) {
                fits += cut(victim.between.string(own, nonce())) == wanted ? 1 : 0;
            }
            if (fits > most) {
                most = fits;
                best = own;
            }
        }
        return best;
    }

    private static int cut(Victim victim) {
        return cut(((State.Comparing) victim.side.state()).string());
    }

    private static int cut(AuthenticationString string) {
        return string.symbols().get(0) << 6 | string.symbols().get(1);
    }

    private Digest32 nonce() {
        byte[] bytes = new byte[Digest32.BYTES];
        random.nextBytes(bytes);
        return Digest32.of(bytes);
    }

    private static Side side(int value) {
        byte[] bytes = new byte[Digest32.BYTES];
        bytes[0] = (byte) value;
        bytes[1] = 1;
        Digest32 digest = Digest32.of(bytes);
        return new Side(digest, Optional.of(new IdentityKey(digest.text())));
    }

    /** An honest side, and the connection to it in the eyes of whoever sits between. */
    private final class Victim {
        final Binding between;
        Verification side;

        Victim(int who) {
            Side own = side(who);
            Side theirs = side(who + 100);
            between = new Binding(ROOM, theirs, own);
            side = Verification.of(new Binding(ROOM, own, theirs));
        }

        void hear(VerificationMessage message) {
            side = side.on(message, nonce()).next();
        }

        /** Begins a round, and gives the nonce that this side reveals. */
        Digest32 revealTo(Digest32 own) {
            Verification.Step step = side.on(new Commit(between.ownCommitment(own)), nonce());
            side = step.next();
            return ((Reveal) step.say().get(1)).nonce();
        }

        void compare(Digest32 own) {
            revealTo(own);
            hear(new Reveal(own));
        }

        boolean compares() {
            return side.state() instanceof State.Comparing;
        }
    }
}
