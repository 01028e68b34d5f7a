package dev.parley.client.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.chat.Outcome;
import dev.parley.client.chat.VerificationMessage;
import dev.parley.client.chat.VerificationMessage.Commit;
import dev.parley.client.chat.VerificationMessage.End;
import dev.parley.client.chat.VerificationMessage.Reveal;
import dev.parley.client.trust.Digest32;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.verification.Verification.State;
import dev.parley.signaling.protocol.id.RoomId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final RoomId ROOM = RoomId.of(new byte[RoomId.BYTES]);
    private static final Side ANN = new Side(filled(1), Optional.of(key(11)));
    private static final Side BOB = new Side(filled(2), Optional.of(key(12)));
    private static final Side PAGE = new Side(filled(3), Optional.empty());

    private final Random random = new Random(1);

    @Test
    void twoPeopleSeeTheSame() {
        for (Side other : List.of(BOB, PAGE)) {
            Talk talk = new Talk(ANN, other);
            talk.begin(0);
            talk.deliverAll();

            assertThat(talk.string(0)).isEqualTo(talk.string(1));
            talk.end(0, Outcome.MATCH);
            talk.deliverAll();
            talk.end(1, Outcome.MATCH);
            talk.deliverAll();
            assertThat(talk.sides)
                    .allSatisfy(side -> assertThat(side.state()).isEqualTo(idle(Outcome.MATCH)))
                    .allSatisfy(side -> assertThat(side.brokenOff()).isZero());
        }
    }

    @Test
    void whateverCrossesBothComeToTheSameEnd() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random chance = new Random(seed);
            Talk talk = new Talk(ANN, BOB);
            for (int move = 0; move < 40; move++) {
                int who = chance.nextInt(2);
                switch (chance.nextInt(8)) {
                    case 0, 1 -> talk.begin(who);
                    case 2 -> talk.end(who, List.of(Outcome.values()).get(chance.nextInt(3)));
                    default -> talk.deliver(who);
                }
                if (talk.sides.stream().allMatch(side -> side.state() instanceof State.Comparing)) {
                    assertThat(talk.string(0)).isEqualTo(talk.string(1));
                }
            }
            talk.deliverAll();
            for (int who = 0; who < 2; who++) {
                talk.end(who, Outcome.CANCELLED);
                talk.deliverAll();
            }
            assertThat(talk.sides.get(0).state()).as("seed " + seed).isInstanceOf(State.Idle.class);
            assertThat(talk.sides.get(1)).as("seed " + seed).satisfies(side -> {
                assertThat(side.state()).isEqualTo(talk.sides.get(0).state());
                assertThat(side.rounds()).isEqualTo(talk.sides.get(0).rounds());
                assertThat(side.brokenOff()).isEqualTo(talk.sides.get(0).brokenOff());
            });
        }
    }

    @Test
    void whoSitsBetweenShowsThemDifferentThings() {
        Side between = new Side(filled(9), Optional.of(key(19)));
        Talk left = new Talk(ANN, between);
        Talk right = new Talk(between, BOB);
        left.begin(0);
        right.begin(0);
        left.deliverAll();
        right.deliverAll();

        assertThat(left.string(0)).isNotEqualTo(right.string(1));
        assertThat(left.string(0).numbers()).isNotEqualTo(right.string(1).numbers());
    }

    @Test
    void whatNoHonestPeerDoesBreaksIt() {
        Verification fresh = Verification.of(new Binding(ROOM, ANN, BOB));
        Digest32 nonce = filled(20);
        Digest32 theirs = filled(21);
        Commit commit = new Commit(fresh.binding().theirCommitment(theirs));
        Verification committed = fresh.begin(nonce).next();
        Verification revealed = committed.on(commit, nonce()).next();
        Verification comparing = revealed.on(new Reveal(theirs), nonce()).next();
        assertThat(comparing.state()).isInstanceOf(State.Comparing.class);

        broken(fresh.on(new Reveal(theirs), nonce()), Breach.EARLY_REVEAL);
        broken(committed.on(new Reveal(theirs), nonce()), Breach.EARLY_REVEAL);
        broken(comparing.on(new Reveal(theirs), nonce()), Breach.EARLY_REVEAL);
        broken(revealed.on(commit, nonce()), Breach.SECOND_COMMIT);
        broken(comparing.on(commit, nonce()), Breach.SECOND_COMMIT);
        broken(committed.on(new Commit(fresh.binding().ownCommitment(nonce)), nonce()), Breach.MIRRORED);
        broken(revealed.on(new Reveal(nonce), nonce()), Breach.MIRRORED);
        broken(revealed.on(new Reveal(filled(22)), nonce()), Breach.WRONG_REVEAL);
        broken(fresh.on(new End(Outcome.MATCH), nonce()), Breach.WRONG_END);
        broken(committed.on(new End(Outcome.CANCELLED), nonce()), Breach.WRONG_END);
        broken(revealed.on(new End(Outcome.MATCH), nonce()), Breach.WRONG_END);
        broken(comparing.certificateChanged(), Breach.CERTIFICATE_CHANGED);
        Verification told = comparing.on(new End(Outcome.MATCH), nonce()).next();
        broken(told.on(new End(Outcome.MATCH), nonce()), Breach.WRONG_END);
        assertThat(Verification.of(new Binding(ROOM, ANN, ANN)).state()).isEqualTo(new State.Broken(Breach.MIRRORED));

        Verification broken = comparing.certificateChanged().next();
        assertThat(broken.begin(nonce()).next()).isEqualTo(broken);
        assertThat(broken.end(Outcome.MATCH).next()).isEqualTo(broken);
        assertThat(broken.on(commit, nonce()).next()).isEqualTo(broken);
        assertThat(broken.gone()).isEqualTo(broken);
    }

    @Test
    void countsWhatWasBrokenOffAndEndsEndlessRounds() {
        Verification side = Verification.of(new Binding(ROOM, ANN, BOB));
        for (int round = 1; round <= Verification.MAX_ROUNDS; round++) {
            side = side.on(new Commit(nonce()), nonce())
                    .next()
                    .on(new End(Outcome.CANCELLED), nonce())
                    .next();
            assertThat(side.state()).isEqualTo(idle(Outcome.CANCELLED));
            assertThat(side.brokenOff()).isEqualTo(round);
        }
        broken(side.on(new Commit(nonce()), nonce()), Breach.TOO_MANY_ROUNDS);
        assertThat(side.begin(nonce()).next().gone().brokenOff()).isEqualTo(Verification.MAX_ROUNDS + 1);
    }

    @Test
    void oneWhoSeesADifferenceIsBelieved() {
        for (boolean differsFirst : new boolean[] {true, false}) {
            Talk talk = new Talk(ANN, BOB);
            talk.begin(1);
            talk.deliverAll();
            talk.end(0, differsFirst ? Outcome.DIFFER : Outcome.MATCH);
            talk.deliverAll();
            talk.end(1, differsFirst ? Outcome.MATCH : Outcome.DIFFER);
            talk.deliverAll();
            assertThat(talk.sides).allSatisfy(side -> assertThat(side.state()).isEqualTo(idle(Outcome.DIFFER)));
        }
    }

    private static void broken(Verification.Step step, Breach breach) {
        assertThat(step.next().state()).isEqualTo(new State.Broken(breach));
        assertThat(step.say()).isEmpty();
    }

    private static State idle(Outcome outcome) {
        return new State.Idle(Optional.of(outcome));
    }

    private static Digest32 filled(int value) {
        byte[] bytes = new byte[Digest32.BYTES];
        Arrays.fill(bytes, (byte) value);
        return Digest32.of(bytes);
    }

    private static IdentityKey key(int value) {
        return new IdentityKey(filled(value).text());
    }

    private Digest32 nonce() {
        byte[] bytes = new byte[Digest32.BYTES];
        random.nextBytes(bytes);
        return Digest32.of(bytes);
    }

    /** Two honest sides, and what is on its way to each. */
    private final class Talk {
        final List<Verification> sides = new ArrayList<>();
        private final List<Deque<VerificationMessage>> to = List.of(new ArrayDeque<>(), new ArrayDeque<>());

        Talk(Side one, Side other) {
            sides.add(Verification.of(new Binding(ROOM, one, other)));
            sides.add(Verification.of(new Binding(ROOM, other, one)));
        }

        void begin(int who) {
            take(who, sides.get(who).begin(nonce()));
        }

        void end(int who, Outcome outcome) {
            take(who, sides.get(who).end(outcome));
        }

        void deliver(int who) {
            VerificationMessage next = to.get(who).poll();
            if (next != null) {
                take(who, sides.get(who).on(next, nonce()));
            }
        }

        void deliverAll() {
            while (!to.get(0).isEmpty() || !to.get(1).isEmpty()) {
                deliver(0);
                deliver(1);
            }
        }

        AuthenticationString string(int who) {
            return ((State.Comparing) sides.get(who).state()).string();
        }

        private void take(int who, Verification.Step step) {
            sides.set(who, step.next());
            to.get(1 - who).addAll(step.say());
        }
    }
}
