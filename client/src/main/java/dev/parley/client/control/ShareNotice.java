package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.control.media.ShareSource;

/** Tells what a face needs to know about what is shared, or can be, beside that it is there. */
public sealed interface ShareNotice extends Notice.AboutSharing {

    /**
     * What is shared can be had by another engine without a question to its person, if {@link ShareCommand.Share#restore} is this. It
     * serves once: who shares again is told another.
     */
    @JsonTypeName("shareRestorable")
    record ShareRestorable(ShareSource source, String restore) implements ShareNotice {}

    /** The next {@link Notice.Sharing} is of something that is larger than its pictures: where it stands on the desktop, in dots. */
    @JsonTypeName("shareReduced")
    record ShareReduced(ShareSource source, int x, int y, int width, int height) implements ShareNotice {
        /** Whether this is said of it. */
        public boolean isOf(Notice.Sharing sharing) {
            return source.equals(sharing.source()) && x == sharing.x() && y == sharing.y();
        }
    }

    /**
     * The picture by which the program of a window is known that {@link Notice.Sources} told of; once while they are listed.
     *
     * @param pixels 32 by 32, in Base64: blue, green and red, each multiplied with alpha, and alpha; top
     *     row first
     */
    @JsonTypeName("sourceIcon")
    record SourceIcon(ShareSource source, String pixels) implements ShareNotice {
        public static final int ICON_SIDE = 32;
    }
}
