package dev.parley.client.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.Vectors;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reactions and hands, and what is said of sound, are read as docs/test-vectors.json says, and as the page reads them. */
class GestureVectorsTest {
    private final ControlMessageCodec codec = new ControlMessageCodec();
    private final JsonMapper json = new JsonMapper();

    static Stream<JsonNode> vectors() throws Exception {
        return Stream.concat(Vectors.section("gestures"), Vectors.section("sounds"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void areReadAsTheVectorsSay(JsonNode vector) {
        String text = vector.required("text").stringValue();
        JsonNode read = vector.required("read");
        if (read.isNull()) {
            assertThatThrownBy(() -> codec.decode(text))
                    .as(vector.required("why").stringValue())
                    .isInstanceOf(ProtocolException.class);
        } else {
            assertThat(json.readTree(codec.encode(codec.decode(text)))).isEqualTo(read);
        }
    }
}
