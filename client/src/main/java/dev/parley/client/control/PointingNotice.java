package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.pointing.PointingMark;
import dev.parley.signaling.protocol.id.PeerId;
import org.jspecify.annotations.Nullable;

/** Tells what somebody points at on a shared screen, and whether one may. */
public sealed interface PointingNotice extends Notice.AboutPointing {

    /**
     * Somebody points at a shared screen, and may.
     *
     * @param sharer whose screen it is; null for one's own
     */
    @JsonTypeName("pointed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pointed(long join, PeerId from, @Nullable PeerId sharer, PointingMark mark) implements PointingNotice {}

    /** Whether one may point at what somebody shares; latest wins, and at first one may not. */
    @JsonTypeName("pointingAllowed")
    record PointingAllowed(long join, PeerId sharer, boolean allowed) implements PointingNotice {}

    /**
     * What was pointed at is to be forgotten.
     *
     * @param sharer on whose screen; null for one's own
     * @param from whose marks, pointer too, because they may not point any more; null for the ink of all
     */
    @JsonTypeName("pointingCleared")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PointingCleared(
            long join, @Nullable PeerId sharer, @Nullable PeerId from) implements PointingNotice {}
}
