package dev.parley.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ChatTest {
    private final Chat chat = new Chat();

    @Test
    void keepsOwnMessagesInOrderUntilTheyAreReceived() {
        assertThat(chat.write(message(1))).isTrue();
        assertThat(chat.write(message(2))).isTrue();
        assertThat(chat.unreceived()).containsExactly(message(1), message(2));

        assertThat(chat.confirm(id(1))).isTrue();

        assertThat(chat.unreceived()).containsExactly(message(2));
    }

    @Test
    void takesNoReceiptTwiceAndNoneForWhatWasNeverSent() {
        chat.write(message(1));
        chat.confirm(id(1));

        assertThat(chat.confirm(id(1))).isFalse();
        assertThat(chat.confirm(id(9))).isFalse();
    }

    @Test
    void showsARepeatedMessageOnce() {
        assertThat(chat.read(message(1))).isTrue();
        assertThat(chat.read(message(1))).isFalse();
        assertThat(chat.read(message(2))).isTrue();
    }

    @Test
    void writesNoMoreThanItCanKeep() {
        for (int i = 0; i < Chat.MAX_UNRECEIVED; i++) {
            assertThat(chat.write(message(i))).isTrue();
        }
        assertThat(chat.write(message(-1))).isFalse();
        assertThat(chat.unreceived()).hasSize(Chat.MAX_UNRECEIVED).doesNotContain(message(-1));
    }

    @Test
    void remembersOnlyTheLatestIdsOfAPeerThatNeverStops() {
        for (int i = 0; i <= Chat.REMEMBERED; i++) {
            chat.read(message(i));
        }
        assertThat(chat.read(message(1))).isFalse();
        assertThat(chat.read(message(0))).as("forgotten by now").isTrue();
    }

    private static ChatMessage message(int number) {
        return new ChatMessage(id(number), 1000, "text " + number);
    }

    private static MessageId id(int number) {
        return MessageId.of(ByteBuffer.allocate(MessageId.BYTES).putInt(number).array());
    }
}
