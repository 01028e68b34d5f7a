package dev.parley.client.engine.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.Chat;
import dev.parley.client.chat.ChatMessage;
import dev.parley.client.chat.ControlMessage;
import dev.parley.client.chat.ControlMessageCodec;
import dev.parley.client.chat.SoundMessage;
import dev.parley.client.control.Notice;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of each line: for whom it is, who has it, and who will never get it. */
class ConversationTest {
    private static final PeerId ANN = new PeerId("CAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId BOB = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId EVE = new PeerId("BAAAAAAAAAAAAAAAAAAAAA");
    private static final ConnectionId TO_BOB = new ConnectionId(BOB, 1);
    private static final ConnectionId TO_EVE = new ConnectionId(EVE, 2);
    private static final int LONGEST = ControlMessageCodec.MAX_BYTES;

    private final List<Notice> notices = new ArrayList<>();
    private final Paper paper = new Paper();
    private final Conversation conversation = new Conversation(3, ANN, paper, NoVerifying.of(), notices::add);
    private final ControlMessageCodec codec = new ControlMessageCodec();

    /** A call of paper, with a clock moved by hand. */
    private static final class Paper implements ConversationPort {
        private final List<String> toBob = new ArrayList<>();
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private long now;
        private boolean connected = true;

        @Override
        public void send(ConnectionId connection, String text) {
            // Each channel begins with the hand, which is no chat.
            if (connection.peer().equals(BOB) && !text.contains("\"hand\"")) {
                toBob.add(text);
            }
        }

        @Override
        public void viewed(ConnectionId connection, int width, int height) {}

        @Override
        public void sound(ConnectionId connection, SoundMessage message) {}

        @Override
        public void later(Duration delay, Runnable task) {
            tasks.add(() -> {
                now += delay.toNanos();
                task.run();
            });
        }

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public String name(PeerId peer) {
            return peer.equals(BOB) ? "Bob" : "";
        }

        @Override
        public boolean connected(PeerId peer) {
            return connected;
        }

        /** Lets time pass until nothing more is to be done. */
        void pass() {
            while (!tasks.isEmpty()) {
                tasks.remove().run();
            }
        }
    }

    @Test
    void threeHundredLinesAtOnceAllArriveAndEachIsToldOf() {
        conversation.onOpened(TO_BOB, LONGEST);
        for (int i = 0; i < 300; i++) {
            say("line " + i, BOB);
        }
        assertThat(paper.toBob).as("at once").hasSizeLessThanOrEqualTo(100);
        paper.pass();
        assertThat(texts()).hasSize(300).startsWith("line 0", "line 1").endsWith("line 299");
        assertThat(paper.now).isGreaterThanOrEqualTo(Duration.ofMillis(1900).toNanos());

        List.copyOf(paper.toBob).forEach(this::bobReceived);
        assertThat(all(Notice.ChatSent.class))
                .hasSize(300)
                .allMatch(sent -> sent.to().equals(List.of(BOB)));
        assertThat(all(Notice.ChatDelivered.class)).hasSize(300).allMatch(delivered -> delivered.join() == 3);
    }

    @Test
    void whatIsTooMuchToBeKeptIsNeverCalledSent() {
        for (int i = 0; i < Chat.MAX_UNRECEIVED; i++) {
            say("line " + i, BOB);
        }
        notices.clear();
        say("one too many", BOB);
        assertThat(notices).singleElement().isInstanceOfSatisfying(Notice.ChatRefused.class, refused -> {
            assertThat(refused.text()).isEqualTo("one too many");
            assertThat(refused.reason().code()).isEqualTo("chat.tooMany");
            assertThat(refused.sentence()).isEqualTo("Too many messages wait for Bob, so this one is not sent.");
        });

        notices.clear();
        say("not for Bob", BOB, EVE);
        assertThat(all(Notice.ChatSent.class))
                .singleElement()
                .satisfies(sent -> assertThat(sent.to()).containsExactly(EVE));
        assertThat(all(Notice.ChatMissed.class))
                .singleElement()
                .satisfies(missed -> assertThat(missed.peer()).isEqualTo(BOB));
    }

    @Test
    void whatIsForNobodyIsRefused() {
        say("Hello");
        assertThat(notices)
                .singleElement()
                .isInstanceOfSatisfying(
                        Notice.ChatRefused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("chat.nobody"));
    }

    @Test
    void whoLeavesDoesNotGetIt() {
        conversation.onOpened(TO_BOB, LONGEST);
        say("had", BOB, EVE);
        bobReceived(paper.toBob.getFirst());
        say("missed", BOB, EVE);
        conversation.members(List.of());

        assertThat(all(Notice.ChatMissed.class)).hasSize(2);
        Notice.ChatMissed bob = all(Notice.ChatMissed.class).stream()
                .filter(missed -> missed.peer().equals(BOB))
                .findFirst()
                .orElseThrow();
        assertThat(bob.ids())
                .containsExactly(all(Notice.ChatSent.class).getLast().id());
        assertThat(bob.sentence()).isEqualTo("Bob was gone before the message arrived.");
        conversation.members(List.of());
        assertThat(all(Notice.ChatMissed.class)).as("once").hasSize(2);
    }

    @Test
    void theEndOfTheCallIsToldOfWhatHasNotArrived() {
        say("too late", BOB);
        conversation.end();
        assertThat(all(Notice.ChatMissed.class))
                .singleElement()
                .satisfies(missed -> assertThat(missed.reason().code()).isEqualTo("chat.over"));
    }

    /** The library closes a channel over a message that is longer than the other side's a=max-message-size. */
    @Test
    void aLineThatThePeerCannotTakeIsNotSentToIt() {
        conversation.onOpened(TO_BOB, 1000);
        conversation.onOpened(TO_EVE, LONGEST);
        say("x".repeat(1000), BOB, EVE);
        say("short", BOB, EVE);

        assertThat(texts()).containsExactly("short");
        assertThat(all(Notice.ChatMissed.class)).singleElement().satisfies(missed -> {
            assertThat(missed.peer()).isEqualTo(BOB);
            assertThat(missed.reason().code()).isEqualTo("chat.tooLongThere");
        });
    }

    /** JSON writes each of these in six characters. */
    @Test
    void aLineThatNoMessageHoldsIsRefused() {
        conversation.onOpened(TO_BOB, LONGEST);
        say("\u0001".repeat(ChatMessage.MAX_TEXT_BYTES), BOB);
        assertThat(paper.toBob).isEmpty();
        assertThat(all(Notice.ChatRefused.class))
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("chat.tooLong"));
    }

