package dev.parley.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.chat.Chat.Reading;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatTest {
    private static final long SECOND = 1_000_000_000L;

    private final Chat chat = new Chat();
    private long now = 7 * SECOND;

    @Test
    void keepsOwnMessagesUntilTheyAreReceivedAndSaysThemAgainInOrder() {
        chat.opened(now);
        write(1, 2, 3);
        assertThat(sent()).containsExactly(message(1), message(2), message(3));
        assertThat(chat.confirm(id(2))).isTrue();

        chat.closed();
        assertThat(sent()).isEmpty();
        write(4);
        chat.opened(now);

        assertThat(sent()).containsExactly(message(1), message(3), message(4));
    }

    @Test
    void takesNoReceiptTwiceAndNoneForWhatWasNeverSent() {
        write(1);
        chat.confirm(id(1));

        assertThat(chat.confirm(id(1))).isFalse();
        assertThat(chat.confirm(id(9))).isFalse();
    }

    @Test
    void showsARepeatedMessageOnceAndAnswersItEachTime() {
        chat.opened(now);
        assertThat(chat.read(message(1))).isEqualTo(Reading.NEW);
        assertThat(chat.read(message(1))).isEqualTo(Reading.REPEATED);
        assertThat(chat.read(message(2))).isEqualTo(Reading.NEW);

        assertThat(sent()).containsExactly(received(1), received(1), received(2));
    }

    /** An older program closes its channel over more than 200 messages at once, or in a second. */
    @Test
    void sendsAllThatWasKeptButNotAllAtOnce() {
        IntStream.range(0, 300).forEach(this::write);
        chat.opened(now);
        List<ControlMessage> all = new ArrayList<>();
        for (int second = 0; second < 3; second++) {
            List<ControlMessage> atOnce = sent();
            assertThat(atOnce).hasSizeLessThanOrEqualTo(ControlLimits.SENT_AT_ONCE);
            all.addAll(atOnce);
            assertThat(chat.nanosToNext(now).isPresent()).isEqualTo(second < 2);
            now += SECOND;
        }
        assertThat(all)
                .isEqualTo(IntStream.range(0, 300).mapToObj(ChatTest::message).toList());
        assertThat(chat.nanosToNext(now)).isEmpty();
    }

    @Test
    void saysWhenMoreMayBeSent() {
        chat.opened(now);
        IntStream.range(0, ControlLimits.SENT_AT_ONCE + 1).forEach(this::write);
        assertThat(sent()).hasSize(ControlLimits.SENT_AT_ONCE);
        long wait = chat.nanosToNext(now).orElseThrow();
        assertThat(wait).isEqualTo(SECOND / ControlLimits.SENT_A_SECOND);

        now += wait / 2;
        assertThat(sent()).isEmpty();
        now += wait - wait / 2;
        assertThat(sent()).hasSize(1);
    }

    @Test
    void receiptsAndMessagesTakeTurns() {
        chat.opened(now);
        write(1, 2);
        chat.read(message(11));
        chat.read(message(12));

        assertThat(sent()).containsExactly(received(11), message(1), received(12), message(2));
    }

    /** Else a slow line gets a queue that no receipt can pass. */
    @Test
    void waitsForReceiptsOfLongMessages() {
        chat.opened(now);
        String text = "x".repeat(ChatMessage.MAX_TEXT_BYTES);
        int fit = ControlLimits.ON_THE_WAY_BYTES / text.length();
        for (int i = 0; i <= fit; i++) {
            assertThat(chat.write(new ChatMessage(id(i), 0, text))).isTrue();
        }
        assertThat(sent()).hasSize(fit);
        assertThat(chat.nanosToNext(now)).as("time alone does not help").isEmpty();
        chat.confirm(id(3));
        assertThat(sent()).hasSize(1);
    }

    @Test
    void writesNoMoreThanItCanKeep() {
        for (int i = 0; i < Chat.MAX_UNRECEIVED; i++) {
            assertThat(chat.write(message(i))).isTrue();
        }
        assertThat(chat.write(message(-1))).isFalse();
        assertThat(chat.forgo()).hasSize(Chat.MAX_UNRECEIVED).doesNotContain(id(-1));
        assertThat(chat.write(message(-1))).isTrue();
    }

    @Test
    void keepsNoMoreBytesThanItMay() {
        String text = "ä".repeat(ChatMessage.MAX_TEXT_BYTES / 2);
        int fit = Chat.MAX_UNRECEIVED_BYTES / ChatMessage.MAX_TEXT_BYTES;
        for (int i = 0; i < fit; i++) {
            assertThat(chat.write(new ChatMessage(id(i), 0, text))).isTrue();
        }
        assertThat(chat.write(message(-1))).isFalse();
    }

    @Test
    void whatIsTakenBackIsNotSent() {
        write(1, 2);
        chat.opened(now);
        assertThat(chat.forgo()).containsExactly(id(1), id(2));

        assertThat(sent()).isEmpty();
        assertThat(chat.confirm(id(1))).isFalse();
    }

    /** Who floods with messages and reads no receipts does not fill the memory. */
    @Test
    void takesNothingInWhileTooManyReceiptsWait() {
        chat.opened(now);
        for (int i = 0; i < Chat.MAX_RECEIPTS; i++) {
            assertThat(chat.read(message(i))).isEqualTo(Reading.NEW);
        }
        assertThat(chat.read(message(-1))).isEqualTo(Reading.TOO_MANY);
        assertThat(sent()).hasSize(ControlLimits.SENT_AT_ONCE);
        assertThat(chat.read(message(-1))).as("not seen before").isEqualTo(Reading.NEW);
    }

    @Test
    void remembersOnlyTheLatestIdsOfAPeerThatNeverStops() {
        for (int i = 0; i <= Chat.REMEMBERED; i++) {
            chat.opened(now);
            chat.read(message(i));
        }
        assertThat(chat.read(message(1))).isEqualTo(Reading.REPEATED);
        assertThat(chat.read(message(0))).as("forgotten by now").isEqualTo(Reading.NEW);
    }

    private void write(int... numbers) {
        IntStream.of(numbers).forEach(number -> chat.write(message(number)));
    }

    @Test
    void showsWhatIsNewestBeforeAllThatWaitsAndNothingLater() {
        chat.show(new ControlMessage.Hand(1));
        chat.opened(now);
        assertThat(sent()).isEmpty();
        write(1);
        chat.show(new ControlMessage.Hand(1));
        chat.show(new ControlMessage.Reaction("heart"));
        chat.show(ControlMessage.Hand.LOWERED);
        assertThat(sent())
                .containsExactly(new ControlMessage.Reaction("heart"), ControlMessage.Hand.LOWERED, message(1));

        chat.show(new ControlMessage.Reaction("sad"));
        chat.opened(now);
        assertThat(sent()).containsExactly(message(1));
    }

    /** All that may be sent now. */
    private List<ControlMessage> sent() {
        List<ControlMessage> all = new ArrayList<>();
        for (Optional<ControlMessage> next = chat.next(now); next.isPresent(); next = chat.next(now)) {
            all.add(next.get());
        }
        return all;
    }

    private static ControlMessage received(int number) {
        return new ControlMessage.Received(id(number));
    }

    private static ChatMessage message(int number) {
        return new ChatMessage(id(number), 1000, "text " + number);
    }

    private static MessageId id(int number) {
        return MessageId.of(ByteBuffer.allocate(MessageId.BYTES).putInt(number).array());
    }
}
