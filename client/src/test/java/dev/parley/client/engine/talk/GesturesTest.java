package dev.parley.client.engine.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Vectors;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.ControlLimits;
import dev.parley.client.chat.ControlMessage;
import dev.parley.client.chat.ControlMessageCodec;
import dev.parley.client.chat.SoundMessage;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Several people, whose channels carry what they show without words, one message after the other or crossing. */
class GesturesTest {
    private final Net net = new Net();

    @Test
    void aReactionComesToAllWhoAreThereAndToNobodyLater() {
        Person ann = net.comes();
        Person ben = net.comes();
        ann.conversation.react(ReactionKind.HEART);
        net.carry();
        Person cleo = net.comes();

        assertThat(ann.reactions()).containsExactly(new GestureNotice.Reaction(1, null, ReactionKind.HEART));
        assertThat(ben.reactions()).containsExactly(new GestureNotice.Reaction(1, ann.id, ReactionKind.HEART));
        assertThat(cleo.reactions()).isEmpty();
    }

    @Test
    void aReactionThatOnlyLaterProgramsKnowIsShownAsSuch() {
        Person ann = net.comes();
        Person ben = net.comes();
        ben.hears(ann, new ControlMessage.Reaction("dance"));
        assertThat(ben.reactions()).containsExactly(new GestureNotice.Reaction(1, ann.id, ReactionKind.OTHER));
        ben.hears(ann, "{\"type\":\"reaction\",\"reaction\":\"<b>\"}");
        ben.hears(ann, "{\"type\":\"dance\"}");
        assertThat(ben.reactions()).hasSize(1);
    }

    @Test
    void moreReactionsThanPeopleMakeAreNeitherSentNorShown() {
        Person ann = net.comes();
        Person ben = net.comes();
        for (int i = 0; i < 100; i++) {
            ann.conversation.react(ReactionKind.APPLAUSE);
            ben.hears(ann, new ControlMessage.Reaction("sad"));
        }
        assertThat(ann.reactions()).hasSize(ControlLimits.REACTIONS_SENT_AT_ONCE);
        assertThat(ben.reactions()).hasSize(ControlLimits.REACTIONS_TAKEN_AT_ONCE);
        net.now += Duration.ofSeconds(10).toNanos();
        ann.conversation.react(ReactionKind.APPLAUSE);
        net.carry();
        assertThat(ann.reactions()).hasSize(ControlLimits.REACTIONS_SENT_AT_ONCE + 1);
    }

    @Test
    void whoRaisesAHandLaterComesLaterForAllAndForWhoComesLate() {
        Person ann = net.comes();
        Person ben = net.comes();
        Person cleo = net.comes();
        cleo.raises();
        ann.raises();
        Person dan = net.comes();
        dan.raises();

        for (Person each : List.of(ann, ben, cleo, dan)) {
            assertThat(each.order()).containsExactly(cleo.id, ann.id, dan.id);
        }
    }

    @Test
    void whoLowersAHandGoesAndComesBackAsTheLast() {
        Person ann = net.comes();
        Person ben = net.comes();
        ann.raises();
        ben.raises();
        ann.conversation.raiseHand(false, null);
        net.carry();
        assertThat(ann.order()).containsExactly(ben.id);
        ann.raises();
        assertThat(ben.order()).containsExactly(ben.id, ann.id);
    }

    @Test
    void whoRaisesAHandThatIsRaisedStaysWhereTheyAre() {
        Person ann = net.comes();
        Person ben = net.comes();
        ann.raises();
        ben.raises();
        int told = ben.notices.size();
        ann.raises();
        assertThat(ben.order()).containsExactly(ann.id, ben.id);
        assertThat(ben.notices).hasSize(told);
    }

    @Test
    void aHandOutlivesItsChannelAndGoesWithItsOwner() {
        Person ann = net.comes();
        Person ben = net.comes();
        ann.raises();
        net.breaks(ann, ben);
        assertThat(ben.order()).containsExactly(ann.id);
        net.mends(ann, ben);
        assertThat(ben.order()).containsExactly(ann.id);
        net.goes(ann);
        assertThat(ben.order()).isEmpty();
        // What was on its way raises nothing any more.
        ben.hears(ann, new ControlMessage.Hand(1));
        assertThat(ben.order()).isEmpty();
    }

    @Test
    void whatChangedWhileNoChannelWasThereIsSaidFirstOnTheNext() {
        Person ann = net.comes();
        Person ben = net.comes();
        ann.raises();
        net.breaks(ann, ben);
        ann.conversation.raiseHand(false, null);
        ben.raises();
        net.mends(ann, ben);
        assertThat(ben.order()).containsExactly(ben.id);
        assertThat(ann.order()).containsExactly(ben.id);
    }

