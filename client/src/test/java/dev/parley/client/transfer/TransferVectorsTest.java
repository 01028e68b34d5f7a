package dev.parley.client.transfer;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Vectors;
import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.message.Summary;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.part.SafeFileName;
import java.util.Map;
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
