package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** Tells what a face needs to know about what is shared, or can be, beside that it is there. */
public sealed interface ShareNotice extends Notice.AboutSharing {

    /**
     * What is shared can be had by another engine without a question to its person, if {@link ShareCommand.Share#restore} is this. It
     * serves once: who shares again is told another.
     */
    @JsonTypeName("shareRestorable")
    record ShareRestorable(ShareSource source, String restore) implements ShareNotice {}
}
