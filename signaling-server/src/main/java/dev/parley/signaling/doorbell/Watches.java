package dev.parley.signaling.doorbell;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Who is told when somebody comes home. A box may be watched by as many as there are sockets, of whom only some are told of a change at
 * once, and the others in the turns that follow: each of how it is by then, and all of how it came out.
 */
final class Watches {
    /** So many are told of a change in the step in which it happens, and of one box before it is another's turn. */
    static final int AT_ONCE = 256;

    private final NavigableMap<Place, Visitor> watchers = new TreeMap<>();
    private final SequencedMap<Key, Round> rounds = new LinkedHashMap<>();
    private final BiConsumer<Key, Visitor> tell;

    /** @param tell says how it is at a box now */
    Watches(BiConsumer<Key, Visitor> tell) {
        this.tell = tell;
    }

    /** In the order of visitors' numbers, so that each machine comes to them in the same one. */
    private record Place(Key box, long visitor) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.<Place>comparingLong(place -> place.box.high())
                .thenComparingLong(place -> place.box.low())
                .thenComparingLong(Place::visitor);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Who is still to be told: all behind one of them, and if it goes on around their end, from the first up to another.
     *
     * @param after the number of whoever was told last
     */
    private record Round(long after, long last, boolean around) {
        /** Less than each number is. */
        private static final long START = -1;

        static final Round OF_ALL = new Round(START, START, true);

        /** Something else is to be said: to those who were not told yet, and then to those who were. */
        Round anew() {
            return new Round(after, after, true);
        }

        boolean comesTo(long visitor) {
            return around || visitor <= last;
        }

        boolean goesAround() {
            return around && last != START;
        }
    }

    void add(Key key, Visitor visitor) {
        watchers.put(new Place(key, visitor.number()), visitor);
    }

    void remove(Key key, Visitor visitor) {
        watchers.remove(new Place(key, visitor.number()));
    }

    /** Something is to be said to all who watch there. */
    void changed(Key key) {
        Round round = rounds.get(key);
        rounds.put(key, round == null ? Round.OF_ALL : round.anew());
        goOn(key, AT_ONCE);
    }

    /** Tells so many more of those who were not told yet. */
    void goOn(int most) {
        int left = most;
        while (left > 0 && !rounds.isEmpty()) {
            Key key = rounds.firstEntry().getKey();
            left -= goOn(key, Math.min(left, AT_ONCE));
            Round rest = rounds.get(key);
            if (rest != null) {
                rounds.putLast(key, rest);
            }
        }
    }

    private int goOn(Key key, int most) {
        Round round = rounds.get(key);
        int count = 0;
        while (round != null && count < most) {
            Map.Entry<Place, Visitor> next = watchers.higherEntry(new Place(key, round.after()));
            if (next != null
                    && next.getKey().box().equals(key)
                    && round.comesTo(next.getKey().visitor())) {
                tell.accept(key, next.getValue());
                round = new Round(next.getKey().visitor(), round.last(), round.around());
                count++;
            } else {
                round = round.goesAround() ? new Round(Round.START, round.last(), false) : null;
            }
        }
        if (round == null) {
            rounds.remove(key);
        } else {
            rounds.put(key, round);
        }
        return count;
    }

    /** Whether some are still to be told. */
    boolean owes() {
        return !rounds.isEmpty();
    }

    List<DoorbellImage.RoundImage> image() {
        return rounds.entrySet().stream()
                .map(each -> new DoorbellImage.RoundImage(
                        each.getKey().id(),
                        each.getValue().after(),
                        each.getValue().last(),
                        each.getValue().around()))
                .toList();
    }

    void restore(List<DoorbellImage.RoundImage> images) {
        images.forEach(each -> rounds.putLast(Key.of(each.box()), new Round(each.after(), each.last(), each.around())));
    }

    int size() {
        return watchers.size();
    }
}
