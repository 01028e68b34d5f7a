package dev.parley.client.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.CallEffect;
import dev.parley.client.call.CallEvent;
import dev.parley.client.call.CallState;
import dev.parley.client.call.message.CallMessage.Introduction;
import dev.parley.client.call.message.CallMessageCodec;
import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.trust.BodyCipher;
import dev.parley.client.trust.LinkSecret;
import dev.parley.client.trust.Opened;
import dev.parley.client.trust.PeerKeys;
import dev.parley.client.trust.RoomKeys;
import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A server that wants one person to be taken for another, by whatever it can write, exchange, keep and repeat. */
class ExchangedNamesTest {
    private static final int COURSES = 500;
    private static final int STEPS = 60;

    private final RoomKeys keys = RoomKeys.derive(LinkSecret.fresh());
    private final List<Sealed> relayed = new ArrayList<>();
    private final Side ann = new Side("Ann", PeerKeys.fresh().peerId(), keys, 0);
    private final Side bob = new Side("Bob", PeerKeys.fresh().peerId(), keys, 0);
    private final Side eve = new Side("Eve", PeerKeys.fresh().peerId(), keys, 0);
    private final List<Side> all = List.of(ann, bob, eve);

    /** What a member gave the server to relay. */
    private record Sealed(PeerId from, PeerId to, String body) {}

    /** A program in the room, which hears frames and sees names. */
    private final class Side {
        private final String name;
        private final PeerId id;
        private final BodyCipher cipher;
        private final MessageCodec frames = new MessageCodec(Limits.DEFAULT);
        private final CallMessageCodec messages = new CallMessageCodec();
        private CallState state;

        Side(String name, PeerId id, RoomKeys keys, int incarnation) {
            this.name = name;
            this.id = id;
            this.cipher = new BodyCipher(keys, id, incarnation);
            this.state = CallState.idle(new Introduction(name, ClientKind.DESKTOP), MediaFlags.NONE, 0, incarnation);
            on(new CallEvent.JoinRequested());
        }

        void hear(String frame) {
            switch (frames.decodeServer(frame)) {
                case ServerMessage.Joined joined ->
                    on(new CallEvent.Joined(
                            joined.you(),
                            joined.members().stream().map(Member::id).toList(),
                            List.of()));
                case ServerMessage.MemberJoined joined ->
                    on(new CallEvent.MemberJoined(joined.member().id()));
                case ServerMessage.Signal signal -> {
                    if (cipher.open(signal.from(), signal.body().text()) instanceof Opened.Message(String text)) {
                        on(new CallEvent.MessageReceived(signal.from(), messages.decode(text.getBytes(UTF_8))));
                    }
                }
                default -> throw new IllegalArgumentException(frame);
            }
        }

        void hear(PeerId from, Sealed sealed) {
            hear(frames.encode(new ServerMessage.Signal(from, sealed.body(), 1)));
        }

        private void on(CallEvent event) {
            var step = state.on(event, Instant.EPOCH);
            state = step.next();
            for (CallEffect effect : step.effects()) {
                if (effect instanceof CallEffect.SendMessage(PeerId to, var message)) {
                    relayed.add(new Sealed(id, to, cipher.seal(to, new String(messages.encode(message), UTF_8))));
                }
            }
        }

        /** What this side shows of another; empty for no name. */
        String shows(Side other) {
            return Snapshots.of(state).members().stream()
                    .filter(member -> member.id().equals(other.id))
                    .map(MemberSnapshot::name)
                    .findFirst()
                    .orElse("");
        }
    }

    private static String member(Side side, String name) {
        return "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(side.id.text(), name);
    }

    private static String joined(Side you, String members) {
        return "{\"type\":\"joined\",\"you\":\"%s\",\"members\":[%s],\"iceServers\":[],\"seq\":1}"
                .formatted(you.id.text(), members);
    }

    private static String memberJoined(Side side, String name) {
        return "{\"type\":\"memberJoined\",\"member\":%s,\"seq\":1}".formatted(member(side, name));
    }

