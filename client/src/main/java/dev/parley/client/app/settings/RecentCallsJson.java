package dev.parley.client.app.settings;

import dev.parley.client.call.message.DisplayName;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.ui.home.RecentCall;
import dev.parley.client.ui.home.RecentCallsPort;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Recent calls as JSON text. Pure. */
final class RecentCallsJson {
    private static final int MAX_PEOPLE = 64;
    private static final long MAX_SECONDS = Duration.ofDays(366).toSeconds();
    static final ListJson<RecentCall> LIST =
            new ListJson<>("calls", RecentCallsPort.MOST, RecentCallsJson::read, RecentCallsJson::write);

    private RecentCallsJson() {}

    private static void write(RecentCall call, ObjectNode node) {
        node.put("link", call.link())
                .put("began", call.began().toString())
                .put("seconds", call.lasted().toSeconds());
        ArrayNode people = node.putArray("people");
        call.people().stream()
                .limit(MAX_PEOPLE)
                .map(name -> DisplayName.clean(name, "?"))
                .forEach(people::add);
    }

    private static Optional<RecentCall> read(JsonNode node) {
        try {
            long seconds = node.path("seconds").longValue(0);
            return Optional.of(new RecentCall(
                    RoomLink.parse(node.path("link").stringValue("")).text(),
                    Instant.parse(node.path("began").stringValue("")),
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
