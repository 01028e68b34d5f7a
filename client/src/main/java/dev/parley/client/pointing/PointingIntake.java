package dev.parley.client.pointing;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is new of what one channel brings, where any message may come late or twice: the latest of what holds until the next, and
 * each click once. Strokes are said by parts that may come in any order.
 */
public final class PointingIntake {
    private static final int CLICKS_KNOWN = 32;

    private final Set<Integer> clicks = new LinkedHashSet<>();
    private long pointer = -1;
    private long allowed = -1;
    private long cleared = -1;

    /** Whether it says something that is not known yet. */
    public boolean isNew(PointingMessage message) {
        return switch (message) {
            case PointingMessage.Marked(long number, var _, PointingMark mark) ->
                switch (mark) {
                    case PointingMark.At _, PointingMark.Gone _ -> {
                        boolean newer = number > pointer;
                        pointer = Math.max(pointer, number);
                        yield newer;
                    }
                    case PointingMark.Ink _ -> true;
                    case PointingMark.Click(int click, var _) -> isNew(click);
                };
            case PointingMessage.Allowed(long number, var _, var _) -> {
                boolean newer = number > allowed;
                allowed = Math.max(allowed, number);
                yield newer;
            }
            case PointingMessage.Cleared(long number) -> {
                boolean newer = number > cleared;
                cleared = Math.max(cleared, number);
                yield newer;
            }
        };
    }

    private boolean isNew(int click) {
        boolean unknown = clicks.add(click);
        if (clicks.size() > CLICKS_KNOWN) {
            clicks.remove(clicks.iterator().next());
        }
        return unknown;
    }
}
