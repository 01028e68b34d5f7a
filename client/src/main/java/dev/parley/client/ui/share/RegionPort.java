package dev.parley.client.ui.share;

import dev.parley.client.control.media.ShareSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets a person draw a part of the desktop. FX thread; returns at once. */
public interface RegionPort {
    /** What for. */
    enum Purpose {
        SHARE,
        COVER
    }

    /** @param drawn is given what was drawn; empty if nothing was */
    void draw(Purpose purpose, Consumer<Optional<ShareSource.Region>> drawn);
}