    /** Another engine knows nothing of the call, but the turn that its face tells it. */
    @Test
    void whoComesBackWithAnotherEngineHasTheOldTurn() {
        Person ann = net.comes();
        Person ben = net.comes();
        Person cleo = net.comes();
        ann.raises();
        ben.raises();
        cleo.raises();
        net.breaks(ben, ann);
        net.breaks(ben, cleo);
        Person again = net.another(ben);
        again.conversation.raiseHand(true, 2);
        net.mends(again, ann);
        net.mends(again, cleo);
        for (Person each : List.of(ann, again, cleo)) {
            assertThat(each.order()).containsExactly(ann.id, ben.id, cleo.id);
        }
    }

    /** Who forgot the hand, as a page does that was closed in between, says so with the first message. */
    @Test
    void whoComesBackWithoutAHandHasNone() {
        Person ann = net.comes();
        Person ben = net.comes();
        ben.raises();
        net.breaks(ben, ann);
        Person again = net.another(ben);
        net.mends(again, ann);
        assertThat(ann.order()).isEmpty();
        assertThat(again.notices)
                .as("what a face knew before is put right")
                .contains(new GestureNotice.Hands(1, List.of()));
    }

    @Test
    void aHandThatFluttersIsToldOfRarelyAndTrulyInTheEnd() {
        Person ann = net.comes();
        Person ben = net.comes();
        ben.notices.clear();
        for (int i = 0; i < 501; i++) {
            ben.hears(ann, new ControlMessage.Hand(i % 2 == 0 ? 5 : 0));
        }
        ben.hears(ann, new ControlMessage.Hand(0));
        ben.hears(ann, new ControlMessage.Hand(9));
        net.pass();
        assertThat(ben.notices).hasSizeLessThanOrEqualTo(ControlLimits.HANDS_TAKEN_AT_ONCE + 1);
        assertThat(ben.notices.getLast()).isEqualTo(new GestureNotice.Hands(1, List.of(new RaisedHand(ann.id, 9))));
    }

    /** Chat of which much waits does not keep a hand waiting. */
    @Test
    void aHandOvertakesChat() {
        Person ann = net.comes();
        Person ben = net.comes();
        for (int i = 0; i < 300; i++) {
            ann.conversation.say("line " + i, List.of(ben.id), Instant.EPOCH);
        }
        ann.raises();
        assertThat(ben.notices.stream().filter(Notice.Chat.class::isInstance)).hasSizeLessThan(300);
        net.pass();
        assertThat(ben.order()).containsExactly(ann.id);
    }

    /** Whatever crosses on the way: once all is heard, all see one order, in which who had heard of a hand comes behind it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void allSeeOneOrder(long seed) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            people.add(net.comes());
        }
        for (int step = 0; step < 200; step++) {
            Person one = people.get(random.nextInt(people.size()));
            switch (random.nextInt(4)) {
                case 0 -> one.conversation.raiseHand(true, null);
                case 1 -> one.conversation.raiseHand(random.nextInt(5) > 0, null);
                case 2 -> net.carryOne(random);
                default -> net.carry();
            }
        }
        net.carry();
        net.pass();
        for (Person each : people) {
            assertThat(each.order()).isEqualTo(people.getFirst().order());
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void areInTheOrderOfTheVectors(JsonNode vector) {
        List<RaisedHand> hands = vector.required("hands")
                .valueStream()
                .map(hand -> new RaisedHand(
                        new PeerId(hand.required("peer").stringValue()),
                        hand.required("turn").intValue()))
                .toList();
        List<RaisedHand> order = vector.required("order")
                .valueStream()
                .map(index -> hands.get(index.intValue()))
                .toList();
        // Each of them could be one's own.
        for (RaisedHand own : hands) {
            PeerId self = Objects.requireNonNull(own.peer());
            List<RaisedHand> sorted = hands.stream()
                    .map(hand -> hand.equals(own) ? new RaisedHand(null, hand.turn()) : hand)
                    .sorted(Gestures.order(self))
                    .map(hand -> hand.peer() == null ? own : hand)
                    .toList();
            assertThat(sorted).isEqualTo(order);
        }
    }

    static List<JsonNode> orders() throws Exception {
        return Vectors.section("handOrders").toList();
    }

    @Test
    void theReactionsAreThoseOfTheVectors() throws Exception {
        assertThat(ReactionKind.known().stream().map(ReactionKind::text))
                .containsExactlyElementsOf(
                        Vectors.section("reactions").map(JsonNode::stringValue).toList());
    }

    /** Channels between everybody, of which each carries its messages in order. */
    private static final class Net {
        private final ControlMessageCodec codec = new ControlMessageCodec();
        private final List<Person> people = new ArrayList<>();
        private final List<Letter> underWay = new ArrayList<>();
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private long now;
        private int made;

