package dev.parley.client.app.settings;

import dev.parley.client.call.message.DisplayName;
import dev.parley.client.control.Reason;
import dev.parley.client.ui.transfer.PastTransfer;
import dev.parley.client.ui.transfer.TransferHistoryPort;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Transfers that are over as JSON text. Pure. */
final class TransferHistoryJson {
    private static final int MAX_ID = 64;
    private static final int MAX_NAME = 255;
    private static final int MAX_TEXT = 4096;
    static final ListJson<PastTransfer> LIST = new ListJson<>(
            "transfers", TransferHistoryPort.MOST, TransferHistoryJson::read, TransferHistoryJson::write);

    private TransferHistoryJson() {}

    private static void write(PastTransfer record, ObjectNode node) {
        node.put("transfer", record.transfer())
                .put("outgoing", record.outgoing())
                .put("peer", record.peer())
                .put("files", record.files())
                .put("size", record.size())
                .put("when", record.when().toString())
                .put("whole", record.whole())
                .put("reason", record.reason().code())
                .put("subject", cut(record.reason().subject()))
                .put("sentence", cut(record.sentence()));
        record.names().forEach(node.putArray("names")::add);
        record.paths().forEach(node.putArray("paths")::add);
    }

    private static Optional<PastTransfer> read(JsonNode node) {
        String id = text(node, "transfer", MAX_ID);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PastTransfer(
                    id,
                    node.path("outgoing").booleanValue(false),
                    DisplayName.clean(text(node, "peer", MAX_NAME), ""),
                    texts(node, "names", MAX_NAME),
                    Math.max(0, node.path("files").intValue(0)),
                    Math.max(0, node.path("size").longValue(0)),
                    Instant.parse(text(node, "when", MAX_ID)),
                    texts(node, "paths", MAX_TEXT),
                    node.path("whole").booleanValue(false),
                    new Reason(text(node, "reason", MAX_ID), text(node, "subject", MAX_TEXT)),
                    text(node, "sentence", MAX_TEXT)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode node, String field, int most) {
        return node.path(field)
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> isSane(text, most))
                .limit(PastTransfer.MOST_NAMES)
                .toList();
    }

    /** Empty for a text that makes no sense. */
    private static String text(JsonNode node, String field, int most) {
        String text = node.path(field).stringValue("");
        return isSane(text, most) ? text : "";
    }

    private static boolean isSane(String text, int most) {
        return text.length() <= most && text.chars().noneMatch(Character::isISOControl);
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }
}
