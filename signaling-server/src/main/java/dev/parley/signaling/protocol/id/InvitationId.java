package dev.parley.signaling.protocol.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an invitation to those who must not use it, as the server: the first 16 bytes of a hash of its {@link InvitationKey}. */
public record InvitationId(@JsonValue String text) {
    public static final int BYTES = 16;

    @JsonCreator
    public InvitationId {
        Base64Url.require("invitation", text, BYTES);
    }

    public static InvitationId of(byte[] bytes) {
        return new InvitationId(Base64Url.encode(bytes));
    }
}
