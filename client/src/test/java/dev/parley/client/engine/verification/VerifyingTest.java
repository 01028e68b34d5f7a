package dev.parley.client.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.Outcome;
import dev.parley.client.chat.VerificationMessage;
import dev.parley.client.control.Notice;
import dev.parley.client.control.VerificationCommand.EndVerification;
import dev.parley.client.control.VerificationCommand.Verify;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallProof;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.client.trust.Identity;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.verification.Voucher;
import dev.parley.signaling.protocol.id.Base64Url;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.RoomId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a face is told of it, over connections that come and go. */
class VerifyingTest {
    private static final RoomId ROOM = RoomId.of(new byte[RoomId.BYTES]);
    private static final PeerId ANN = new PeerId("CAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId BOB = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");

    private final Person ann = new Person(BOB);
    private final Person bob = new Person(ANN);

    /** One program, and the way to the other one. */
    private static final class Person implements VerifyingPort {
        private final PeerId other;
        private final Deque<VerificationMessage> out = new ArrayDeque<>();
        private final List<Notice> notices = new ArrayList<>();
        private final Verifying verifying;
        private Optional<Fingerprints> fingerprints = Optional.empty();
        private final List<String> withheld = new ArrayList<>();
        private final List<VerificationMessage.Claim> ahead = new ArrayList<>();
        private int made;

        private Person(PeerId other) {
            this(other, Optional.empty());
        }

        private Person(PeerId other, Optional<CallProof> proof) {
            this(other, proof, Optional.empty());
        }

        private Person(PeerId other, Optional<CallProof> proof, Optional<IdentityKey> expected) {
            this.other = other;
            this.verifying = new Verifying(7, ROOM, this, proof, expected, notices::add);
        }

        @Override
        public void send(ConnectionId connection, VerificationMessage message) {
            assertThat(connection).isEqualTo(connection());
            out.add(message);
        }

        @Override
        public Optional<Fingerprints> fingerprints(ConnectionId connection) {
            return fingerprints;
        }

        @Override
        public void sendAhead(PeerId peer, VerificationMessage.Claim claim) {
            ahead.add(claim);
        }

        @Override
        public void withholdToCome(boolean all) {
            withheld.add("to come " + all);
        }

        @Override
        public void withhold(boolean all) {
            withheld.add("all " + all);
        }

        @Override
        public void withhold(ConnectionId connection, boolean all) {
            assertThat(connection).isEqualTo(connection());
            withheld.add("one " + all);
        }

        @Override
        public String inWords(PeerId peer) {
            return "the other";
        }

        private ConnectionId connection() {
            return new ConnectionId(other, made);
        }

        private void described(String own, String theirs) {
            made++;
            fingerprints = Fingerprints.of("sha-256 " + own.repeat(32), "sha-256 " + theirs.repeat(32));
            verifying.onDescribed(connection());
        }

        private void opened(String own, String theirs) {
            made++;
            fingerprints = Fingerprints.of("sha-256 " + own.repeat(32), "sha-256 " + theirs.repeat(32));
            verifying.onOpened(connection());
        }

        private VerificationNotice told() {
            return (VerificationNotice) notices.getLast();
        }
    }

    private static void never() {
        throw new AssertionError("this was let in, or has to be");
    }

    @Test
    void whoComparesIsVerifiedOnBothSides() {
        connect("a1", "b1");
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.OPEN);

