package dev.parley.client.app.people;

import dev.parley.client.call.message.DisplayName;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.PastCall;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Recent calls as JSON text, as earlier programs kept them. Pure. */
final class OldCallsJson {
    static final String FILE = "recent-calls.json";
    static final ListJson<PastCall> LIST = new ListJson<>("calls", 20, OldCallsJson::read);

    private static final int MAX_PEOPLE = 64;
    private static final long MAX_SECONDS = Duration.ofDays(366).toSeconds();

    private OldCallsJson() {}

    private static Optional<PastCall> read(JsonNode node) {
        try {
            String link = RoomLink.parse(node.path("link").stringValue("")).text();
            Instant began = Instant.parse(node.path("began").stringValue(""));
            long seconds = node.path("seconds").longValue(0);
            return Optional.of(new PastCall(
                    id(link, began),
                    CallDirection.LINK,
                    CallOutcome.HELD,
                    began,
                    Duration.ofSeconds(Math.clamp(seconds, 0, MAX_SECONDS)),
                    node.path("people")
                            .valueStream()
                            .filter(JsonNode::isString)
                            .map(name -> DisplayName.clean(name.stringValue(), "?"))
                            .limit(MAX_PEOPLE)
                            .map(name -> new PastCall.Person(name, Optional.empty(), false))
                            .toList(),
                    Optional.of(link)));
        } catch (LinkException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same for the same call, so that one that is kept twice is one. */
    static UUID id(String link, Instant began) {
        return UUID.nameUUIDFromBytes((link + " " + began).getBytes(StandardCharsets.UTF_8));
    }
}
