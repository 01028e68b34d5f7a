package dev.parley.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Vectors;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlLimitsTest {
    @Test
    void areThoseOfTheVectors() throws Exception {
        assertThat(Vectors.limits("control"))
                .isEqualTo(Map.of(
                        "messageBytes", (long) ControlMessageCodec.MAX_BYTES,
                        "depth", (long) ControlMessageCodec.MAX_DEPTH,
                        "textBytes", (long) ChatMessage.MAX_TEXT_BYTES,
                        "unreceived", (long) Chat.MAX_UNRECEIVED,
                        "idsRemembered", (long) Chat.REMEMBERED));
    }
}
