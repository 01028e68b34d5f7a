package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.ROOM;
import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.key;
import static dev.parley.signaling.room.RoomsHarness.peer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Three people say whatever they may, in every order of a few words and in many orders of more. Somebody who looks on, and knows the rules
 * but not the code, says who may be in the room.
 */
class OwnerScheduleTest {
    private static final int PEOPLE = 3;

    /** What one person does: comes, goes, loses the line, or gives an order about another. */
    private record Act(int who, What what, int whom) {
        enum What {
            JOIN,
            LEAVE,
            DROP,
            OPEN,
            ASK,
            LOCK,
            ADMIT,
            DECLINE,
            REMOVE,
            HAND_OVER
        }
    }

    @Test
    void letsNobodyInUninvitedInAnyShortOrder() {
        List<Act> acts = acts(false);
        // The second and the third are alike, until one of them has acted.
        for (Act first : acts.stream().filter(act -> act.who() < PEOPLE).toList()) {
            for (Act second : acts) {
                for (Act third : acts) {
                    play(List.of(new Act(1, Act.What.JOIN, 1), first, second, third));
                }
            }
        }
    }

    @Test
    void letsNobodyInUninvitedInLongOrders() {
        List<Act> acts = acts(true);
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            List<Act> some = new ArrayList<>();
            for (int n = 0; n < 24; n++) {
                some.add(acts.get(random.nextInt(acts.size())));
            }
            play(some);
        }
    }

    /** @param aboutOneself also orders that can only come to nothing */
    private static List<Act> acts(boolean aboutOneself) {
        List<Act> acts = new ArrayList<>();
        for (int who = 1; who <= PEOPLE; who++) {
            for (Act.What what : Act.What.values()) {
                boolean aboutSomebody = what.compareTo(Act.What.ADMIT) >= 0;
                for (int whom = 1; whom <= (aboutSomebody ? PEOPLE : 1); whom++) {
                    if (aboutOneself || !aboutSomebody || whom != who) {
                        acts.add(new Act(who, what, whom));
                    }
                }
            }
        }
        return acts;
    }

    private static void play(List<Act> acts) {
        Scene scene = new Scene();
        List<Act> done = new ArrayList<>();
        for (Act act : acts) {
            done.add(act);
            scene.play(act);
            assertThat(scene.wrong()).as("after %s", done).isEmpty();
        }
    }

    private static final class Scene {
        private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);
        private final List<RoomsHarness.@Nullable Socket> sockets = new ArrayList<>();
        private final Set<Integer> in = new HashSet<>();
        private final Set<Integer> waiting = new HashSet<>();
        private final Set<Integer> removed = new HashSet<>();
        private int owner;
        private Door door = Door.OPEN;
        private boolean removal;

        Scene() {
            for (int n = 0; n <= PEOPLE; n++) {
                sockets.add(null);
            }
        }

        /** Plays it, and says by the rules alone what must have become of it. */
        void play(Act act) {
            int who = act.who();
            boolean owns = owner == who && in.contains(who);
            switch (act.what()) {
                case JOIN -> {
                    RoomsHarness.Socket socket = harness.greet();
                    socket.say(new ClientMessage.Join(ROOM, TOKEN, key(who), null, true, null, ++socket.seq));
                    if (in.contains(who)) {
                        sockets.set(who, socket);
                    } else if (removed.contains(who) || (door == Door.LOCKED && !in.isEmpty())) {
                        boolean refused =
                                socket.all(ServerMessage.Refused.class).size() == 1;
                        assertThat(refused).as("%s", act).isTrue();
                    } else {
                        sockets.set(who, socket);
                        (door == Door.ASK && !in.isEmpty() ? waiting : in).add(who);
                        owner = in.size() == 1 && in.contains(who) ? who : owner;
                    }
                }
                case LEAVE, DROP -> {
                    RoomsHarness.Socket socket = sockets.get(who);
                    if (socket != null && socket.closed == null) {
                        if (act.what() == Act.What.DROP) {
                            socket.drop();
                            socket.closed = CloseCode.SILENT;
                        } else {
                            socket.leave();
                            go(who);
                            sockets.set(who, null);
                        }
                        waiting.remove(who);
                    }
                }
                case OPEN, ASK, LOCK -> {
                    Door next = act.what() == Act.What.OPEN
                            ? Door.OPEN
                            : act.what() == Act.What.ASK ? Door.ASK : Door.LOCKED;
                    boolean may = next != Door.OPEN || !removal;
                    if (order(who, seq -> new ClientMessage.SetDoor(next, seq), owns, may) && owns) {
                        door = next;
                        if (next == Door.OPEN) {
                            in.addAll(waiting);
                        }
                        if (next != Door.ASK) {
                            waiting.clear();
                        }
                    }
                }
                case ADMIT, DECLINE -> {
                    boolean admits = act.what() == Act.What.ADMIT;
                    boolean waits = waiting.contains(act.whom());
                    LongFunction<ClientMessage.Order> said = seq -> admits
                            ? new ClientMessage.Admit(peer(act.whom()), seq)
                            : new ClientMessage.Decline(peer(act.whom()), seq);
                    if (order(who, said, owns, waits)) {
                        waiting.remove(act.whom());
                        if (admits) {
                            in.add(act.whom());
                        }
                    }
                }
                case REMOVE -> {
                    boolean there = in.contains(act.whom()) && act.whom() != who;
                    if (order(who, seq -> new ClientMessage.Remove(peer(act.whom()), seq), owns, there)) {
                        removed.add(act.whom());
                        removal = true;
                        door = door == Door.OPEN ? Door.ASK : door;
                        go(act.whom());
                    }
                }
                case HAND_OVER -> {
                    boolean there = in.contains(act.whom()) && act.whom() != who;
                    if (order(who, seq -> new ClientMessage.HandOver(peer(act.whom()), seq), owns, there)) {
                        owner = act.whom();
                    }
                }
            }
            for (RoomsHarness.Socket socket : sockets) {
                if (socket != null && socket.closed == null) {
                    socket.acknowledge();
                }
            }
        }

        private boolean order(int who, LongFunction<ClientMessage.Order> order, boolean owns, boolean may) {
            RoomsHarness.Socket socket = sockets.get(who);
            if (socket == null || socket.closed != null) {
                return false;
            }
            int before = socket.all(ServerMessage.Failure.class).size();
            socket.say(order.apply(++socket.seq));
            List<ServerMessage.Failure> faults = socket.all(ServerMessage.Failure.class);
            boolean refused = faults.size() > before;
            assertThat(refused).isEqualTo(!owns || !may);
            if (refused && !owns) {
                assertThat(faults.getLast().code()).isEqualTo(ErrorCode.NOT_OWNER);
            }
            return !refused;
        }

        private void go(int who) {
            in.remove(who);
            if (in.isEmpty()) {
                removed.clear();
                waiting.clear();
                door = Door.OPEN;
                removal = false;
            } else if (owner == who) {
                owner = 0;
            }
        }

        /** What is not as the rules want it; empty if all is. */
        String wrong() {
            StringBuilder wrong = new StringBuilder();
            Set<PeerId> owners = new HashSet<>();
            for (int n = 1; n <= PEOPLE; n++) {
                RoomsHarness.Socket socket = sockets.get(n);
                if (socket == null || socket.closed != null) {
                    continue;
                }
                boolean entered = !socket.all(ServerMessage.Joined.class).isEmpty();
                if (in.contains(n) != entered) {
                    wrong.append(n).append(entered ? " is in; " : " is not in; ");
                }
                if (!entered && socket.heard.stream().anyMatch(Scene::tellsOfTheRoom)) {
                    wrong.append(n).append(" learned of the room; ");
                }
                if (in.contains(n)) {
                    List<ServerMessage.RoomState> told = socket.all(ServerMessage.RoomState.class);
                    if (told.isEmpty()) {
                        wrong.append(n).append(" was told of no owner; ");
                    } else {
                        owners.add(told.getLast().owner());
                    }
                }
            }
            if (owners.size() > 1) {
                wrong.append("several owners; ");
            }
            for (int n = 1; n <= PEOPLE; n++) {
                if (owners.contains(peer(n))) {
                    owner = owner == 0 ? n : owner;
                    if (owner != n || !in.contains(n)) {
                        wrong.append(n).append(" owns the room; ");
                    }
                }
            }
            return wrong.toString();
        }

        private static boolean tellsOfTheRoom(ServerMessage message) {
            return switch (message) {
                case ServerMessage.RoomState _,
                        ServerMessage.MemberJoined _,
                        ServerMessage.MemberLeft _,
                        ServerMessage.Present _,
                        ServerMessage.Signal _,
                        ServerMessage.IceServers _ -> true;
                default -> false;
            };
        }
    }
}
