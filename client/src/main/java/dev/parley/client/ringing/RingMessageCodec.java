package dev.parley.client.ringing;

import dev.parley.signaling.protocol.json.StrictJson;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what is said through doorbells, as JSON text. Immutable, safe for all threads. */
public final class RingMessageCodec {
    /** What a note has room for (docs/protocol.md §9.2). */
    public static final int MAX_BYTES = 925;

    private static final int MAX_DEPTH = 4;
    private static final JsonMapper MAPPER = StrictJson.mapper(MAX_BYTES, MAX_DEPTH);

    public String encode(RingMessage message) {
        return MAPPER.writeValueAsString(message);
    }

    /** Never throws, whatever the text is; nothing for what is no message known here. */
    public Optional<RingMessage> decode(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, RingMessage.class));
        } catch (JacksonException | ProtocolException e) {
            return Optional.empty();
        }
    }
}
