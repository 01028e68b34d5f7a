package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.rate.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a doorbell knows, for another machine to go on with. Times are milliseconds since 1970.
 *
 * @param visitors sockets that listen or watch
 * @param boxes those that nobody listens at, the longest left first, and then the others
 * @param notes what waits, oldest first
 * @param lastNote the highest id that one had
 * @param rounds of changes that not all who watch were told of
 */
public record DoorbellImage(
        List<VisitorImage> visitors,
        List<BoxImage> boxes,
        List<NoteImage> notes,
        long lastNote,
        List<RoundImage> rounds) {
    public static final DoorbellImage EMPTY = new DoorbellImage(List.of(), List.of(), List.of(), 0, List.of());

    record VisitorImage(long number, Source source, boolean seen, List<BoxId> boxes, List<BoxId> watched) {}

    /** @param rings of the last minute */
    record BoxImage(
            BoxId id,
            long since,
            boolean known,
            boolean hidden,
            @Nullable Source home,
            List<RungImage> rings) {}

    record RungImage(Source source, long at) {}

    record NoteImage(BoxId box, long id, Note note, Source from, long at) {}

    record RoundImage(BoxId box, long after, long last, boolean around) {}
}
