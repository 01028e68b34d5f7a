package dev.parley.client.chat;

import dev.parley.signaling.protocol.json.StrictJson;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes control-channel messages as JSON text. Immutable, safe for all threads. */
public final class ControlMessageCodec {
    public static final int MAX_BYTES = 64 * 1024;
    static final int MAX_DEPTH = 16;

    /** One for all calls of a program: making it takes longer than many a message. */
    private static final JsonMapper MAPPER = StrictJson.mapper(MAX_BYTES, MAX_DEPTH);

    public String encode(ControlMessage message) {
        return MAPPER.writeValueAsString(message);
    }

    /** @throws ProtocolException naming the field that is wrong, or {@code type} for a message of a later version */
    public ControlMessage decode(String text) {
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new ProtocolException("", "must be at most " + MAX_BYTES + " bytes of UTF-8");
        }
        try {
            ControlMessage message = MAPPER.readValue(text, ControlMessage.class);
            if (message == null) {
                throw new ProtocolException("", "must be a JSON object, not null");
            }
            return message;
        } catch (InvalidTypeIdException e) {
            throw new ProtocolException("type", "names no message that is known here");
        } catch (DatabindException e) {
            throw e.getCause() instanceof ProtocolException cause ? cause : wrongKind(e);
        } catch (JacksonException e) {
            throw new ProtocolException("", "is not acceptable JSON");
        }
    }

    private static ProtocolException wrongKind(DatabindException e) {
        String field = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        return new ProtocolException(
                field, field.isEmpty() ? "must be one JSON object" : "is missing or of the wrong kind");
    }
}