        private record Letter(Person from, PeerId to, String text) {}

        Person comes() {
            Person person = add(PeerId.of(ByteBuffer.allocate(PeerId.BYTES)
                    .putInt(Integer.reverse(++made))
                    .array()));
            for (Person other : List.copyOf(people)) {
                mends(person, other);
            }
            return person;
        }

        Person another(Person before) {
            people.remove(before);
            return add(before.id);
        }

        private Person add(PeerId id) {
            Person person = new Person(this, id);
            people.add(person);
            people.forEach(each -> each.conversation.members(people.stream()
                    .filter(other -> other != each)
                    .map(other -> other.id)
                    .toList()));
            return person;
        }

        void goes(Person person) {
            people.remove(person);
            people.forEach(each -> each.conversation.members(people.stream()
                    .filter(other -> other != each)
                    .map(other -> other.id)
                    .toList()));
        }

        void breaks(Person one, Person other) {
            underWay.removeIf(letter -> (letter.from == one && letter.to.equals(other.id))
                    || (letter.from == other && letter.to.equals(one.id)));
            one.conversation.onClosed(new ConnectionId(other.id, 1));
            other.conversation.onClosed(new ConnectionId(one.id, 1));
        }

        void mends(Person one, Person other) {
            if (one != other) {
                one.conversation.onOpened(new ConnectionId(other.id, 1), ControlMessageCodec.MAX_BYTES);
                other.conversation.onOpened(new ConnectionId(one.id, 1), ControlMessageCodec.MAX_BYTES);
                carry();
            }
        }

        void carry() {
            while (!underWay.isEmpty()) {
                deliver(underWay.removeFirst());
            }
        }

        /** One of those that may come next: the first of some channel. */
        void carryOne(Random random) {
            if (!underWay.isEmpty()) {
                Letter some = underWay.get(random.nextInt(underWay.size()));
                Letter first = underWay.stream()
                        .filter(letter -> letter.from == some.from && letter.to.equals(some.to))
                        .findFirst()
                        .orElseThrow();
                underWay.remove(first);
                deliver(first);
            }
        }

        private void deliver(Letter letter) {
            people.stream()
                    .filter(person -> person.id.equals(letter.to))
                    .forEach(person -> person.hears(letter.from, letter.text));
        }

        /** Lets time pass until nothing more is to be done. */
        void pass() {
            carry();
            while (!tasks.isEmpty()) {
                tasks.remove().run();
                carry();
            }
        }
    }

    private static final class Person implements ConversationPort {
        private final Net net;
        private final PeerId id;
        private final List<Notice> notices = new ArrayList<>();
        private final Conversation conversation;

        Person(Net net, PeerId id) {
            this.net = net;
            this.id = id;
            conversation = new Conversation(1, id, this, NoVerifying.of(), notices::add);
        }

        void raises() {
            conversation.raiseHand(true, null);
            net.carry();
        }

        void hears(Person from, ControlMessage message) {
            hears(from, net.codec.encode(message));
        }

        void hears(Person from, String text) {
            conversation.onReceived(new ConnectionId(from.id, 1), text);
        }

        List<GestureNotice.Reaction> reactions() {
            return notices.stream()
                    .filter(GestureNotice.Reaction.class::isInstance)
                    .map(GestureNotice.Reaction.class::cast)
                    .toList();
        }

        /** As the face was told last. */
        List<PeerId> order() {
            return notices.reversed().stream()
                    .filter(GestureNotice.Hands.class::isInstance)
                    .map(GestureNotice.Hands.class::cast)
                    .findFirst()
                    .map(hands -> hands.raised().stream().map(this::whose).toList())
                    .orElse(List.of());
        }

        PeerId whose(RaisedHand hand) {
            PeerId peer = hand.peer();
            return peer == null ? id : peer;
        }

        @Override
        public void send(ConnectionId connection, String text) {
            net.underWay.add(new Net.Letter(this, connection.peer(), text));
        }

        @Override
        public void viewed(ConnectionId connection, int width, int height) {}

        @Override
        public void sound(ConnectionId connection, SoundMessage message) {}

        @Override
        public void later(Duration delay, Runnable task) {
            net.tasks.add(() -> {
                net.now += delay.toNanos();
                task.run();
            });
        }

        @Override
        public long nanoTime() {
            return net.now;
        }

        @Override
        public String name(PeerId peer) {
            return "";
        }

        @Override
        public boolean connected(PeerId peer) {
            return false;
        }
    }
}
