package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.peer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.LeaveReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who does not answer the server is no member to newcomers, until they answer. */
class SilentMemberTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long ANSWER_SECONDS = Limits.DEFAULT.answerTime().toSeconds();

    private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);

    @Test
    void aNewcomerIsNotToldOfWhoHasLostTheirSocket() {
        harness.member(1);
        RoomsHarness.Socket killed = harness.member(2);
        killed.drop();

        RoomsHarness.Socket newcomer = harness.member(3);

        assertThat(roster(newcomer)).containsExactly(peer(1));
    }

    @Test
    void whoComesBackIsAnnouncedToThoseWhoCameMeanwhileAndToNobodyElse() {
        RoomsHarness.Socket ada = answering(harness.member(1), 1);
        RoomsHarness.Socket asleep = harness.member(2);
        asleep.drop();
        RoomsHarness.Socket newcomer = harness.member(3);

        RoomsHarness.Socket awake = asleep.resume(1);

        assertThat(newcomer.one(ServerMessage.MemberJoined.class).member()).isEqualTo(new Member(peer(2)));
        assertThat(awake.one(ServerMessage.MemberJoined.class).member()).isEqualTo(new Member(peer(3)));
        assertThat(ada.all(ServerMessage.MemberJoined.class))
                .extracting(joined -> joined.member().id())
                .containsExactly(peer(2), peer(3));
        assertThat(ada.all(ServerMessage.MemberLeft.class)).isEmpty();
    }

    @Test
    void aNewcomerIsToldSoonThatWhoStandsStillIsNotThere() {
        RoomsHarness.Socket ada = answering(harness.member(1), 1);
        RoomsHarness.Socket stopped = answering(harness.member(2), 1);
        ada.say(new ClientMessage.Ack(2));
        RoomsHarness.Socket newcomer = answering(harness.member(3), 1);
        assertThat(roster(newcomer)).containsExactly(peer(1), peer(2));
        ada.say(new ClientMessage.Ack(3));

        seconds(ANSWER_SECONDS + 1);

        assertThat(newcomer.one(ServerMessage.MemberLeft.class))
                .extracting(ServerMessage.MemberLeft::id, ServerMessage.MemberLeft::reason)
                .containsExactly(peer(2), LeaveReason.LOST);
        assertThat(ada.all(ServerMessage.MemberLeft.class))
                .as("whoever has met the other sees for themselves")
                .isEmpty();

        stopped.say(new ClientMessage.Ack(2));

        assertThat(newcomer.one(ServerMessage.MemberJoined.class).member()).isEqualTo(new Member(peer(2)));
    }

    @Test
    void whoFellSilentWhileJoiningIsNotAwaitedByThoseWhoWereThere() {
        RoomsHarness.Socket ada = answering(harness.member(1), 1);
        harness.member(2);
        ada.say(new ClientMessage.Ack(2));

        seconds(ANSWER_SECONDS + 1);

        assertThat(ada.one(ServerMessage.MemberLeft.class).id()).isEqualTo(peer(2));
    }

    @Test
    void whatASilentMemberSaysIsToldAfterItsComing() {
        harness.member(1).drop();
        RoomsHarness.Socket stopped = answering(harness.member(2), 1);
        RoomsHarness.Socket newcomer = answering(harness.member(3), 1);
        seconds(ANSWER_SECONDS + 1);
        newcomer.heard.clear();

        stopped.signal(3, "awake");

        assertThat(newcomer.heard)
                .containsExactly(
                        new ServerMessage.MemberJoined(new Member(peer(2)), 3),
                        new ServerMessage.Signal(peer(2), "awake", 4));
    }

    @Test
    void whoIsSlowButAnswersIsThere() {
        RoomsHarness.Socket slow = answering(harness.member(1), 1);
        RoomsHarness.Socket newcomer = answering(harness.member(2), 1);
        for (int i = 0; i < 30; i++) {
            newcomer.signal(1, "body " + i);
        }

        for (long seq = 2; seq < 12; seq++) {
            seconds(ANSWER_SECONDS - 1);
            slow.say(new ClientMessage.Ack(seq));
        }

        assertThat(newcomer.all(ServerMessage.MemberLeft.class)).isEmpty();
    }

    @Test
    void pingsAloneAreNoAnswer() {
        RoomsHarness.Socket stubborn = answering(harness.member(1), 1);
        RoomsHarness.Socket newcomer = answering(harness.member(2), 1);

        for (int i = 0; i < 20; i++) {
            stubborn.say(new ClientMessage.Ping());
            seconds(1);
        }

        assertThat(newcomer.all(ServerMessage.MemberLeft.class)).hasSize(1);
        assertThat(newcomer.all(ServerMessage.MemberJoined.class)).isEmpty();
    }

    @Test
    void theEndOfItIsToldToThoseAloneWhoKnewOfIt() {
        RoomsHarness.Socket ada = answering(harness.member(1), 1);
        harness.member(2).drop();
        ada.say(new ClientMessage.Ack(2));
        RoomsHarness.Socket newcomer = answering(harness.member(3), 1);
        ada.say(new ClientMessage.Ack(3));

        for (int i = 0; i < 121; i++) {
            ada.say(new ClientMessage.Ping());
            newcomer.say(new ClientMessage.Ping());
            seconds(1);
        }

        assertThat(ada.one(ServerMessage.MemberLeft.class).id()).isEqualTo(peer(2));
        assertThat(newcomer.all(ServerMessage.MemberLeft.class)).isEmpty();
    }

    @Test
    void aSilentMemberKeepsItsPlace() {
        RoomsHarness full = new RoomsHarness(new TestLimits().roomMembers(2).build());
        full.member(1);
        RoomsHarness.Socket asleep = full.member(2);
        asleep.drop();

        RoomsHarness.Socket third = full.member(3);

        assertThat(third.all(ServerMessage.Refused.class)).hasSize(1);
        assertThat(asleep.resume(1).welcome().resumed()).isTrue();
    }

    private static List<PeerId> roster(RoomsHarness.Socket socket) {
        return socket.one(ServerMessage.Joined.class).members().stream()
                .map(Member::id)
                .toList();
    }

    private static RoomsHarness.Socket answering(RoomsHarness.Socket socket, long seq) {
        socket.say(new ClientMessage.Ack(seq));
        return socket;
    }

    private void seconds(long seconds) {
        for (long i = 0; i < seconds; i++) {
            harness.pass(SECOND);
        }
    }
}
