package dev.parley.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two members talk over sockets that fail at any moment and lose what was under way in either direction. Whatever happens,
 * each body arrives exactly once and in order.
 */
class LossySocketsTest {
    private static final int SCHEDULES = 200;
    private static final int STEPS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void deliverEachSignalOnceAndInOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int schedule = 0; schedule < SCHEDULES; schedule++) {
            run(random.split());
        }
    }

    private static void run(SplittableRandom random) {
        RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);
        Client ada = new Client(harness, 1);
        Client bob = new Client(harness, 2);
        for (int step = 0; step < STEPS; step++) {
            Client client = random.nextBoolean() ? ada : bob;
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> client.signal(client == ada ? 2 : 1);
                case 3, 4 -> client.hear();
                case 5 -> client.loseSocket(random.nextBoolean());
                case 6 -> client.reconnect();
                case 7 -> {
                    harness.acknowledge();
                    harness.pass(Duration.ofMillis(random.nextInt(400)));
                }
                default -> throw new AssertionError();
            }
        }
        for (Client client : List.of(ada, bob, ada, bob)) {
            client.reconnect();
            harness.acknowledge();
            client.hear();
        }
        assertThat(bob.bodies).isEqualTo(ada.said);
        assertThat(ada.bodies).isEqualTo(bob.said);
    }

    /** A client as docs/protocol.md §2.3 describes it, over a socket that may be dead without its knowing. */
    private static final class Client {
        private final Deque<ClientMessage.Numbered> unacknowledged = new ArrayDeque<>();
        private final List<String> said = new ArrayList<>();
        private final List<String> bodies = new ArrayList<>();
        private RoomsHarness.Socket socket;
        private ServerMessage.Welcome welcome;
        private boolean connected = true;
        private boolean serverKnows = true;
        private int heard;
        private long received;
        private long seq;

        Client(RoomsHarness harness, int n) {
            this.socket = harness.greet();
            hear();
            say(new ClientMessage.Join(RoomsHarness.ROOM, RoomsHarness.TOKEN, RoomsHarness.key(n), ++seq));
        }

        void signal(int to) {
            String body = "body " + said.size();
            said.add(body);
            say(new ClientMessage.Signal(RoomsHarness.peer(to), body, ++seq));
        }

        private void say(ClientMessage.Numbered message) {
            unacknowledged.add(message);
            if (connected) {
                socket.say(message);
            }
        }

        /** @param noticed whether the server learns of it before the client comes back */
        void loseSocket(boolean noticed) {
            if (connected) {
                connected = false;
                serverKnows = noticed;
                if (noticed) {
                    socket.drop();
                }
            }
        }

        void reconnect() {
            if (connected) {
                return;
            }
            RoomsHarness.Socket older = socket;
            socket = socket.resume(welcome, received);
            if (!serverKnows) {
                older.drop();
            }
            heard = 0;
            connected = true;
            hear();
        }

        void hear() {
            while (connected && heard < socket.heard.size()) {
                switch (socket.heard.get(heard++)) {
                    case ServerMessage.Welcome answer -> welcomed(answer);
                    case ServerMessage.Numbered numbered -> numbered(numbered);
                    case ServerMessage.Ack ack -> forget(ack.seq());
                    case ServerMessage.Pong _,
                            ServerMessage.GoAway _,
                            ServerMessage.Present _,
                            ServerMessage.Doorbell _ -> {}
                    case ServerMessage.Failure failure -> {
                        // Before the other one has joined, there is nobody to talk to.
                        assertThat(failure.field()).isEqualTo("to");
                    }
                }
            }
        }

        private void welcomed(ServerMessage.Welcome answer) {
            boolean first = welcome == null;
            welcome = answer;
            assertThat(answer.resumed()).isEqualTo(!first);
            if (!first) {
                forget(answer.received());
                List.copyOf(unacknowledged).forEach(socket::say);
            }
        }

        private void numbered(ServerMessage.Numbered numbered) {
            if (numbered.seq() <= received) {
                return;
            }
            assertThat(numbered.seq()).isEqualTo(received + 1);
            received = numbered.seq();
            if (numbered instanceof ServerMessage.Signal signal) {
                bodies.add(signal.body().text());
            }
            socket.say(new ClientMessage.Ack(received));
        }

        private void forget(long acknowledged) {
            while (!unacknowledged.isEmpty() && unacknowledged.getFirst().seq() <= acknowledged) {
                unacknowledged.removeFirst();
            }
        }
    }
}
