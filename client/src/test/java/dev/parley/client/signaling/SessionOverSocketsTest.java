package dev.parley.client.signaling;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.LeaveReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One session over real sockets that come and go. */
class SessionOverSocketsTest {
    private final Recorder events = new Recorder();
    private RoomLayerServer server;
    private WebSocketSignaling signaling;

    @BeforeEach
    void connect() throws Exception {
        server = new RoomLayerServer();
        signaling = events.connect(server.address());
    }

    @AfterEach
    void close() throws Exception {
        signaling.close();
        server.close();
    }

    @Test
    void connectsJoinsAndSendsInOrder() throws Exception {
        join();
        signaling.send(Values.PEER, "one");
        signaling.send(Values.PEER, "two");

        await().untilAsserted(() -> assertThat(server.heard(ClientMessage.Signal.class))
                .containsExactly(
                        new ClientMessage.Signal(Values.PEER, "one", 2),
                        new ClientMessage.Signal(Values.PEER, "two", 3)));
    }

    @Test
    void joinInANewSessionWaitsForNoWelcome() throws Exception {
        events.next(SignalingEvent.Connected.class);
        signaling.close();
        server.welcomeAfter(Duration.ofSeconds(1));
        signaling = events.connect(server.address());
        signaling.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty());

        events.next(SignalingEvent.Connected.class);
        assertThat(delivered()).isInstanceOf(ServerMessage.Joined.class);
        assertThat(server.early()).hasSize(1).allMatch(ClientMessage.Join.class::isInstance);
        assertThat(server.heard(ClientMessage.Join.class)).hasSize(1);
    }

    @Test
    void joinAskedForBeforeTheConnectionStandsIsSaidOnce() throws Exception {
        signaling.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty());

        events.next(SignalingEvent.Connected.class);
        assertThat(delivered()).isInstanceOf(ServerMessage.Joined.class);
        assertThat(server.heard(ClientMessage.Join.class)).hasSize(1);
    }

    @Test
    void deliversWhatWasSaidWhileTheSocketWasCutExactlyOnce() throws Exception {
        join();
        server.say(seq -> Values.signal("before", seq));
        assertThat(delivered()).isEqualTo(Values.signal("before", 2));
        server.cut();
        server.say(seq -> Values.signal("meanwhile", seq));
        server.say(seq -> new ServerMessage.MemberLeft(Values.PEER, LeaveReason.LOST, seq));
        signaling.send(Values.PEER, "from here");

        events.next(SignalingEvent.Lost.class);
        assertThat(events.next(SignalingEvent.Restored.class).sameSession()).isTrue();
        assertThat(delivered()).isEqualTo(Values.signal("meanwhile", 3));
        assertThat(delivered()).isInstanceOf(ServerMessage.MemberLeft.class);
        await().untilAsserted(() -> assertThat(server.heard(ClientMessage.Signal.class))
                .contains(new ClientMessage.Signal(Values.PEER, "from here", 2)));
        assertThat(server.heard(ClientMessage.Join.class)).hasSize(1);
        assertThat(server.configRequests()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(server.unacknowledgedCount()).isZero());
    }

    @Test
    void looksIntoARoomWithoutANumber() throws Exception {
        events.next(SignalingEvent.Connected.class);
        signaling.look(Values.ROOM, Values.TOKEN);
        assertThat(events.next(SignalingEvent.Present.class).members())
                .containsExactly(new ServerMessage.PresentMember(Values.PEER, null));

        signaling.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty());
        assertThat(delivered()).isInstanceOf(ServerMessage.Joined.class);
        assertThat(server.heard(ClientMessage.Join.class).getFirst().seq()).isEqualTo(1);
    }

    @Test
    void dropsWhatComesTwice() throws Exception {
        join();
        server.say(seq -> Values.signal("once", seq));
        server.send(Values.signal("once", 2));
        server.say(seq -> Values.signal("next", seq));

        assertThat(delivered()).isEqualTo(Values.signal("once", 2));
        assertThat(delivered()).isEqualTo(Values.signal("next", 3));
    }

    @Test
    void acknowledgesSignalsTogether() throws Exception {
        join();
        CountDownLatch busy = events.holdUpNext();
        for (int i = 0; i < 10; i++) {
            server.say(seq -> Values.signal("burst", seq));
        }
        // Written by the server, and read by the program in the second after that.
        await().until(() -> !server.client().hasBufferedData());
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        busy.countDown();

        await().untilAsserted(() -> assertThat(server.unacknowledgedCount()).isZero());
        assertThat(server.heard(ClientMessage.Ack.class)).hasSizeLessThan(8);
    }

    @Test
    void joinsAgainByItselfWhenTheSessionIsGone() throws Exception {
        join();
        server.forget();
        server.cut();
        signaling.send(Values.PEER, "not lost");

        events.next(SignalingEvent.Lost.class);
        assertThat(events.next(SignalingEvent.Restored.class).sameSession()).isFalse();
        assertThat(delivered()).isInstanceOf(ServerMessage.Joined.class);
        assertThat(server.heard(ClientMessage.Join.class))
                .hasSize(2)
                .allSatisfy(join -> assertThat(join.peerKey()).isEqualTo(Values.ME));
        await().untilAsserted(() -> assertThat(server.heard(ClientMessage.Signal.class))
                .contains(new ClientMessage.Signal(Values.PEER, "not lost", 2)));
    }

    @Test
    void comesBackToServerThatFellSilent() throws Exception {
        signaling.close();
        server.heartbeat(1);
        Recorder restless = new Recorder();
        signaling = restless.connect(server.address());
        restless.next(SignalingEvent.Connected.class);
        server.fallSilent();

        assertThat(restless.next(SignalingEvent.Lost.class).problem().kind()).isEqualTo(ServerProblem.Kind.TIMED_OUT);
        server.speakAgain();
        assertThat(restless.next(SignalingEvent.Restored.class).sameSession()).isTrue();
    }

    @Test
    void asksForNewSessionWhenNothingIsConfirmed() throws Exception {
        join();
        server.fallSilent();
        for (int i = 0; i < Limits.DEFAULT.unacknowledgedMessages() + 1; i++) {
            signaling.send(Values.PEER, "unheard");
        }
        events.next(SignalingEvent.Lost.class);
        server.speakAgain();

        assertThat(events.next(SignalingEvent.Restored.class).sameSession()).isFalse();
        await().untilAsserted(
                        () -> assertThat(server.heard(ClientMessage.Join.class)).hasSize(2));
        signaling.send(Values.PEER, "heard");
        await().untilAsserted(() -> assertThat(server.heard(ClientMessage.Signal.class))
                .contains(new ClientMessage.Signal(Values.PEER, "heard", 2)));
    }

    @Test
    void waitsForSlowServer() throws Exception {
        signaling.close();
        server.welcomeAfter(Duration.ofMillis(400));
        Recorder patient = new Recorder();
        signaling = patient.connect(server.address());
        signaling.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty());

        patient.next(SignalingEvent.Connected.class);
        assertThat(patient.next(SignalingEvent.Delivered.class).message()).isInstanceOf(ServerMessage.Joined.class);
    }

    @Test
    void leavesWhenTheServerSaysGoAwayAndComesBack() throws Exception {
        join();
        server.send(new ServerMessage.GoAway(50));

        assertThat(events.next(SignalingEvent.Lost.class).problem().kind()).isEqualTo(ServerProblem.Kind.UNAVAILABLE);
        assertThat(events.next(SignalingEvent.Restored.class).sameSession()).isTrue();
    }

    @Test
    void doesNotCallServerThatHangsUpAtFullSpeed() throws Exception {
        join();
        server.hangUpAfterWelcome();
        server.cut();
        for (int i = 0; i < 3; i++) {
            events.next(SignalingEvent.Lost.class);
            events.next(SignalingEvent.Restored.class);
        }

        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        assertThat(server.heard(ClientMessage.Hello.class)).hasSizeLessThan(40);
    }

    @Test
    void comesBackAfterASocketThatItHadGivenUpWasHeardLate() throws Exception {
        join();
        server.client().close(CloseCode.SUPERSEDED.code());

        events.next(SignalingEvent.Lost.class);
        events.next(SignalingEvent.Restored.class);
    }

    @Test
    void doesNotFightWhoeverTookItsPlace() throws Exception {
        join();
        server.client().close(CloseCode.REPLACED.code());

        events.next(SignalingEvent.TakenOver.class);
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        assertThat(server.heard(ClientMessage.Hello.class)).hasSize(1);
        assertThat(events.all()).hasSize(3);
    }

    @Test
    void passesOnWhatTheServerDidNotLike() throws Exception {
        join();
        server.send(new ServerMessage.Failure(ErrorCode.NO_SUCH_MEMBER, "to", "nobody"));

        assertThat(events.next(SignalingEvent.ServerSaid.class).failure().code())
                .isEqualTo(ErrorCode.NO_SUCH_MEMBER);
    }

    @Test
    void saysLeaveBeforeItCloses() throws Exception {
        join();
        signaling.leave();
        signaling.close();

        assertThat(server.heard(ClientMessage.Leave.class)).hasSize(1);
        signaling.send(Values.PEER, "after the end");
        signaling.close();
        assertThat(events.all()).hasSize(2);
    }

    @Test
    void saysAgainWhatTheServerRefusedForNow() throws Exception {
        join();
        signaling.send(Values.PEER, "one");
        await().until(() -> server.heard(ClientMessage.Signal.class).size() == 1);
        server.fallSilent();
        signaling.send(Values.PEER, "two");
        await().until(() -> server.heard(ClientMessage.Signal.class).size() == 2);

        server.send(new ServerMessage.Failure(ErrorCode.TOO_FAST, "to", "too much waits", 3L));

        await().untilAsserted(() -> assertThat(server.heard(ClientMessage.Signal.class))
                .last()
                .isEqualTo(new ClientMessage.Signal(Values.PEER, "two", 4)));
        server.send(new ServerMessage.Ack(4));
    }

    @Test
    void nobodyHasToWaitForTheEndAtAServerThatDoesNotAnswer() throws Exception {
        join();
        server.stopReading();
        signaling.leave();

        CompletableFuture<Void> end = signaling.end();

        assertThat(end).isNotDone();
        await().until(end::isDone);
        server.readAgain();
    }

    @Test
    void theLastWordsAreHeardAlthoughTheServerSpeaksMeanwhile() throws Exception {
        for (int call = 1; call <= 20; call++) {
            join();
            for (int word = 0; word < 20; word++) {
                signaling.send(Values.PEER, "last words");
            }
            signaling.leave();
            signaling.end().get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);

            int calls = call;
            await().untilAsserted(() ->
                    assertThat(server.heard(ClientMessage.Leave.class)).hasSize(calls));
            signaling = events.connect(server.address());
        }
    }

    @Test
    void keepsTryingForServerThatIsGoneWithoutGrowing() throws Exception {
        join();
        server.close();
        events.next(SignalingEvent.Lost.class);
        int threads = Thread.activeCount();
        String body = "x".repeat(10_000);
        for (int i = 0; i < 5000; i++) {
            signaling.send(Values.PEER, body);
        }

        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(events.all()).hasSize(3);
        assertThat(Thread.activeCount()).isLessThan(threads + 8);
    }

    private void join() throws Exception {
        events.next(SignalingEvent.Connected.class);
        signaling.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty());
        assertThat(delivered()).isInstanceOf(ServerMessage.Joined.class);
    }

    private ServerMessage.Numbered delivered() throws Exception {
        return events.next(SignalingEvent.Delivered.class).message();
    }
}
