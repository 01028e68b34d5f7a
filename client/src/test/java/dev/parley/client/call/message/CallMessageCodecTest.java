package dev.parley.client.call.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.call.FakeSdp;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON of the call layer. */
class CallMessageCodecTest {
    private final CallMessageCodec codec = new CallMessageCodec();

    @Test
    void writesTheDocumentedForm() {
        assertThat(json(new CallMessage.Offer(3, "v=0")))
                .isEqualTo("{\"type\":\"offer\",\"negotiation\":3,\"sdp\":\"v=0\"}");
        assertThat(json(new CallMessage.Answer(3, "v=0")))
                .isEqualTo("{\"type\":\"answer\",\"negotiation\":3,\"sdp\":\"v=0\"}");
        assertThat(json(new CallMessage.Candidates(3, List.of(new IceCandidate("0", 1, "candidate:1")))))
                .isEqualTo("{\"type\":\"candidates\",\"negotiation\":3,\"candidates\":"
                        + "[{\"sdpMid\":\"0\",\"sdpMLineIndex\":1,\"candidate\":\"candidate:1\"}]}");
        assertThat(json(new CallMessage.Bye(ByeReason.HUNG_UP))).isEqualTo("{\"type\":\"bye\",\"reason\":\"hungUp\"}");
        assertThat(json(new CallMessage.Media(new MediaFlags(true, false, true))))
                .isEqualTo("{\"type\":\"media\",\"media\":{\"microphone\":true,\"camera\":false,\"screen\":true}}");
    }

    @Test
    void introducesItsSenderByNameAndKindOfClient() {
        assertThat(json(new CallMessage.Introduction("Ada\u202e", ClientKind.DESKTOP)))
                .isEqualTo("{\"type\":\"introduction\",\"name\":\"Ada\",\"client\":\"desktop\"}");
    }

    @Test
    void readsWhatItWrites() {
        CallMessage message = new CallMessage.Candidates(7, List.of(FakeSdp.candidate("u", 1)));
        assertThat(codec.decode(codec.encode(message))).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"nothing\"}                                  | type",
                "{\"negotiation\":3}                                      | type",
                "{\"type\":\"offer\",\"negotiation\":0,\"sdp\":\"\"}      | negotiation",
                "{\"type\":\"offer\",\"negotiation\":\"3\",\"sdp\":\"\"}  | negotiation",
                "{\"type\":\"offer\",\"negotiation\":1.5,\"sdp\":\"\"}    | negotiation",
                "{\"type\":\"offer\",\"negotiation\":3}                   | sdp",
                "{\"type\":\"answer\",\"negotiation\":3,\"sdp\":5}        | sdp",
                "{\"type\":\"candidates\",\"negotiation\":3}              | candidates",
                "{\"type\":\"candidates\",\"negotiation\":3,\"candidates\":[null]} | candidates",
                "{\"type\":\"bye\",\"reason\":\"because\"}                | reason",
                "{\"type\":\"bye\",\"type\":\"bye\",\"reason\":\"failed\"}| ''",
                "{\"type\":\"bye\",\"reason\":\"failed\"} more            | ''",
                "null                                                     | ''",
            })
    void namesTheFieldAtFault(String json, String field) {
        assertThatThrownBy(() -> codec.decode(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ProtocolException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void refusesWhatIsTooLongBothWays() {
        assertThatThrownBy(() -> codec.decode(new byte[CallMessageCodec.MAX_BYTES + 1]))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> codec.encode(new CallMessage.Offer(3, "x".repeat(CallMessageCodec.MAX_BYTES))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String json(CallMessage message) {
        return new String(codec.encode(message), StandardCharsets.UTF_8);
    }
}