    private Sealed sealed(Side from, Side to) {
        return relayed.stream()
                .filter(each -> each.from().equals(from.id) && each.to().equals(to.id))
                .findFirst()
                .orElseThrow();
    }

    private void meet() {
        ann.hear(joined(ann, ""));
        bob.hear(joined(bob, member(ann, "Bob")));
        ann.hear(memberJoined(bob, "Ann"));
        eve.hear(joined(eve, member(ann, "Bob") + "," + member(bob, "Ann")));
        ann.hear(memberJoined(eve, "Bob"));
        bob.hear(memberJoined(eve, "Ann"));
    }

    @Test
    void namesThatTheServerWritesAreNotShown() {
        meet();

        assertThat(eve.shows(ann)).isEmpty();
        assertThat(eve.shows(bob)).isEmpty();
        assertThat(Snapshots.of(eve.state).sentence()).isEqualTo("Somebody is joining…");
    }

    @Test
    void introductionsOfTwoPeopleCannotBeExchanged() {
        meet();
        eve.hear(bob.id, sealed(ann, eve));
        eve.hear(ann.id, sealed(bob, eve));
        assertThat(List.of(eve.shows(ann), eve.shows(bob))).containsOnly("");

        eve.hear(ann.id, sealed(ann, eve));
        eve.hear(bob.id, sealed(bob, eve));
        assertThat(eve.shows(ann)).isEqualTo("Ann");
        assertThat(eve.shows(bob)).isEqualTo("Bob");
    }

    @Test
    void whatWasSaidToSomebodyElseIsNoIntroduction() {
        meet();
        eve.hear(ann.id, sealed(ann, bob));
        eve.hear(ann.id, sealed(eve, ann));
        eve.hear(bob.id, sealed(eve, bob));
        assertThat(List.of(eve.shows(ann), eve.shows(bob))).containsOnly("");
    }

    @Test
    void anEarlierNameDoesNotComeBack() {
        meet();
        eve.hear(ann.id, sealed(ann, eve));
        relayed.removeIf(each -> each.from().equals(ann.id) && !each.to().equals(eve.id));
        Side renamed = new Side("Anna", ann.id, keys, 1);
        renamed.hear(joined(renamed, member(eve, "")));
        Sealed newer = relayed.getLast();
        eve.hear(ann.id, newer);
        assertThat(eve.shows(ann)).isEqualTo("Anna");

        eve.hear(ann.id, sealed(ann, eve));
        assertThat(eve.shows(ann)).isEqualTo("Anna");
    }

    @Test
    void aNameOfAnotherRoomIsNotTaken() {
        meet();
        Side elsewhere = new Side("Ann", bob.id, RoomKeys.derive(LinkSecret.fresh()), 0);
        elsewhere.hear(joined(elsewhere, member(eve, "")));
        eve.hear(bob.id, relayed.getLast());
        assertThat(eve.shows(bob)).isEmpty();
    }

    @Test
    void whateverTheServerDoesEverybodyHasTheirOwnNameOrNone() {
        meet();
        Random random = new Random(11);
        int shown = 0;
        for (int course = 0; course < COURSES; course++) {
            for (int step = 0; step < STEPS; step++) {
                Side at = all.get(random.nextInt(3));
                Side about = all.get(random.nextInt(3));
                Sealed sealed = relayed.get(random.nextInt(relayed.size()));
                switch (random.nextInt(4)) {
                    case 0 -> at.hear(memberJoined(about, all.get(random.nextInt(3)).name));
                    case 1 -> at.hear(joined(at, member(about, all.get(random.nextInt(3)).name)));
                    case 2 -> at.hear(about.id, sealed);
                    default -> side(sealed.to()).hear(sealed.from(), sealed);
                }
                for (Side other : all) {
                    assertThat(at.shows(other)).isIn("", other.name);
                    shown += at.shows(other).isEmpty() ? 0 : 1;
                }
            }
            relayed.subList(0, Math.max(0, relayed.size() - 50)).clear();
        }
        assertThat(shown).as("names that were shown").isPositive();
    }

    private Side side(PeerId id) {
        return all.stream().filter(side -> side.id.equals(id)).findFirst().orElseThrow();
    }
}
