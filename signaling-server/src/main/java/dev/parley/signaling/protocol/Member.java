package dev.parley.signaling.protocol;

/** Somebody in a room, as the others see them. */
public record Member(PeerId id, String name) {
    public Member {
        ProtocolException.requirePresent("id", id);
        DisplayName.require("name", name);
    }
}
