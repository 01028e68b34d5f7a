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
import dev.parley.client.verification.Voucher;
import dev.parley.signaling.protocol.Base64Url;
import dev.parley.signaling.protocol.PeerId;
import dev.parley.signaling.protocol.RoomId;
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
        private int made;

        private Person(PeerId other) {
            this(other, Optional.empty());
        }

        private Person(PeerId other, Optional<CallProof> proof) {
            this.other = other;
            this.verifying = new Verifying(7, ROOM, this, proof, notices::add);
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
        public String inWords(PeerId peer) {
            return "the other";
        }

        private ConnectionId connection() {
            return new ConnectionId(other, made);
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

    private static CallProof proof(Identity person, RoomId room) {
        Identity call = Identity.fresh();
        return new CallProof(
                call.key(), Base64Url.encode(call.secret()), person.key(), Voucher.of(person, room, call.key()));
    }

    private static void meet(Person one, Person other) {
        one.opened("a1", "b1");
        other.opened("b1", "a1");
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
