package dev.parley.client.pointing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.signaling.protocol.reason.ProtocolException;

/**
 * A place in a shared picture, whatever its size: 0 is the left or upper edge, 65535 the right or lower one.
 *
 * @param x to the right
 * @param y downwards
 */
public record Spot(
        @JsonProperty(required = true) int x,
        @JsonProperty(required = true) int y) {
    public static final int MAX = 65_535;

    public Spot {
        requireInside("x", x);
        requireInside("y", y);
    }

    /** Fractions of the picture's width and height; what is beside the picture becomes its edge. */
    public static Spot of(double across, double down) {
        return new Spot(whole(across), whole(down));
    }

    public double across() {
        return (double) x / MAX;
    }

    public double down() {
        return (double) y / MAX;
    }

    /** How far away another one is, in the same units. */
    double distance(Spot other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    private static int whole(double fraction) {
        return (int) Math.round(Math.clamp(fraction, 0, 1) * MAX);
    }

    private static void requireInside(String field, int value) {
        if (value < 0 || value > MAX) {
            throw new ProtocolException(field, "must be 0 to " + MAX);
        }
    }
}
