package dev.parley.client.pointing;

import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.List;

/**
 * What is said on the pointing channel. Each bears a number that its sender counts up over all of them, so that one that comes
 * late is known as such.
 */
public sealed interface PointingMessage {
    /** The highest number, which nobody reaches. */
    long MAX_NUMBER = 0xFFFF_FFFFL;

    long number();

    /**
     * Somebody who watches a screen points at it.
     *
     * @param sharer whose screen it is
     */
    record Marked(long number, PeerId sharer, PointingMark mark) implements PointingMessage {
        public Marked {
            requireNumber(number);
        }
    }

    /**
     * Who may point at the screen of the one who says it; holds for some seconds.
     *
     * @param all whether everybody may
     * @param people who may if not all
     */
    record Allowed(long number, boolean all, List<PeerId> people) implements PointingMessage {
        public Allowed {
            requireNumber(number);
            people = List.copyOf(people);
            if (people.size() > PointingLimits.PEOPLE) {
                throw new ProtocolException("people", "must be at most " + PointingLimits.PEOPLE);
            }
        }
    }

    /** The one who says it, and shows a screen, takes away all ink on it. */
    record Cleared(long number) implements PointingMessage {
        public Cleared {
            requireNumber(number);
        }
    }

    private static void requireNumber(long number) {
        if (number < 0 || number > MAX_NUMBER) {
            throw new ProtocolException("number", "must be 0 to " + MAX_NUMBER);
        }
    }
}
