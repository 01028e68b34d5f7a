package dev.parley.client.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Vectors;
import dev.parley.client.trust.Digest32;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.Base64Url;
import dev.parley.signaling.protocol.id.RoomId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Commitments and authentication strings are as docs/test-vectors.json has them. */
class VerificationVectorsTest {
    static Stream<JsonNode> verifications() throws Exception {
        return Vectors.section("verifications");
    }

    @ParameterizedTest
    @MethodSource("verifications")
    void bothSidesDeriveTheSame(JsonNode vector) {
        RoomId room = RoomId.of(bytes(vector, "room"));
        Side own = side(vector, "certificate", "key");
        Side theirs = side(vector, "theirCertificate", "theirKey");
        Digest32 nonce = Digest32.of(bytes(vector, "nonce"));
        Digest32 theirNonce = Digest32.of(bytes(vector, "theirNonce"));
        Binding binding = new Binding(room, own, theirs);

        assertThat(binding.ownCommitment(nonce).text())
                .isEqualTo(vector.get("commitment").asString());
        assertThat(binding.theirCommitment(theirNonce).text())
                .isEqualTo(vector.get("theirCommitment").asString());
        AuthenticationString string = binding.string(nonce, theirNonce);
        assertThat(string).isEqualTo(new Binding(room, theirs, own).string(theirNonce, nonce));
        assertThat(string.symbols())
                .isEqualTo(
                        vector.get("symbols").valueStream().map(JsonNode::asInt).toList());
        assertThat(string.numbers())
                .isEqualTo(
                        vector.get("numbers").valueStream().map(JsonNode::asInt).toList());
    }

    private static Side side(JsonNode vector, String certificate, String key) {
        return new Side(
                Digest32.of(bytes(vector, certificate)),
                Optional.ofNullable(vector.get(key)).map(_ -> new IdentityKey(Base64Url.encode(bytes(vector, key)))));
    }

    private static byte[] bytes(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.get(field).asString());
    }
}
