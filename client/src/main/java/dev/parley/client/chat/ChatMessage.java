package dev.parley.client.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.charset.StandardCharsets;

/**
 * One chat message, as its writer sent it; {@link dev.parley.client.control.text.PlainText} makes its text fit to be shown.
 *
 * @param time when it was written, by the writer's clock, in milliseconds since 1970
 * @param text 1 byte to 16 KiB of UTF-8
 */
@JsonTypeName("chat")
public record ChatMessage(
        MessageId id, @JsonProperty(required = true) long time, String text) implements ControlMessage {
    public static final int MAX_TEXT_BYTES = 16 * 1024;
    private static final long MAX_TIME = 1L << 53;

    public ChatMessage {
        ControlMessage.requirePresent("id", id);
        if (time < 0 || time > MAX_TIME) {
            throw new ProtocolException("time", "must be 0 to " + MAX_TIME);
        }
        int bytes = bytes(ControlMessage.requirePresent("text", text));
        if (bytes < 1 || bytes > MAX_TEXT_BYTES) {
            throw new ProtocolException("text", "must have 1 to " + MAX_TEXT_BYTES + " bytes, not " + bytes);
        }
    }

    int textBytes() {
        return bytes(text);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