    @Test
    void aChannelThatStaysClosedIsSaidAndAllArrivesOverTheNext() {
        conversation.onOpened(TO_BOB, LONGEST);
        conversation.onClosed(TO_BOB);
        say("kept", BOB);
        assertThat(all(Notice.ChatTrouble.class)).isEmpty();
        paper.pass();
        assertThat(all(Notice.ChatTrouble.class)).singleElement().satisfies(trouble -> {
            assertThat(trouble.peer()).isEqualTo(BOB);
            assertThat(trouble.reason().code()).isEqualTo("chat.halted");
        });
        conversation.onOpened(new ConnectionId(BOB, 4), LONGEST);
        assertThat(texts()).containsExactly("kept");
    }

    @Test
    void aConnectionThatEndsOrIsMadeAnewIsNoTroubleOfTheChat() {
        conversation.onOpened(TO_BOB, LONGEST);
        conversation.onClosed(TO_BOB);
        conversation.onOpened(new ConnectionId(BOB, 4), LONGEST);
        conversation.onClosed(TO_BOB);
        conversation.onOpened(TO_EVE, LONGEST);
        conversation.onClosed(TO_EVE);
        paper.connected = false;
        paper.pass();
        assertThat(all(Notice.ChatTrouble.class)).isEmpty();
        say("still there", BOB);
        assertThat(texts()).containsExactly("still there");
    }

    @Test
    void whatWasDroppedIsSaidOnceAConnection() {
        conversation.onDropped(TO_BOB);
        conversation.onDropped(TO_BOB);
        assertThat(all(Notice.ChatTrouble.class))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.sentence()).startsWith("Some of what Bob wrote is missing"));
    }

    private void say(String text, PeerId... to) {
        conversation.say(text, List.of(to), Instant.EPOCH);
    }

    private void bobReceived(String sent) {
        if (codec.decode(sent) instanceof ChatMessage message) {
            conversation.onReceived(TO_BOB, codec.encode(new ControlMessage.Received(message.id())));
        }
    }

    private List<String> texts() {
        return paper.toBob.stream()
                .map(codec::decode)
                .map(message -> ((ChatMessage) message).text())
                .toList();
    }

    private <T extends Notice> List<T> all(Class<T> type) {
        return notices.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
