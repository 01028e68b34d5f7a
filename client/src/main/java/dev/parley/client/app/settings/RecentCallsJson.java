package dev.parley.client.app.settings;

import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.ui.home.RecentCall;
import dev.parley.client.ui.home.RecentCallsPort;
import dev.parley.signaling.protocol.DisplayName;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Recent calls as JSON text; an entry that makes no sense is passed over. Pure. */
final class RecentCallsJson {
    private static final int MAX_PEOPLE = 64;
    private static final long MAX_SECONDS = Duration.ofDays(366).toSeconds();
    private static final JsonMapper JSON = new JsonMapper();

    private RecentCallsJson() {}

    /** @throws IOException when this is not what {@link #text} writes */
    static List<RecentCall> read(String text) throws IOException {
        JsonNode calls;
        try {
            calls = JSON.readTree(text).path("calls");
        } catch (JacksonException e) {
            // Without its cause, which may quote a link.
            throw new IOException("not JSON");
        }
        if (!(calls instanceof ArrayNode array)) {
            throw new IOException("no list of calls");
        }
        return array.valueStream()
                .map(RecentCallsJson::call)
                .flatMap(Optional::stream)
                .limit(RecentCallsPort.MOST)
                .toList();
    }

    static String text(List<RecentCall> calls) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode array = root.putArray("calls");
        for (RecentCall call : calls) {
            ObjectNode node = array.addObject()
                    .put("link", call.link())
                    .put("began", call.began().toString())
                    .put("seconds", call.lasted().toSeconds());
            ArrayNode people = node.putArray("people");
            call.people().stream()
                    .limit(MAX_PEOPLE)
                    .map(name -> DisplayName.clean(name, "?"))
                    .forEach(people::add);
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    private static Optional<RecentCall> call(JsonNode node) {
        try {
            long seconds = node.path("seconds").asLong(0);
            return Optional.of(new RecentCall(
                    RoomLink.parse(node.path("link").asString("")).text(),
                    Instant.parse(node.path("began").asString("")),
                    Duration.ofSeconds(Math.clamp(seconds, 0, MAX_SECONDS)),
                    node.path("people")
                            .valueStream()
                            .filter(JsonNode::isString)
                            .map(name -> DisplayName.clean(name.stringValue(), "?"))
                            .limit(MAX_PEOPLE)
                            .toList()));
        } catch (LinkException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
