package dev.parley.client.pointing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody does on a shared screen with their pointer. Any of them may be lost on its way, or come late. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface PointingMark {

    /** The pointer is here now. */
    @JsonTypeName("at")
    record At(Spot spot) implements PointingMark {
        public At {
            requirePresent("spot", spot);
        }
    }

    /** The pointer is on the picture no more. */
    @JsonTypeName("gone")
    record Gone() implements PointingMark {}

    /**
     * A part of a stroke; said again with what follows it, so that a lost one leaves no gap.
     *
     * @param stroke tells the strokes of one person apart, from 0 to 65535 and around
     * @param first the place of the first of these points in the stroke
     */
    @JsonTypeName("ink")
    record Ink(
            @JsonProperty(required = true) int stroke,
            @JsonProperty(required = true) int first,
            List<Spot> points) implements PointingMark {
        public Ink {
            requireRange("stroke", stroke, Spot.MAX);
            requireRange("first", first, PointingLimits.STROKE_POINTS - 1);
            points = List.copyOf(requirePresent("points", points));
            if (points.isEmpty() || points.size() > PointingLimits.INK_POINTS) {
                throw new ProtocolException("points", "must be 1 to " + PointingLimits.INK_POINTS);
            }
            if (first + points.size() > PointingLimits.STROKE_POINTS) {
                throw new ProtocolException("points", "a stroke has at most " + PointingLimits.STROKE_POINTS);
            }
        }
    }

    /**
     * A press that draws nothing: a ring spreads from there.
     *
     * @param click tells the clicks of one person apart, from 0 to 65535 and around: each is said twice
     */
    @JsonTypeName("click")
    record Click(@JsonProperty(required = true) int click, Spot spot) implements PointingMark {
        public Click {
            requireRange("click", click, Spot.MAX);
            requirePresent("spot", spot);
        }
    }

    private static void requireRange(String field, int value, int most) {
        if (value < 0 || value > most) {
            throw new ProtocolException(field, "must be 0 to " + most);
        }
    }

    private static <T> T requirePresent(String field, @Nullable T value) {
        if (value == null) {
            throw new ProtocolException(field, "is missing");
        }
        return value;
    }
}
