package dev.parley.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.signaling.protocol.json.StrictJson;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes room-layer messages as JSON text. Immutable, safe for all threads. */
public final class MessageCodec {
    /** What a client says beside numbered messages. */
    private static final Set<String> UNNUMBERED =
            Set.of("hello", "ping", "ack", "look", "listen", "ring", "watch", "taken");

    private final JsonMapper mapper;
    private final int frameBytes;

    public MessageCodec(Limits limits) {
        this.frameBytes = limits.frameBytes();
        this.mapper = StrictJson.mapper(limits.frameBytes(), limits.jsonDepth());
    }

    public String encode(SignalMessage message) {
        String plain = PlainJsonWriter.write(message);
        return plain != null ? plain : mapper.writeValueAsString(message);
    }

    /** The same to be sent, without a text of it where its body is plain. */
    public MessageText text(SignalMessage message) {
        MessageText plain = PlainJsonWriter.text(message);
        return plain != null ? plain : MessageText.of(encode(message));
    }

    /** @throws MalformedMessage with an error that may be sent back as it is */
    public ClientMessage decodeClient(String text) {
        PlainBytes plain = text.length() > frameBytes ? null : PlainBytes.of(text);
        return plain == null ? mapped(text) : decodeClient(plain);
    }

    /** The same of what is known to be plain. */
    public ClientMessage decodeClient(PlainBytes text) {
        ClientMessage plain = text.length() > frameBytes ? null : PlainJson.read(text);
        return plain == null ? mapped(text.toString()) : plain;
    }

    private ClientMessage mapped(String text) {
        try {
            return decode(text, ClientMessage.class);
        } catch (MalformedMessage e) {
            throw e.answer().code() == ErrorCode.MALFORMED ? e : e.numbered(number(text));
        }
    }

    /** The number of a message that is an object, but not one that can be taken; 0 for one of those that have none. */
    private long number(String text) {
        JsonNode message;
        try {
            message = mapper.readTree(text);
        } catch (JacksonException e) {
            return 0; // Something stands behind the object.
        }
        JsonNode seq = message.path("seq");
        boolean usesOne = !UNNUMBERED.contains(message.path("type").stringValue(""))
                && seq.isIntegralNumber()
                && seq.canConvertToLong();
        return usesOne ? Math.max(0, seq.longValue()) : 0;
    }

    /** @throws MalformedMessage with an error that says what the server got wrong */
    public ServerMessage decodeServer(String text) {
        return decode(text, ServerMessage.class);
    }

    private <T extends SignalMessage> T decode(String text, Class<T> type) {
        if (text.length() > frameBytes || utf8Length(text) > frameBytes) {
            throw new MalformedMessage(ErrorCode.MALFORMED, "", "must be at most " + frameBytes + " bytes of UTF-8");
        }
        try {
            T message = mapper.readValue(text, type);
            if (message == null) {
                throw new MalformedMessage(ErrorCode.MALFORMED, "", "must be a JSON object, not null");
            }
            return message;
        } catch (StreamReadException e) {
            throw new MalformedMessage(ErrorCode.MALFORMED, "", "is not acceptable JSON: " + e.getOriginalMessage());
        } catch (InvalidTypeIdException e) {
            throw new MalformedMessage(ErrorCode.UNKNOWN_TYPE, "type", "names no message that is known here");
        } catch (DatabindException e) {
            throw fieldError(e);
        } catch (JacksonException e) {
            throw new MalformedMessage(ErrorCode.MALFORMED, "", "is not acceptable JSON");
        }
    }

    private static MalformedMessage fieldError(DatabindException e) {
        String path = path(e);
        if (e.getCause() instanceof ProtocolException cause) {
            String field = path.isEmpty() ? cause.field() : isOfOneValue(e) ? path : path + "." + cause.field();
            return new MalformedMessage(ErrorCode.INVALID_FIELD, field, withoutField(cause));
        }
        return path.isEmpty()
                ? new MalformedMessage(ErrorCode.MALFORMED, "", "must be one JSON object")
                : new MalformedMessage(ErrorCode.INVALID_FIELD, path, "is missing or of the wrong kind");
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    /** A value type does not know as which field it is read; the path does. */
    private static boolean isOfOneValue(DatabindException e) {
        return e instanceof ValueInstantiationException failed
                && Arrays.stream(failed.getType().getRawClass().getMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static String withoutField(ProtocolException e) {
        String message = String.valueOf(e.getMessage());
        return e.field().isEmpty() ? message : message.substring(e.field().length() + 1);
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
