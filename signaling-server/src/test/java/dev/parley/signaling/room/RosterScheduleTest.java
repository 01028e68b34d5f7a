package dev.parley.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.LeaveReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Members come, go, are killed, stand still and come back by seed. Nobody waits long for who does not answer, two who answer
 * know each other, and nobody loses a sleeper whom they have met.
 */
class RosterScheduleTest {
    private static final int SCHEDULES = 25;
    private static final int STEPS = 150;
    private static final int MOST = 6;

    /** Ticks until the server must have noticed, and told. */
    private static final int SOON = Math.toIntExact(Limits.DEFAULT.answerTime().toSeconds()) + 2;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rostersAreThoseWhoAnswer(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int schedule = 0; schedule < SCHEDULES; schedule++) {
            new Course(random.split()).run();
        }
    }

    private static final class Course {
        private final SplittableRandom random;
        private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);
        private final List<Client> clients = new ArrayList<>();
        private int made;
        private int second;

        Course(SplittableRandom random) {
            this.random = random;
        }

        void run() {
            // A room that had two members keeps those who sleep for longer.
            clients.add(new Client(++made));
            clients.add(new Client(++made));
            for (int step = 0; step < STEPS; step++) {
                happen();
                clients.forEach(Client::hear);
                if (random.nextInt(3) == 0) {
                    pass();
                }
                check();
            }
            clients.forEach(Client::comeBack);
            clients.forEach(Client::hear);
            clients.forEach(Client::hear);
            Set<PeerId> all = clients.stream().map(client -> client.id).collect(Collectors.toSet());
            for (Client client : clients) {
                Set<PeerId> others = new HashSet<>(all);
                others.remove(client.id);
                assertThat(client.present).isEqualTo(others);
            }
        }

        private void happen() {
            Client any = clients.get(random.nextInt(clients.size()));
            int what = random.nextInt(10);
            if (what < 2 && clients.size() < MOST) {
                clients.add(new Client(++made));
            } else if (what < 4) {
                any.loseSocket();
            } else if (what < 6) {
                any.standStill();
            } else if (what < 8) {
                any.comeBack();
            } else if (what == 8 && any.answers() && clients.size() > 2) {
                any.socket.leave();
                clients.remove(any);
            } else if (any.answers() && !any.present.isEmpty()) {
                PeerId to = any.present.iterator().next();
                any.socket.say(new ClientMessage.Signal(to, "body", ++any.socket.seq));
            }
        }

        private void pass() {
            second++;
            harness.pass(Duration.ofSeconds(1));
            clients.forEach(Client::ping);
            clients.forEach(Client::hear);
        }

        private void check() {
            for (Client a : clients) {
                for (Client b : clients) {
                    if (a != b && a.answers() && b.answers()) {
                        assertThat(a.present).as("both answer").contains(b.id);
                    }
                    if (a != b
                            && a.answers()
                            && !b.heardOf.contains(a.id)
                            && b.silentFor() > SOON
                            && a.answersFor() > SOON) {
                        assertThat(a.present).as("nobody who never heard of it").doesNotContain(b.id);
                    }
                }
            }
        }

        /** What a program knows of the room, which acknowledges at once whatever it hears. */
        private final class Client {
            private final PeerId id;
            private final Set<PeerId> present = new HashSet<>();
            private final Set<PeerId> heardOf = new HashSet<>();
            private final Set<PeerId> met = new HashSet<>();
            private RoomsHarness.Socket socket;
            private ServerMessage.Welcome welcome;
            private boolean connected = true;
            private boolean stopped;
            private int answersSince = second;
            private int silentSince;
            private int heard;
            private long received;

            Client(int n) {
                id = RoomsHarness.peer(n);
                socket = harness.greet();
                welcome = socket.welcome();
                socket.join(RoomsHarness.ROOM, RoomsHarness.TOKEN, n);
            }

            boolean answers() {
                return connected && !stopped;
            }

            int silentFor() {
                return answers() ? 0 : second - silentSince;
            }

            int answersFor() {
                return second - answersSince;
            }

            void loseSocket() {
                if (connected && socket.closed == null) {
                    silentSince = answers() ? second : silentSince;
                    connected = false;
                    socket.drop();
                }
            }

            void standStill() {
                if (answers()) {
                    silentSince = second;
                    stopped = true;
                }
            }

            void comeBack() {
                if (answers()) {
                    return;
                }
                stopped = false;
                answersSince = second;
                if (!connected || socket.closed != null) {
                    socket = socket.resume(welcome, received);
                    heard = 0;
                    connected = true;
                    assertThat(socket.welcome().resumed()).isTrue();
                }
                hear();
            }

            void ping() {
                if (answers() && socket.closed == null) {
                    socket.say(new ClientMessage.Ping());
                }
            }

            void hear() {
                while (answers() && heard < socket.heard.size()) {
                    switch (socket.heard.get(heard++)) {
                        case ServerMessage.Welcome answer -> welcome = answer;
                        case ServerMessage.Numbered numbered -> numbered(numbered);
                        case ServerMessage.Ack _,
                                ServerMessage.Pong _,
                                ServerMessage.GoAway _,
                                ServerMessage.Present _,
                                ServerMessage.Doorbell _,
                                ServerMessage.Failure _ -> {}
                    }
                }
            }

            private void numbered(ServerMessage.Numbered numbered) {
                if (numbered.seq() <= received) {
                    return;
                }
                received = numbered.seq();
                switch (numbered) {
                    case ServerMessage.Joined joined ->
                        joined.members().stream().map(Member::id).forEach(this::comes);
                    case ServerMessage.MemberJoined joined ->
                        comes(joined.member().id());
                    case ServerMessage.MemberLeft left -> {
                        if (left.reason() == LeaveReason.LOST) {
                            assertThat(met).as("a sleeper who is known stays").doesNotContain(left.id());
                        }
                        present.remove(left.id());
                    }
                    case ServerMessage.Signal signal ->
                        assertThat(present).as("who speaks is there").contains(signal.from());
                    case ServerMessage.RoomState _ -> {}
                    case ServerMessage.IceServers _, ServerMessage.Waiting _, ServerMessage.Refused _ ->
                        throw new AssertionError(numbered);
                }
                socket.say(new ClientMessage.Ack(received));
            }

            private void comes(PeerId other) {
                present.add(other);
                heardOf.add(other);
                clients.stream()
                        .filter(client -> client.id.equals(other) && client.answers())
                        .filter(client -> client.present.contains(id))
                        .forEach(client -> {
                            met.add(other);
                            client.met.add(id);
                        });
            }
        }
    }
}
