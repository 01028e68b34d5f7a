package dev.parley.client.control;

import dev.parley.client.call.MediaKind;
import java.util.Optional;

/**
 * Names a moving picture that a face can ask for.
 *
 * @param peer whose picture, as the text of a PeerId; empty for one's own
 * @param kind CAMERA or SCREEN
 */
public record TileId(Optional<String> peer, MediaKind kind) {
    public static final TileId SELF = new TileId(Optional.empty(), MediaKind.CAMERA);

    public static TileId camera(String peer) {
        return new TileId(Optional.of(peer), MediaKind.CAMERA);
    }
}
