package dev.parley.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker itself, tried on histories that are wrong in one thing each. */
class HistoryTest {
    private static final Map<String, Set<String>> ROOMS =
            Map.of("ada", Set.of("ada", "bob"), "bob", Set.of("ada", "bob"));

    private static final List<History.Event> RIGHT = List.of(
            sent(1, "one"),
            sent(2, "two"),
            new History.Acknowledged("ada", "s1", 2),
            heard(1, "one"),
            heard(2, "two"),
            new History.Sees("ada", Set.of("bob")),
            new History.Sees("bob", Set.of("ada")));

    private static History.Event sent(long seq, String body) {
        return new History.Sent("ada", "s1", seq, "bob", body);
    }

    private static History.Event heard(long seq, String body) {
        return new History.Heard("bob", "s2", seq, "signal", "ada", body);
    }

    private static List<String> wrongs(List<History.Event> events) {
        History history = new History();
        events.forEach(history::add);
        return history.wrongs(ROOMS);
    }

    private static List<History.Event> with(int at, History.Event... instead) {
        List<History.Event> events = new java.util.ArrayList<>(RIGHT);
        events.remove(at);
        events.addAll(at, List.of(instead));
        return events;
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(wrongs(RIGHT)).isEmpty();
    }

    @Test
    void findsAnAcknowledgedMessageThatNobodyHeard() {
        assertThat(wrongs(with(4))).singleElement().asString().startsWith("lost: two");
    }

    @Test
    void takesAMessageThatWasNotAcknowledgedForLost() {
        assertThat(wrongs(List.of(sent(1, "one"), RIGHT.get(5), RIGHT.get(6)))).isEmpty();
    }

    @Test
    void findsAMessageThatCameTwice() {
        assertThat(wrongs(with(4, heard(2, "two"), heard(3, "two"))))
                .singleElement()
                .asString()
                .startsWith("doubled: two");
    }

    @Test
    void findsMessagesInAnotherOrder() {
        List<History.Event> events = new java.util.ArrayList<>(with(3, heard(1, "two")));
        events.set(4, heard(2, "one"));
        assertThat(wrongs(events)).singleElement().asString().startsWith("out of order: one");
    }

    @Test
    void findsAGapInNumbers() {
        assertThat(wrongs(with(4, heard(3, "two"))))
                .singleElement()
                .asString()
                .startsWith("out of order: bob heard number 3");
    }

    @Test
    void findsWhatNobodySaid() {
        assertThat(wrongs(with(4, heard(2, "two"), heard(3, "three"))))
                .singleElement()
                .asString()
                .startsWith("invented");
    }

    @Test
    void findsTwoOwnersWhoNumberByThemselves() {
        assertThat(wrongs(with(3, heard(1, "one"), heard(1, "two"))))
                .anySatisfy(wrong -> assertThat(wrong).startsWith("two owners"));
    }

    @Test
    void findsALostSession() {
        assertThat(wrongs(with(5, RIGHT.get(5), new History.SessionLost("bob", "s2"))))
                .singleElement()
                .asString()
                .startsWith("lost: the session s2");
    }

    @Test
    void findsRoomsThatDifferInTheEnd() {
        assertThat(wrongs(with(6, new History.Sees("bob", Set.of()))))
                .singleElement()
                .asString()
                .startsWith("diverged: bob");
        assertThat(wrongs(with(6))).singleElement().asString().startsWith("diverged: bob sees nothing");
    }
}
