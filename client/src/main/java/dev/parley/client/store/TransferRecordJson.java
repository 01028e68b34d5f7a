package dev.parley.client.store;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.Summary;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.TransferRecord;
import dev.parley.signaling.protocol.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as JSON text; anything that makes no sense makes all of it unreadable. Pure.
 *
 * @param saved when it was remembered, in milliseconds since 1970
 */
record TransferRecordJson(TransferRecord of, long saved) {
    static final int MAX_CHARS = 16 << 20;

    private static final int MAX_DEPTH = 8;
    private static final JsonMapper JSON = StrictJson.mapper(MAX_CHARS, MAX_DEPTH);

    /** @throws IOException when this is not what {@link #text} writes */
    static TransferRecordJson read(String text) throws IOException {
        try {
            JsonNode node = JSON.readTree(text);
            return new TransferRecordJson(record(node), number(node, "saved"));
        } catch (JacksonException e) {
            throw new IOException("not JSON"); // without its cause, which quotes names
        }
    }

    String text() {
        ObjectNode node = JSON.createObjectNode().put("id", of.id().hex()).put("saved", saved);
        switch (of) {
            case TransferRecord.Outgoing(var _, var paths, var offer, var peerName, var secret) -> {
                node.put("kind", "outgoing").put("peerName", peerName).set("offer", offer(offer));
                put(node, secret);
                ArrayNode array = node.putArray("paths");
                // A URI holds also names that are no text.
                paths.forEach(path -> array.add(path.toUri().toString()));
            }
            case TransferRecord.Incoming(
                    var _,
                    var folder,
                    var offer,
                    var peerName,
                    var secret,
                    boolean keepExecutable) -> {
                node.put("kind", "incoming")
                        .put("peerName", peerName)
                        .put("folder", folder.toUri().toString())
                        .set("offer", offer(offer));
                if (keepExecutable) {
                    node.put("keepExecutable", true);
                }
                put(node, secret);
            }
            case TransferRecord.Finished(var _, var folder, var offer, var root, var secret) -> {
                node.put("kind", "finished").put("root", root.hex()).set("offer", offer(offer));
                if (folder != null) {
                    node.put("folder", folder.toUri().toString());
                }
                put(node, secret);
            }
            case TransferRecord.Withdrawn(var _, var secret, var reason) ->
                put(node.put("kind", "withdrawn").put("reason", reason.code()), secret);
        }
        return JSON.writeValueAsString(node) + "\n";
    }

    private static TransferRecord record(JsonNode node) throws IOException {
        TransferId id = new TransferId(text(node, "id"));
        return switch (text(node, "kind")) {
            case "outgoing" -> {
                List<Path> paths = new ArrayList<>();
                for (JsonNode path : array(node, "paths")) {
                    paths.add(path(path.stringValue("")));
                }
                yield new TransferRecord.Outgoing(
                        id, paths, offer(node.path("offer")), text(node, "peerName"), secretIfAny(node));
            }
            case "incoming" ->
                new TransferRecord.Incoming(
                        id,
                        path(text(node, "folder")),
                        offer(node.path("offer")),
                        text(node, "peerName"),
                        secretIfAny(node),
                        node.path("keepExecutable").asBoolean(false));
            case "finished" ->
                new TransferRecord.Finished(
                        id,
                        node.has("folder") ? path(text(node, "folder")) : null,
                        offer(node.path("offer")),
                        new Digest(text(node, "root")),
                        secret(node));
            case "withdrawn" ->
                new TransferRecord.Withdrawn(
                        id,
                        secret(node),
                        // Earlier programs remembered only what a person had cancelled.
                        node.has("reason")
                                ? TransferEndReason.ofCode(integer(node, "reason"))
                                : TransferEndReason.CANCELLED);
            default -> throw new IOException("of an unknown kind");
        };
    }

    private static void put(ObjectNode node, @Nullable TransferSecret secret) {
        if (secret != null) {
            node.put("secret", secret.hex());
        }
    }

    /** Programs that had none wrote none. */
    private static @Nullable TransferSecret secretIfAny(JsonNode node) throws IOException {
        return node.has("secret") ? secret(node) : null;
    }

    private static TransferSecret secret(JsonNode node) throws IOException {
        return new TransferSecret(text(node, "secret"));
    }

    private static ObjectNode offer(FilesOffer offer) {
        Summary summary = offer.summary();
        ObjectNode node = JSON.createObjectNode()
                .put("total", offer.total())
                .put("manifestBytes", offer.manifestBytes())
                .put("manifest", offer.manifest().hex())
                .put("files", summary.files())
                .put("folders", summary.folders());
        ArrayNode shown = node.putArray("shown");
        for (Summary.Shown one : summary.shown()) {
            shown.addObject()
                    .put("folder", one.folder())
                    .put("name", one.name())
                    .put("size", one.size());
        }
        ArrayNode types = node.putArray("types");
        for (Summary.Type type : summary.types()) {
            types.addObject().put("extension", type.extension()).put("files", type.files());
        }
        return node;
    }

    private static FilesOffer offer(JsonNode node) throws IOException {
        List<Summary.Shown> shown = new ArrayList<>();
        for (JsonNode one : array(node, "shown")) {
            shown.add(
                    new Summary.Shown(one.path("folder").booleanValue(false), text(one, "name"), number(one, "size")));
        }
        List<Summary.Type> types = new ArrayList<>();
        for (JsonNode type : array(node, "types")) {
            types.add(new Summary.Type(text(type, "extension"), integer(type, "files")));
        }
        Summary summary = new Summary(integer(node, "files"), integer(node, "folders"), shown, types);
        return new FilesOffer(
                number(node, "total"), integer(node, "manifestBytes"), new Digest(text(node, "manifest")), summary);
    }

    private static Path path(String uri) throws IOException {
        try {
            return Path.of(URI.create(uri));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new IOException("not a path");
        }
    }

    private static String text(JsonNode node, String field) throws IOException {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new IOException(field + " is no text");
        }
        return value.stringValue();
    }

    private static long number(JsonNode node, String field) throws IOException {
        JsonNode value = node.path(field);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new IOException(field + " is no number");
        }
        return value.longValue();
    }

    private static int integer(JsonNode node, String field) throws IOException {
        return Math.clamp(number(node, field), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static ArrayNode array(JsonNode node, String field) throws IOException {
        if (node.path(field) instanceof ArrayNode array) {
            return array;
        }
        throw new IOException(field + " is no list");
    }
}
