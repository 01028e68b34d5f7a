package dev.parley.client.pointing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.Vectors;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is pointed at is read as docs/test-vectors.json says, and as the page reads it. */
class PointingVectorsTest {
    private final JsonMapper json = new JsonMapper();

    static Stream<JsonNode> vectors() throws Exception {
        return Vectors.section("pointing");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void areReadAsTheVectorsSay(JsonNode vector) {
        byte[] bytes = HexFormat.of().parseHex(vector.required("bytes").stringValue());
        JsonNode read = vector.required("read");
        if (read.isNull()) {
            assertThatThrownBy(() -> PointingCodec.decode(ByteBuffer.wrap(bytes)))
                    .as(vector.required("why").stringValue())
                    .isInstanceOf(ProtocolException.class);
        } else {
            PointingMessage message = PointingCodec.decode(ByteBuffer.wrap(bytes));
            assertThat(json.readTree(said(message).toString())).isEqualTo(read);
            assertThat(PointingCodec.encode(message)).isEqualTo(bytes);
        }
    }

    private ObjectNode said(PointingMessage message) {
        return switch (message) {
            case PointingMessage.Marked(long number, var sharer, var mark) ->
                ((ObjectNode) json.readTree(json.writeValueAsString(flat(mark))))
                        .put("number", number)
                        .put("sharer", sharer.text());
            case PointingMessage.Allowed(long number, boolean all, var people) -> {
                ObjectNode said = json.createObjectNode()
                        .put("type", "allowed")
                        .put("number", number)
                        .put("all", all);
                people.forEach(person -> said.withArray("people").add(person.text()));
                said.withArray("people");
                yield said;
            }
            case PointingMessage.Cleared(long number) ->
                json.createObjectNode().put("type", "cleared").put("number", number);
        };
    }

    /** As faces are told it. */
    private JsonNode flat(PointingMark mark) {
        return json.valueToTree(mark);
    }

    @Test
    void limitsAreThoseOfTheVectors() throws Exception {
        assertThat(Vectors.limits("pointing"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("messageBytes", (long) PointingLimits.MESSAGE_BYTES),
                        Map.entry("people", (long) PointingLimits.PEOPLE),
                        Map.entry("inkPoints", (long) PointingLimits.INK_POINTS),
                        Map.entry("inkAgain", (long) PointingLimits.INK_AGAIN),
                        Map.entry("strokePoints", (long) PointingLimits.STROKE_POINTS),
                        Map.entry("strokes", (long) PointingLimits.STROKES),
                        Map.entry("keptPoints", (long) PointingLimits.KEPT_POINTS),
                        Map.entry("ripples", (long) PointingLimits.RIPPLES),
                        Map.entry("sentAtOnce", (long) PointingLimits.SENT_AT_ONCE),
                        Map.entry("sentASecond", (long) PointingLimits.SENT_A_SECOND),
                        Map.entry("takenAtOnce", (long) PointingLimits.TAKEN_AT_ONCE),
                        Map.entry("takenASecond", (long) PointingLimits.TAKEN_A_SECOND),
                        millis("pace", PointingLimits.PACE),
                        millis("still", PointingLimits.STILL),
                        millis("pointerLasts", PointingLimits.POINTER_LASTS),
                        millis("inkStands", PointingLimits.INK_STANDS),
                        millis("inkFades", PointingLimits.INK_FADES),
                        millis("rippleLasts", PointingLimits.RIPPLE_LASTS),
                        millis("allowedAgain", PointingLimits.ALLOWED_AGAIN),
                        millis("allowedHolds", PointingLimits.ALLOWED_HOLDS)));
    }

    private static Map.Entry<String, Long> millis(String name, Duration duration) {
        return Map.entry(name, duration.toMillis());
    }
}
