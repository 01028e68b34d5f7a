package dev.parley.client.ui.call.person;

import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.media.TileId;

/**
 * A picture of the call: somebody's camera or somebody's screen.
 *
 * @param id which picture
 * @param member whose
 * @param screen whether it is a screen that they share
 */
public record TileViewModel(TileId id, MemberViewModel member, boolean screen) {
    /** Whether anything is to be seen on it but who it is. */
    public boolean hasPicture() {
        MediaFlags media = member.member().get().media();
        return screen ? media.screen() : media.camera();
    }
}
