package dev.parley.client.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Vectors;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Candidates;
import dev.parley.client.call.message.CallMessage.Introduction;
import dev.parley.client.call.message.CallMessageCodec;
import dev.parley.client.call.message.DisplayName;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.message.SdpFilter;
import dev.parley.client.call.message.SdpFilter.Verdict;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a peer may send is as docs/test-vectors.json has it. */
class CallVectorsTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<JsonNode> descriptions() throws Exception {
        return Vectors.section("descriptions");
    }

    static Stream<JsonNode> candidates() throws Exception {
        return Vectors.section("candidates");
    }

    static Stream<JsonNode> callMessages() throws Exception {
        return Vectors.section("callMessages");
    }

    static Stream<JsonNode> introductions() throws Exception {
        return Vectors.section("introductions");
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void takesTheSameDescriptions(JsonNode vector) {
        Verdict verdict = SdpFilter.check(Vectors.text(vector.required("text")));

        assertThat(verdict instanceof Verdict.Accepted(String fingerprint, var _) ? fingerprint : null)
                .as(vector.required("why").stringValue())
                .isEqualTo(vector.required("fingerprint").stringValue(null));
        if (verdict instanceof Verdict.Accepted(var _, String used)) {
            assertThat(used)
                    .as(vector.required("why").stringValue())
                    .isEqualTo(Vectors.text(vector.has("used") ? vector.required("used") : vector.required("text")));
        }
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void takesTheSameCandidates(JsonNode vector) {
        Optional<List<IceCandidate>> taken = takes(vector.required("candidates"));
        assertThat(taken.isPresent())
                .as(vector.required("why").stringValue())
                .isEqualTo(vector.required("taken").booleanValue());
        if (vector.has("used")) {
            assertThat(taken.orElseThrow().stream().filter(each -> !each.ends()))
                    .hasSize(vector.required("used").intValue());
        }
    }

    @ParameterizedTest
    @MethodSource("callMessages")
    void takesTheSameMessages(JsonNode vector) {
        boolean taken;
        try {
            CallMessage message = new CallMessageCodec()
                    .decode(Vectors.text(vector.required("text")).getBytes(UTF_8));
            taken = !(message instanceof Candidates list)
                    || SdpFilter.problemWith(list.candidates()).isEmpty();
        } catch (ProtocolException e) {
            taken = false;
        }
        assertThat(taken)
                .as(vector.required("why").stringValue())
                .isEqualTo(vector.required("taken").booleanValue());
    }

    @ParameterizedTest
    @MethodSource("introductions")
    void takesTheSameIntroductions(JsonNode vector) {
        assertThat(introduction(vector.required("message")))
                .as(vector.required("why").stringValue())
                .isEqualTo(introduction(vector.required("introduction")));
    }

    @Test
    void hasTheSameLimits() throws Exception {
        assertThat(Vectors.limits("call"))
                .containsEntry("textBytes", (long) CallMessageCodec.MAX_BYTES)
                .containsEntry("descriptionBytes", (long) CallMessage.MAX_SDP_BYTES)
                .containsEntry("descriptionLines", (long) SdpFilter.MAX_LINES)
                .containsEntry("mLines", (long) SdpFilter.MAX_M_LINES)
                .containsEntry("candidates", (long) CallMessage.MAX_CANDIDATES)
                .containsEntry("candidateChars", (long) SdpFilter.MAX_CANDIDATE_CHARS)
                .containsEntry("midChars", (long) SdpFilter.MAX_MID_CHARS)
                .containsEntry("displayNameChars", (long) DisplayName.MAX_CHARS)
                // And those of sealed bodies, which their own test compares.
                .hasSize(8 + 3);
    }

    /** Who it says that its sender is; nothing for what is dropped. */
    private static Optional<Introduction> introduction(JsonNode given) {
        if (given.isNull()) {
            return Optional.empty();
        }
        ObjectNode message = ((ObjectNode) given.deepCopy()).put("type", "introduction");
        if (given.path("name").isArray()) {
            message.put("name", Vectors.text(given.required("name")));
        }
        try {
            return Optional.of((Introduction) new CallMessageCodec().decode(JSON.writeValueAsBytes(message)));
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<IceCandidate>> takes(JsonNode list) {
        ObjectNode message = JSON.createObjectNode().put("type", "candidates").put("negotiation", 1);
        ArrayNode candidates = message.putArray("candidates");
        Vectors.spread(list).map(CallVectorsTest::whole).forEach(candidates::add);
        byte[] json = JSON.writeValueAsString(message).getBytes(UTF_8);
        try {
            List<IceCandidate> received = ((Candidates) new CallMessageCodec().decode(json)).candidates();
            return SdpFilter.problemWith(received).isEmpty() ? Optional.of(received) : Optional.empty();
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }

    private static JsonNode whole(JsonNode given) {
        if (!given.path("candidate").isArray()) {
            return given;
        }
        ObjectNode whole = (ObjectNode) given.deepCopy();
        return whole.put("candidate", Vectors.text(given.required("candidate")));
    }
}
