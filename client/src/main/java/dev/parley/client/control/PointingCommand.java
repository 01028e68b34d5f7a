package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.control.text.Required;
import dev.parley.client.pointing.PointingLimits;
import dev.parley.client.pointing.PointingMark;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;

/** Points at a shared screen, and lets others do so. */
public sealed interface PointingCommand extends Command.AboutPointing {

    /**
     * Shows everybody in the call a mark on what somebody shares; nobody sees it unless that one lets this person point.
     *
     * @param sharer whose screen it is
     */
    @JsonTypeName("point")
    record Point(PeerId sharer, PointingMark mark) implements PointingCommand {
        public Point {
            Required.present("sharer", sharer);
            Required.present("mark", mark);
        }
    }

    /**
     * Who may point at one's own screen from now on, until it is said again or the call ends; at first nobody.
     *
     * @param all whether everybody may
     * @param people who may if not all
     */
    @JsonTypeName("allowPointing")
    record AllowPointing(boolean all, List<PeerId> people) implements PointingCommand {
        public static final AllowPointing NOBODY = new AllowPointing(false, List.of());
        public static final AllowPointing ALL = new AllowPointing(true, List.of());

        public AllowPointing {
            Required.present("people", people);
            people = List.copyOf(people);
            Required.range("people", people.size(), 0, PointingLimits.PEOPLE);
        }

        public boolean lets(PeerId person) {
            return all || people.contains(person);
        }

        public boolean anybody() {
            return all || !people.isEmpty();
        }
    }

    /** Takes away all ink on one's own screen, for everybody. */
    @JsonTypeName("clearPointing")
    record ClearPointing() implements PointingCommand {}
}
