package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.client.call.message.MediaKind;
import dev.parley.signaling.protocol.PeerId;
import java.util.Optional;

/**
 * Names a moving picture that a face can ask for; as text {@code self}, {@code camera:PEER} or {@code screen:PEER}.
 *
 * @param peer whose picture; empty for one's own
 * @param kind CAMERA or SCREEN
 */
public record TileId(Optional<PeerId> peer, MediaKind kind) {
    public static final TileId SELF = new TileId(Optional.empty(), MediaKind.CAMERA);

    public TileId {
        Required.present("tile", kind);
    }

    public static TileId camera(PeerId peer) {
        return new TileId(Optional.of(peer), MediaKind.CAMERA);
    }

    public static TileId screen(PeerId peer) {
        return new TileId(Optional.of(peer), MediaKind.SCREEN);
    }

    @JsonCreator
    public static TileId parse(String tile) {
        if (tile.equals("self")) {
            return SELF;
        }
        int colon = tile.indexOf(':');
        return switch (colon < 0 ? tile : tile.substring(0, colon)) {
            case "camera" -> camera(new PeerId(tile.substring(colon + 1)));
            case "screen" -> screen(new PeerId(tile.substring(colon + 1)));
            default -> throw new IllegalArgumentException("a tile is self, camera:PEER or screen:PEER");
        };
    }

    @JsonValue
    public String text() {
        String kindName = kind == MediaKind.SCREEN ? "screen:" : "camera:";
        return peer.map(id -> kindName + id.text()).orElse("self");
    }
}
