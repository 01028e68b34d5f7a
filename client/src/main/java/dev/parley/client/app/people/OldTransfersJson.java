package dev.parley.client.app.people;

import dev.parley.client.call.message.DisplayName;
import dev.parley.client.contact.PastFiles;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Transfers that are over as JSON text, as earlier programs kept them. Pure. */
final class OldTransfersJson {
    static final String FILE = "transfers.json";
    static final ListJson<PastFiles> LIST = new ListJson<>("transfers", 500, OldTransfersJson::read);

    private static final int MAX_ID = 64;
    private static final int MAX_NAME = 255;
    private static final int MAX_TEXT = 4096;
    private static final int MOST_NAMES = 8;

    private OldTransfersJson() {}

    private static Optional<PastFiles> read(JsonNode node) {
        String id = text(node, "transfer", MAX_ID);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PastFiles(
                    id,
                    Optional.empty(),
                    node.path("outgoing").booleanValue(false),
                    DisplayName.clean(text(node, "peer", MAX_NAME), ""),
                    texts(node, "names", MAX_NAME),
                    Math.max(0, node.path("files").intValue(0)),
                    Math.max(0, node.path("size").longValue(0)),
                    Instant.parse(text(node, "when", MAX_ID)),
                    texts(node, "paths", MAX_TEXT),
                    node.path("whole").booleanValue(false),
                    text(node, "reason", MAX_ID),
                    text(node, "subject", MAX_TEXT),
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
                .limit(MOST_NAMES)
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
}
