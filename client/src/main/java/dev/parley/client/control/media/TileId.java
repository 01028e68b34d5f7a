package dev.parley.client.control.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.client.call.message.MediaKind;
import dev.parley.client.control.text.Required;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.Optional;

/**
 * Names a moving picture that a face can ask for; as text {@code self}, {@code camera:PEER}, {@code screen:PEER},
 * {@code own-screen} or {@code source:SOURCE}.
 *
 * @param peer whose picture; empty for one's own
 * @param kind CAMERA or SCREEN
 * @param source what could be shared, for a picture of that; empty for what is sent
 */
public record TileId(Optional<PeerId> peer, MediaKind kind, Optional<ShareSource> source) {
    public static final TileId SELF = new TileId(Optional.empty(), MediaKind.CAMERA);

    /** What the others see of what is shared. */
    public static final TileId OWN_SCREEN = new TileId(Optional.empty(), MediaKind.SCREEN);

    public TileId {
        Required.present("tile", kind);
    }

    public TileId(Optional<PeerId> peer, MediaKind kind) {
        this(peer, kind, Optional.empty());
    }

    public static TileId camera(PeerId peer) {
        return new TileId(Optional.of(peer), MediaKind.CAMERA);
    }

    public static TileId screen(PeerId peer) {
        return new TileId(Optional.of(peer), MediaKind.SCREEN);
    }

    /** A picture about once a second, to choose by. */
    public static TileId source(ShareSource source) {
        return new TileId(Optional.empty(), MediaKind.SCREEN, Optional.of(source));
    }

    @JsonCreator
    public static TileId parse(String tile) {
        int colon = tile.indexOf(':');
        String rest = tile.substring(colon + 1);
        return switch (colon < 0 ? tile : tile.substring(0, colon + 1)) {
            case "self" -> SELF;
            case "own-screen" -> OWN_SCREEN;
            case "camera:" -> camera(new PeerId(rest));
            case "screen:" -> screen(new PeerId(rest));
            case "source:" -> source(ShareSource.kept(rest));
            default ->
                throw new IllegalArgumentException(
                        "a tile is self, camera:PEER, screen:PEER, own-screen or source:SOURCE");
        };
    }

    @JsonValue
    public String text() {
        if (source.isPresent()) {
            return "source:" + source.get().text();
        }
        boolean screen = kind == MediaKind.SCREEN;
        return peer.map(id -> (screen ? "screen:" : "camera:") + id.text()).orElse(screen ? "own-screen" : "self");
    }
}
