package dev.parley.client.transfer;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Vectors;
import dev.parley.client.transfer.message.ChannelBinding;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.message.Summary;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.part.InnerName;
import dev.parley.client.transfer.part.Layout;
import dev.parley.client.transfer.part.NameRules;
import dev.parley.client.transfer.part.SafeFileName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Names and limits of transfers are as docs/test-vectors.json has them. */
class TransferVectorsTest {
    static Stream<JsonNode> fileNames() throws Exception {
        return Vectors.section("fileNames");
    }

    @ParameterizedTest
    @MethodSource("fileNames")
    void makesTheSameNamesSafe(JsonNode vector) {
        assertThat(SafeFileName.of(Vectors.text(vector.required("offered"))).text())
                .isEqualTo(Vectors.text(vector.required("name")));
    }

    static Stream<JsonNode> innerNames() throws Exception {
        return Vectors.section("innerNames");
    }

    @ParameterizedTest
    @MethodSource("innerNames")
    void keepsTheSameNamesInsideOfFolders(JsonNode vector) {
        String offered = Vectors.text(vector.required("offered"));

        assertThat(InnerName.of(offered, NameRules.of(true, true)).text())
                .isEqualTo(Vectors.text(vector.required("held")));
        assertThat(InnerName.of(offered, NameRules.of(true, false)).text())
                .isEqualTo(Vectors.text(vector.required("portable")));
    }

    static Stream<JsonNode> innerFolders() throws Exception {
        return Vectors.section("innerFolders");
    }

    @ParameterizedTest
    @MethodSource("innerFolders")
    void keepsNamesOfOneFolderApart(JsonNode vector) {
        List<ManifestEntry> entries = new ArrayList<>(List.of(new ManifestEntry(true, 0, "top", 0, 0)));
        vector.required("names").forEach(name -> entries.add(new ManifestEntry(false, 1, name.stringValue(), 0, 0)));
        NameRules rules = NameRules.of(vector.required("apart").booleanValue(), true);
        Layout layout = Layout.of(new Manifest(entries), 1, rules, name -> name);
        List<String> become = new ArrayList<>();
        vector.required("become").forEach(name -> become.add(name.stringValue()));

        assertThat(IntStream.range(1, layout.size())
                        .mapToObj(at ->
                                layout.path(Path.of("/"), at).getFileName().toString()))
                .isEqualTo(become);
    }

    static Stream<JsonNode> transferProofs() throws Exception {
        return Vectors.section("transferProofs");
    }

    @ParameterizedTest
    @MethodSource("transferProofs")
    void provesTheSame(JsonNode vector) {
        TransferSecret secret = new TransferSecret(hex(vector, "secret"));
        ChannelBinding receiver =
                binding(vector, "receiverNonce", "senderNonce", "receiverFingerprint", "senderFingerprint");
        ChannelBinding sender =
                binding(vector, "senderNonce", "receiverNonce", "senderFingerprint", "receiverFingerprint");
        Digest proof = new Digest(hex(vector, "proof"));

        assertThat(receiver.tag(secret).hex()).isEqualTo(hex(vector, "tag"));
        assertThat(sender.theirTag(secret).matches(receiver.tag(secret))).isTrue();
        assertThat(sender.proof(secret)).isEqualTo(proof);
        assertThat(receiver.isTheirProof(secret, proof)).isTrue();
        assertThat(receiver.isTheirProof(secret, new Digest(proof.hex().substring(1) + "0")))
                .isFalse();
    }

    private static ChannelBinding binding(JsonNode vector, String own, String other, String mine, String theirs) {
        return new ChannelBinding(
                new Digest(hex(vector, own)),
                new Digest(hex(vector, other)),
                new Fingerprints(new Digest(hex(vector, mine)), new Digest(hex(vector, theirs))));
    }

    private static String hex(JsonNode vector, String field) {
        return vector.required(field).stringValue();
    }

    @Test
    void hasTheSameLimits() throws Exception {
        assertThat(Vectors.limits("files"))
                .isEqualTo(Map.ofEntries(
                        entry("messageBytes", (long) TransferLimits.MESSAGE_BYTES),
                        entry("blockBytes", (long) TransferLimits.BLOCK_BYTES),
                        entry("size", TransferLimits.MAX_SIZE),
                        entry("entries", (long) Manifest.MAX_ENTRIES),
                        entry("manifestBytes", (long) Manifest.MAX_BYTES),
                        entry("manifestDepth", (long) Manifest.MAX_DEPTH),
                        entry("entryNameBytes", (long) ManifestEntry.NAME_BYTES),
                        entry("entriesShown", (long) Summary.MAX_SHOWN),
                        entry("typesShown", (long) Summary.MAX_TYPES),
                        entry("openOfOnePeer", (long) TransferLimits.INCOMING_PER_PEER),
                        entry("offersOfOneChannel", (long) TransferLimits.OFFERS_PER_CHANNEL),
                        entry("hashesOfOneMessage", (long) TransferLimits.HASHES_PER_MESSAGE),
                        entry("hashesAhead", (long) TransferLimits.HASHES_AHEAD),
                        entry("windowBytes", (long) TransferLimits.WINDOW_BYTES),
                        entry("tags", (long) TransferLimits.REMEMBERED),
                        entry("finishedRemembered", (long) TransferLimits.REMEMBERED),
                        entry("nameBytes", (long) SafeFileName.MAX_BYTES)));
    }
}
