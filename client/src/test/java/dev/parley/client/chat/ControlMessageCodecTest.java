package dev.parley.client.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.signaling.protocol.reason.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlMessageCodecTest {
    private static final String ID = "AAECAwQFBgcICQoLDA0ODw";

    private final ControlMessageCodec codec = new ControlMessageCodec();

    @Test
    void readsBackWhatItWrites() {
        ChatMessage chat = new ChatMessage(new MessageId(ID), 1_795_341_600_000L, "\"quoted\"\n\\ and 👋");
        var received = new ControlMessage.Received(new MessageId(ID));

        assertThat(codec.decode(codec.encode(chat))).isEqualTo(chat);
        assertThat(codec.decode(codec.encode(received))).isEqualTo(received);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "{'type':'chat','time':1,'text':'a'}                    | id",
                "{'type':'chat','id':null,'time':1,'text':'a'}          | id",
                "{'type':'chat','id':'short','time':1,'text':'a'}       | id",
                "{'type':'chat','id':7,'time':1,'text':'a'}             | id",
                "{'type':'chat','id':'@ID','text':'a'}                  | time",
                "{'type':'chat','id':'@ID','time':-1,'text':'a'}        | time",
                "{'type':'chat','id':'@ID','time':1e30,'text':'a'}      | time",
                "{'type':'chat','id':'@ID','time':'1','text':'a'}       | time",
                "{'type':'chat','id':'@ID','time':1}                    | text",
                "{'type':'chat','id':'@ID','time':1,'text':''}          | text",
                "{'type':'chat','id':'@ID','time':1,'text':5}           | text",
                "{'type':'chat','id':'@ID','time':1,'text':['a']}       | text",
                "{'type':'received'}                                    | id",
                "{'type':'shout'}                                       | type",
                "{'id':'@ID'}                                           | type",
                "[]                                                     | ''",
                "{'type':'received','id':'@ID','id':'@ID'}              | ''",
                "{'type':'received','id':'@ID'} x                       | ''",
                "null                                                   | ''",
                "{                                                      | ''",
            })
    void namesTheFieldThatIsWrong(String text, String field) {
        String json = text.replace('\'', '"').replace("@ID", ID);

        assertThatThrownBy(() -> codec.decode(json))
                .isInstanceOfSatisfying(
                        ProtocolException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void passesOverFieldsOfALaterVersion() {
        assertThat(codec.decode("{\"type\":\"received\",\"id\":\"" + ID + "\",\"mood\":{\"a\":[1]}}"))
                .isEqualTo(new ControlMessage.Received(new MessageId(ID)));
    }

    @Test
    void countsTextInBytesOfUtf8() {
        MessageId id = new MessageId(ID);
        int most = ChatMessage.MAX_TEXT_BYTES / 2;

        assertThat(codec.decode(codec.encode(new ChatMessage(id, 0, "é".repeat(most)))))
                .isInstanceOf(ChatMessage.class);
        assertThatThrownBy(() -> new ChatMessage(id, 0, "é".repeat(most) + "a"))
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith("text must have 1 to 16384 bytes");
    }

    @Test
    void readsNothingThatIsTooLong() {
        String json = "{\"type\":\"received\",\"id\":\"" + ID + "\"}";

        assertThatThrownBy(() -> codec.decode(json + " ".repeat(ControlMessageCodec.MAX_BYTES)))
                .hasMessageContaining("at most 65536 bytes");
    }
}
