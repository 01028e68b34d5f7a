package dev.parley.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One JSON text frame of the room layer; {@code type} is the record's name with a small first letter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface SignalMessage permits ClientMessage, ServerMessage {
    /** The version of the room layer that this code speaks, as sent in {@code hello}. */
    int PROTOCOL = 1;
}
