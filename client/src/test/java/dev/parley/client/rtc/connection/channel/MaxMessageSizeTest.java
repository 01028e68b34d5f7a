package dev.parley.client.rtc.connection.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Vectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class MaxMessageSizeTest {
    static Stream<JsonNode> messageSizes() throws Exception {
        return Vectors.section("messageSizes");
    }

    @ParameterizedTest
    @MethodSource("messageSizes")
    void isWhatTheDescriptionSaysAndThisLibraryCan(JsonNode vector) {
        assertThat(MaxMessageSize.of(vector.required("text").stringValue()))
                .as(vector.required("text").stringValue())
                .isEqualTo(vector.required("bytes").intValue());
    }
}
