package dev.parley.client.call.message;

import dev.parley.signaling.protocol.json.StrictJson;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes call-layer messages as JSON, which is what gets sealed. Immutable, safe for all threads. */
public final class CallMessageCodec {
    /** The longest text that fits into a room-layer body once it is sealed and in base64 (docs/protocol.md §3.1). */
    public static final int MAX_BYTES = 45_823;

    private static final int MAX_DEPTH = 16;

    private final JsonMapper mapper = StrictJson.mapper(MAX_BYTES, MAX_DEPTH);

    /** @throws IllegalArgumentException if the message is too long to be sent, which no peer can cause */
    public byte[] encode(CallMessage message) {
        byte[] json = mapper.writeValueAsBytes(message);
        if (json.length > MAX_BYTES) {
            throw new IllegalArgumentException("a call message of " + json.length + " bytes is too long to send");
        }
        return json;
    }

    /** @throws ProtocolException that names the field at fault */
    public CallMessage decode(byte[] json) {
        if (json.length > MAX_BYTES) {
            throw new ProtocolException("", "the message must be at most " + MAX_BYTES + " bytes");
        }
        try {
            // As a text, since bytes may also hold other encodings of Unicode, which the protocol does not know.
            CallMessage message = mapper.readValue(new String(json, StandardCharsets.UTF_8), CallMessage.class);
            return CallMessage.requirePresent("", message);
        } catch (InvalidTypeIdException e) {
            throw new ProtocolException("type", "names no message that is known here");
        } catch (StreamReadException e) {
            throw new ProtocolException("", "the message is not acceptable JSON");
        } catch (DatabindException e) {
            if (e.getCause() instanceof ProtocolException cause) {
                throw cause;
            }
            throw new ProtocolException(field(e), "has a value of the wrong kind");
        } catch (JacksonException e) {
            throw new ProtocolException("", "the message is not acceptable JSON");
        }
    }

    private static String field(DatabindException e) {
        String path = e.getPath().stream()
                .filter(reference -> reference.getPropertyName() != null)
                .map(JacksonException.Reference::getPropertyName)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "message" : path;
    }
}
