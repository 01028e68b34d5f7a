package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.ROOM;
import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.key;
import static dev.parley.signaling.room.RoomsHarness.peer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.limit.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An owner invites, locks and removes, while two people come with what they were given, in every order of a few acts and in many orders of
 * more. Somebody who looks on, and knows the rules but not the code, says who may be in.
 */
class InvitationScheduleTest {
    private static final int OWNER = 1;
    private static final int SECONDS = 60;
    private static final int ACTS = 4;

    private enum Act {
        INVITE_ONE,
        INVITE_FOR_A_WHILE,
        ASK,
        LOCK,
        REMOVE_BOB,
        TIME_PASSES,
        BOB_COMES_BY_THE_ONE,
        BOB_COMES_BY_THE_OTHER,
        BOB_LEAVES,
        EVE_COMES_BY_THE_ONE,
        EVE_COMES_BY_THE_OTHER,
        EVE_COMES_WITHOUT,
        EVE_LEAVES
    }

    @Test
    void letsInWhomTheRulesLetInInEveryShortOrder() {
        int orders = (int) Math.pow(Act.values().length, ACTS - 1);
        for (int order = 0; order < orders; order++) {
            List<Act> acts = new ArrayList<>(List.of(Act.INVITE_ONE));
            for (int rest = order; acts.size() < ACTS; rest /= Act.values().length) {
                acts.add(Act.values()[rest % Act.values().length]);
            }
            play(acts);
        }
    }

    @Test
    void letsInWhomTheRulesLetInInLongOrders() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            List<Act> acts = new ArrayList<>();
            for (int n = 0; n < 30; n++) {
                acts.add(Act.values()[random.nextInt(Act.values().length)]);
            }
            play(acts);
        }
    }

    private static void play(List<Act> acts) {
        Scene scene = new Scene();
        List<Act> done = new ArrayList<>();
        for (Act act : acts) {
            done.add(act);
            scene.play(act);
            assertThat(scene.inside()).as("inside after %s", done).isEqualTo(scene.in);
            assertThat(scene.told()).as("invitations after %s", done).isEqualTo(scene.good.keySet());
        }
    }

    private static final class Scene {
        private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);
        private final RoomsHarness.Socket owner = harness.greet();
        private final Map<Integer, RoomsHarness.Socket> guests = new HashMap<>();
        private final Set<Integer> in = new HashSet<>();
        private final Map<Integer, Boolean> good = new HashMap<>();
        private Door door = Door.ASK;
        private boolean bobRemoved;

        Scene() {
            owner.say(new ClientMessage.Join(ROOM, TOKEN, key(OWNER), null, true, Door.ASK, ++owner.seq));
        }

        void play(Act act) {
            switch (act) {
                case INVITE_ONE -> invite(1, true);
                case INVITE_FOR_A_WHILE -> invite(2, false);
                case ASK -> turn(Door.ASK);
                case LOCK -> {
                    turn(Door.LOCKED);
                    good.clear();
                }
                case REMOVE_BOB -> {
                    owner.say(new ClientMessage.Remove(peer(2), ++owner.seq));
                    if (in.remove(2)) {
                        bobRemoved = true;
                        good.clear();
                        guests.remove(2);
                    }
                }
                case TIME_PASSES -> {
                    for (int second = 0; second < SECONDS; second += 10) {
                        owner.say(new ClientMessage.Ping());
                        guests.values().forEach(guest -> guest.say(new ClientMessage.Ping()));
                        harness.pass(Duration.ofSeconds(10));
                    }
                    good.clear();
                }
                case BOB_COMES_BY_THE_ONE -> come(2, 1);
                case BOB_COMES_BY_THE_OTHER -> come(2, 2);
                case BOB_LEAVES -> leave(2);
                case EVE_COMES_BY_THE_ONE -> come(3, 1);
                case EVE_COMES_BY_THE_OTHER -> come(3, 2);
                case EVE_COMES_WITHOUT -> come(3, null);
                case EVE_LEAVES -> leave(3);
            }
            owner.acknowledge();
            guests.values().forEach(RoomsHarness.Socket::acknowledge);
        }

        private void invite(int n, boolean once) {
            owner.say(new ClientMessage.Invite(invitation(n).id(), SECONDS, once, ++owner.seq));
            good.put(n, once);
        }

        private void turn(Door next) {
            owner.say(new ClientMessage.SetDoor(next, ++owner.seq));
            door = next;
        }

        private void come(int who, @Nullable Integer by) {
            RoomsHarness.Socket guest = harness.greet();
            InvitationKey shown = by == null ? null : invitation(by);
            guest.say(new ClientMessage.Join(ROOM, TOKEN, key(who), null, true, null, shown, ++guest.seq));
            boolean invited = by != null && good.containsKey(by);
            boolean removed = who == 2 && bobRemoved;
            if (in.contains(who) || (!removed && (invited || door == Door.ASK))) {
                guests.put(who, guest); // In its place, at the door, or in.
            }
            if (!in.contains(who) && invited && !removed) {
                in.add(who);
                good.computeIfPresent(by, (_, once) -> once ? null : once);
            }
        }

        private void leave(int who) {
            RoomsHarness.Socket guest = guests.remove(who);
            if (guest != null && guest.closed == null) {
                guest.leave();
                in.remove(who);
            }
        }

        Set<Integer> inside() {
            Set<Integer> inside = new HashSet<>();
            guests.forEach((who, guest) -> {
                if (guest.closed == null
                        && !guest.all(ServerMessage.Joined.class).isEmpty()) {
                    inside.add(who);
                }
            });
            return inside;
        }

        /** As the owner was told last. */
        Set<Integer> told() {
            Set<Integer> told = new HashSet<>();
            owner.all(ServerMessage.RoomState.class)
                    .getLast()
                    .invitations()
                    .forEach(id -> told.add(id.equals(invitation(1).id()) ? 1 : 2));
            return told;
        }

        private static InvitationKey invitation(int n) {
            byte[] bytes = new byte[InvitationKey.BYTES];
            bytes[0] = (byte) n;
            return InvitationKey.of(bytes);
        }
    }
}
