package dev.parley.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Vectors;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.limit.Limits;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which ICE servers a server may tell is as docs/test-vectors.json has it: few, of these kinds, at no other service's port. */
class IceServerVectorsTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<JsonNode> iceServers() throws Exception {
        return Vectors.section("iceServers");
    }

    @ParameterizedTest
    @MethodSource("iceServers")
    void takesTheSame(JsonNode vector) {
        assertThat(takes(list(vector.required("iceServers"))))
                .as(vector.required("why").stringValue())
                .isEqualTo(vector.required("taken").booleanValue());
    }

    private static boolean takes(ArrayNode servers) {
        ObjectNode message = JSON.createObjectNode().put("type", "iceServers").put("seq", 1);
        message.set("iceServers", servers);
        try {
            return new MessageCodec(Limits.DEFAULT).decodeServer(message.toString()) != null;
        } catch (MalformedMessage e) {
            return false;
        }
    }

    private static ArrayNode list(JsonNode vector) {
        ArrayNode servers = JSON.createArrayNode();
        Vectors.spread(vector).map(JsonNode::deepCopy).forEach(server -> {
            if (server.path("urls").isArray()) {
                ArrayNode urls = JSON.createArrayNode();
                Vectors.spread(server.path("urls")).forEach(urls::add);
                ((ObjectNode) server).set("urls", urls);
            }
            servers.add(server);
        });
        return servers;
    }
}
