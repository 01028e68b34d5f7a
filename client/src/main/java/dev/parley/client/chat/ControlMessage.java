package dev.parley.client.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.signaling.protocol.ProtocolException;
import org.jspecify.annotations.Nullable;

/** What peers say to each other on the control channel. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ControlMessage permits ChatMessage, ControlMessage.Received, VerificationMessage {

    /** Says that the chat message with this id was taken in and shown. */
    @JsonTypeName("received")
    record Received(MessageId id) implements ControlMessage {
        public Received {
            requirePresent("id", id);
        }
    }

    static <T> T requirePresent(String field, @Nullable T value) {
        if (value == null) {
            throw new ProtocolException(field, "is missing");
        }
        return value;
    }
}
