package dev.parley.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.ProtocolException;

/** Somebody in a room. The server knows nobody's name: members tell each other theirs, sealed (docs/protocol.md §3.2). */
public record Member(PeerId id) {
    /** What stands where the first programs to speak this version look for a name; nothing reads it. */
    static final String NAME = "Guest";

    public Member {
        ProtocolException.requirePresent("id", id);
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String name() {
        return NAME;
    }
}