        ann.verifying.run(new Verify(BOB));
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.WAITING);
        deliver();
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.COMPARING);
        assertThat(ann.told().symbols()).hasSize(7).isEqualTo(bob.told().symbols());
        assertThat(ann.told().numbers()).hasSize(3).isEqualTo(bob.told().numbers());

        bob.verifying.run(new EndVerification(ANN, Outcome.MATCH));
        deliver();
        assertThat(bob.told().decided()).isTrue();
        assertThat(ann.told().theyDecided()).isTrue();
        ann.verifying.run(new EndVerification(BOB, Outcome.MATCH));
        deliver();
        assertThat(List.of(ann.told(), bob.told())).allSatisfy(told -> {
            assertThat(told.stage()).isEqualTo(VerificationStage.MATCHED);
            assertThat(told.symbols()).isNull();
            assertThat(told.brokenOff()).isZero();
        });
    }

    @Test
    void aPersonsWordForTheKeyOfTheCallSaysWhoItIsInOthersToo() {
        Identity bobs = Identity.fresh();
        Person known = new Person(ANN, Optional.of(proof(bobs, ROOM)));
        meet(ann, known);
        assertThat(ann.told().person()).isEqualTo(bobs.key());
        assertThat(known.told().person()).isNull();
    }

    @Test
    void aWordForAnotherRoomOrAnotherKeyIsNoHonestProgramsClaim() {
        CallProof elsewhere =
                proof(Identity.fresh(), RoomId.of(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
        meet(ann, new Person(ANN, Optional.of(elsewhere)));
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.BROKEN);
        assertThat(ann.told().person()).isNull();

        CallProof own = proof(Identity.fresh(), ROOM);
        CallProof stolen = new CallProof(
                own.key(),
                own.secret(),
                own.person(),
                proof(Identity.fresh(), ROOM).voucher());
        Person other = new Person(BOB);
        meet(other, new Person(ANN, Optional.of(stolen)));
        assertThat(other.told().stage()).isEqualTo(VerificationStage.BROKEN);
    }

    @Test
    void nothingIsWithheldFromWhoWasExpectedOnceTheyProveIt() {
        Identity bobs = Identity.fresh();
        Person expecting = new Person(BOB, Optional.empty(), Optional.of(bobs.key()));
        expecting.opened("a1", "b1");
        assertThat(expecting.withheld).containsExactly("to come true");
        Person known = new Person(ANN, Optional.of(proof(bobs, ROOM)));
        expecting.verifying.on(expecting.connection(), said(known, "b1", "a1"));
        assertThat(expecting.withheld).containsExactly("to come true", "all false");
        assertThat(known.withheld).containsExactly("to come false");

        // Whom these two let in later, and whatever becomes of the comparison, is another matter.
        expecting.verifying.onCertificateChanged(expecting.connection());
        expecting.opened("a2", "e2");
        expecting.verifying.on(expecting.connection(), VerificationMessage.Claim.NOBODY);
        assertThat(expecting.withheld).hasSize(2);
    }

    @Test
    void nothingReachesAnotherKeyUntilThisPersonWantsToCompareAndAfterwardsOnlyByAMatch() {
        Person expecting =
                new Person(BOB, Optional.empty(), Optional.of(Identity.fresh().key()));
        Person stranger = new Person(ANN, Optional.of(proof(Identity.fresh(), ROOM)));
        meet(expecting, stranger);
        stranger.verifying.run(new Verify(ANN));
        exchange(expecting, stranger);
        assertThat(expecting.told().stage()).isEqualTo(VerificationStage.COMPARING);
        assertThat(expecting.withheld).containsExactly("to come true");

        expecting.verifying.run(new Verify(BOB));
        assertThat(expecting.withheld).containsExactly("to come true", "one false");
        expecting.verifying.run(new EndVerification(BOB, Outcome.CANCELLED));
        exchange(expecting, stranger);
        assertThat(expecting.withheld).containsExactly("to come true", "one false", "one true");

        expecting.verifying.run(new Verify(BOB));
        exchange(expecting, stranger);
        expecting.verifying.run(new EndVerification(BOB, Outcome.MATCH));
        assertThat(expecting.withheld).endsWith("one true", "one false");
        stranger.verifying.run(new EndVerification(ANN, Outcome.MATCH));
        exchange(expecting, stranger);
        assertThat(expecting.withheld).endsWith("one false", "all false");
    }

    @Test
    void whatIsForWhoWasExpectedWaitsForThemAndEndsWithTheCall() {
        Identity bobs = Identity.fresh();
        List<String> given = new ArrayList<>();
        Person expecting = new Person(BOB, Optional.empty(), Optional.of(bobs.key()));
        expecting.verifying.follow(() -> given.add("let in"));
        expecting.verifying.onceLetIn(BOB, () -> given.add("before there is a way"), VerifyingTest::never);
        meet(expecting, new Person(ANN, Optional.of(proof(Identity.fresh(), ROOM))));
        expecting.verifying.onceLetIn(BOB, () -> given.add("to somebody else"), VerifyingTest::never);
        assertThat(given).isEmpty();
        assertThat(expecting.verifying.lets(expecting.connection())).isFalse();
        meet(expecting, new Person(ANN, Optional.of(proof(bobs, ROOM))));
        assertThat(given).containsExactly("let in", "before there is a way", "to somebody else");
        assertThat(expecting.verifying.lets(expecting.connection())).isTrue();

        Person alone = new Person(BOB, Optional.empty(), Optional.of(bobs.key()));
        alone.verifying.onceLetIn(BOB, () -> given.add("too late"), () -> given.add("given to nobody"));
        alone.verifying.end();
        alone.verifying.end();
        alone.verifying.onceLetIn(BOB, () -> given.add("after the call"), VerifyingTest::never);
        assertThat(given)
                .endsWith("to somebody else", "given to nobody", "after the call")
                .doesNotContain("too late");
    }

    @Test
    void whoProvesThemselvesAheadIsWaitedForNoMoreWhicheverComesFirst() {
        Identity anns = Identity.fresh();
        Identity bobs = Identity.fresh();
        Person one = new Person(BOB, Optional.of(proof(anns, ROOM)), Optional.of(bobs.key()));
        Person other = new Person(ANN, Optional.of(proof(bobs, ROOM)), Optional.of(anns.key()));
        other.described("b1", "a1");
        one.verifying.onAhead(BOB, other.ahead.getFirst());
        assertThat(one.withheld).containsExactly("to come true");
        one.described("a1", "b1");
        assertThat(one.withheld).containsExactly("to come true", "all false");
        other.verifying.onAhead(ANN, one.ahead.getFirst());
        assertThat(other.withheld).containsExactly("to come true", "all false");
    }

    @Test
    void aheadIsProvedOnlyWhoWasExpectedAndOnlyOnThisConnection() {
        Identity anns = Identity.fresh();
        Identity bobs = Identity.fresh();
        Person one = new Person(BOB, Optional.of(proof(anns, ROOM)), Optional.of(bobs.key()));
        Person other = new Person(ANN, Optional.of(proof(bobs, ROOM)), Optional.of(anns.key()));
        Person stranger = new Person(ANN, Optional.of(proof(Identity.fresh(), ROOM)), Optional.of(anns.key()));
        one.described("a1", "e1");
        other.described("b1", "a1");
        stranger.described("e1", "a1");
        one.verifying.onAhead(BOB, other.ahead.getFirst());
        one.verifying.onAhead(BOB, stranger.ahead.getFirst());
        VerificationMessage.Claim forged = stranger.ahead.getFirst();
        String word = other.ahead.getFirst().voucher();
        one.verifying.onAhead(BOB, new VerificationMessage.Claim(forged.key(), forged.signature(), bobs.key(), word));
        assertThat(one.withheld).containsExactly("to come true");
    }

    @Test
    void whatWasProvedAheadProvesNothingElseThatIsSaidOnTheChannel() {
        Identity anns = Identity.fresh();
        Identity bobs = Identity.fresh();
        Person one = new Person(BOB, Optional.of(proof(anns, ROOM)), Optional.of(bobs.key()));
        Person other = new Person(ANN, Optional.of(proof(bobs, ROOM)), Optional.of(anns.key()));
        Person stranger = new Person(ANN, Optional.of(proof(Identity.fresh(), ROOM)), Optional.of(anns.key()));
        other.described("b1", "a1");
        stranger.described("b1", "a1");
        one.described("a1", "b1");
        VerificationMessage.Claim right = other.ahead.getFirst();
        one.verifying.onAhead(BOB, right);
        one.opened("a1", "b1");
        one.verifying.on(
                one.connection(),
                new VerificationMessage.Claim(
                        right.key(), stranger.ahead.getFirst().signature(), right.person(), right.voucher()));
        assertThat(one.told().reason().code()).isEqualTo("verify.wrongSignature");

        other.opened("b1", "a1");
        assertThat(other.out).containsExactly(right);
        one.opened("a1", "b1");
        one.verifying.on(one.connection(), right);
        assertThat(one.told().person()).isEqualTo(bobs.key());
    }

    @Test
    void nobodyIsLetInOnceTheCallIsOver() {
        Identity anns = Identity.fresh();
        Identity bobs = Identity.fresh();
        Person one = new Person(BOB, Optional.of(proof(anns, ROOM)), Optional.of(bobs.key()));
        Person other = new Person(ANN, Optional.of(proof(bobs, ROOM)), Optional.of(anns.key()));
        one.described("a1", "b1");
        other.described("b1", "a1");
        one.verifying.end();
        one.verifying.onAhead(BOB, other.ahead.getFirst());
        one.opened("a1", "b1");
        one.verifying.on(one.connection(), said(other, "b1", "a1"));
        assertThat(one.told().person()).isEqualTo(bobs.key());
        assertThat(one.withheld).containsExactly("to come true");
    }

    @Test
    void nothingIsSaidAheadWhereNobodyIsExpected() {
        Person known = new Person(ANN, Optional.of(proof(Identity.fresh(), ROOM)));
        known.described("b1", "a1");
        assertThat(known.ahead).isEmpty();
    }

    @Test
    void aWrongSignatureAdmitsNobodyWhateverPersonItNames() {
        Identity bobs = Identity.fresh();
        Person expecting = new Person(BOB, Optional.empty(), Optional.of(bobs.key()));
        Person known = new Person(ANN, Optional.of(proof(bobs, ROOM)));
        expecting.opened("a1", "e1");
        expecting.verifying.on(expecting.connection(), said(known, "b1", "a1"));
        expecting.verifying.run(new Verify(BOB));
        assertThat(expecting.withheld).containsExactly("to come true");
    }

    private static CallProof proof(Identity person, RoomId room) {
        Identity call = Identity.fresh();
        return new CallProof(
                call.key(), Base64Url.encode(call.secret()), person.key(), Voucher.of(person, room, call.key()));
    }

    private static void meet(Person one, Person other) {
        one.opened("a1", "b1");
        other.opened("b1", "a1");
        exchange(one, other);
    }

    private static void exchange(Person one, Person other) {
        while (!one.out.isEmpty() || !other.out.isEmpty()) {
            if (!one.out.isEmpty()) {
                other.verifying.on(other.connection(), one.out.poll());
            }
            if (!other.out.isEmpty()) {
                one.verifying.on(one.connection(), other.out.poll());
            }
        }
    }

    @Test
    void whoWasVerifiedIsTheSameOnAnotherConnection() {
        connect("a1", "b1");
        agree();
        connect("a2", "b2");
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.MATCHED);
        assertThat(bob.told().stage()).isEqualTo(VerificationStage.MATCHED);
    }

    @Test
    void anotherProgramInTheSamePlaceIsNotVerified() {
        connect("a1", "b1");
        agree();
        Person impostor = new Person(ANN);
        ann.opened("a2", "e2");
        impostor.opened("e2", "a2");
        impostor.out.forEach(message -> ann.verifying.on(ann.connection(), message));
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.OPEN);
        assertThat(ann.told().again()).isTrue();
    }

    @Test
    void aTryThatIsCancelledCountsAndTakesNothingAway() {
        connect("a1", "b1");
        agree();
        bob.verifying.run(new Verify(ANN));
        deliver();
        ann.verifying.run(new EndVerification(BOB, Outcome.CANCELLED));
        deliver();
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.MATCHED);
        assertThat(ann.told().brokenOff()).isEqualTo(1);
        assertThat(bob.told().brokenOff()).isEqualTo(1);
    }

    @Test
    void aDifferenceTakesAwayWhatWasSure() {
        connect("a1", "b1");
        agree();
        bob.verifying.run(new Verify(ANN));
        deliver();
        ann.verifying.run(new EndVerification(BOB, Outcome.DIFFER));
        deliver();
        assertThat(bob.told().stage()).isEqualTo(VerificationStage.DIFFERED);
        connect("a2", "b2");
        assertThat(bob.told().stage()).isEqualTo(VerificationStage.OPEN);
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.OPEN);
    }

    @Test
    void aConnectionThatGoesInMidRoundWasATry() {
        connect("a1", "b1");
        ann.verifying.run(new Verify(BOB));
        deliver();
        ann.verifying.onClosed(ann.connection());
        bob.verifying.onClosed(bob.connection());
        connect("a2", "b2");
        assertThat(ann.told().brokenOff()).isEqualTo(1);
        assertThat(bob.told().brokenOff()).isEqualTo(1);
    }

    @Test
    void whoSaysSomethingElseFirstKnowsNothingOfIt() {
        ann.opened("a1", "b1");
        ann.verifying.onOther(ann.connection());
        assertThat(ann.notices).isEmpty();
        ann.verifying.run(new Verify(BOB));
        assertThat(ann.notices).singleElement().isInstanceOf(Notice.Problem.class);
        ann.verifying.on(ann.connection(), VerificationMessage.Claim.NOBODY);
        assertThat(ann.told().reason().code()).isEqualTo("verify.lateIdentity");
    }

    @Test
    void aKeyThatWasSignedOnAnotherConnectionIsRefused() {
        connect("a1", "b1");
        VerificationMessage claim = said(bob, "b1", "a1");
        ann.opened("a2", "b2");
        ann.verifying.on(ann.connection(), claim);
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.BROKEN);
        assertThat(ann.told().reason().code()).isEqualTo("verify.wrongSignature");
    }

    @Test
    void whoHasNoKeyCanBeComparedWith() {
        ann.opened("a1", "b1");
        ann.verifying.on(ann.connection(), VerificationMessage.Claim.NOBODY);
        ann.verifying.run(new Verify(BOB));
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.WAITING);
    }

    @Test
    void anotherCertificateIsRed() {
        connect("a1", "b1");
        agree();
        ann.verifying.onCertificateChanged(ann.connection());
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.BROKEN);
        assertThat(ann.told().sentence()).contains("the other");
        ann.verifying.run(new Verify(BOB));
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.BROKEN);
    }

    private static VerificationMessage said(Person who, String own, String theirs) {
        who.opened(own, theirs);
        return who.out.removeLast();
    }

    private void connect(String anns, String bobs) {
        ann.opened(anns, bobs);
        bob.opened(bobs, anns);
        deliver();
    }

    private void agree() {
        ann.verifying.run(new Verify(BOB));
        deliver();
        ann.verifying.run(new EndVerification(BOB, Outcome.MATCH));
        bob.verifying.run(new EndVerification(ANN, Outcome.MATCH));
        deliver();
        assertThat(ann.told().stage()).isEqualTo(VerificationStage.MATCHED);
    }

    private void deliver() {
        while (!ann.out.isEmpty() || !bob.out.isEmpty()) {
            if (!ann.out.isEmpty()) {
                bob.verifying.on(bob.connection(), ann.out.remove());
            }
            if (!bob.out.isEmpty()) {
                ann.verifying.on(ann.connection(), bob.out.remove());
            }
        }
    }
}
