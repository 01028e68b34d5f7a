package dev.parley.signaling.protocol.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.HexFormat;

/** Who a member of a room is to the others: the first 16 bytes of the SHA-256 of its {@link PeerKey}, as base64url. */
public record PeerId(@JsonValue String text) {
    public static final int BYTES = 16;

    @JsonCreator
    public PeerId {
        Base64Url.require("peer", text, BYTES);
    }

    public static PeerId of(byte[] bytes) {
        return new PeerId(Base64Url.encode(bytes));
    }

    public byte[] bytes() {
        return Base64Url.decode("peer", text, BYTES);
    }

    /** The first two bytes in hexadecimal, which tell people apart who have no name yet. */
    public String brief() {
        return HexFormat.of().formatHex(bytes(), 0, 2);
    }

    /** Unsigned byte order: the side of a pair with the smaller id is the polite one (docs/protocol.md §3). */
    public boolean precedes(PeerId other) {
        return Arrays.compareUnsigned(bytes(), other.bytes()) < 0;
    }
}
