package dev.parley.signaling.doorbell;

import static dev.parley.signaling.doorbell.DoorbellHarness.box;
import static dev.parley.signaling.doorbell.DoorbellHarness.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.shelf.Shelf;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is put on the shelf is what waits, all the time: a server that is started anew goes on where the last one ended, however that ended. */
class ShelfTest {
    private final InMemory shelf = new InMemory();

    @Test
    void whatWaitsAndWhoIsKnownOutliveTheServer() {
        DoorbellHarness before = start();
        settleAndGo(before, 1);
        settleAndGo(before, 2);
        before.person().ring(1, "one", true);
        before.person().ring(1, "two", true);
        DoorbellHarness.Person there = before.person().listen(2);
        before.pass(Duration.ofSeconds(5));

        DoorbellHarness after = start();
        after.now = before.now.plusSeconds(55);
        DoorbellHarness.Person back = after.person().listen(1);
        assertThat(back.all(ServerMessage.Noted.class))
                .containsExactly(
                        new ServerMessage.Noted(box(1), note("one"), 60L, 1L),
                        new ServerMessage.Noted(box(1), note("two"), 60L, 2L));
        back.take(1, 1L);
        assertThat(after.person().ring(2, "three", true)).isEqualTo(new ServerMessage.Rung(1, 0, true));
        assertThat(start().person().listen(1, 2).notes()).containsExactly("two", "three");
        assertThat(there.notes()).isEmpty();
    }

    @Test
    void whoIsThereWhenItEndsIsKnownToTheNextOne() {
        DoorbellHarness before = start();
        before.person().listen(1);
        before.pass(Duration.ofMinutes(1));
        before.person().listen(false, 2);
        before.pass(Duration.ofSeconds(1));
        before.doorbell.end();

        DoorbellHarness after = start();
        assertThat(after.person().ring(1, "one", true)).isEqualTo(new ServerMessage.Rung(1, 0, true));
        assertThat(after.person().ring(2, "two", true))
                .as("was there for a moment")
                .isEqualTo(new ServerMessage.Rung(1, 0, false));
    }

    /** It says nothing at its end. */
    @Test
    void whoListenedForAMinuteIsKnownAlsoToTheServerAfterOneThatWasKilled() {
        DoorbellHarness killed = start();
        killed.person().listen(1);
        killed.person().listen(2);
        killed.pass(Duration.ofMinutes(1));
        killed.person().listen(3);
        killed.pass(Duration.ofSeconds(59));
        assertThat(shelf.boxes.keySet()).containsExactly(box(1), box(2));
        assertThat(killed.person().ring(1, "one", true)).isEqualTo(new ServerMessage.Rung(1, 1, true));

        assertThat(start().person().listen(1).notes()).containsExactly("one");
    }

    @Test
    void whoHidesLaterIsHiddenAlsoAfterAKill() {
        DoorbellHarness killed = start();
        DoorbellHarness.Person person = killed.person().listen(1);
        killed.pass(Duration.ofMinutes(1));
        person.listen(false, 1);

        assertThat(start().person().ring(1, "one", true)).isEqualTo(new ServerMessage.Rung(1, 1, false));
    }

    /** And each is written down seldom. */
    @Test
    void whoListensForMonthsIsStillKnownAfterAKill() {
        DoorbellHarness killed = start();
        killed.person().listen(1);
        for (int day = 0; day < 100; day++) {
            killed.pass(Duration.ofDays(1));
        }
        assertThat(shelf.remembered).isLessThan(50);
        DoorbellHarness after = start();
        after.now = killed.now;
        after.pass(Duration.ofDays(1));
        assertThat(after.person().ring(1, "one", true)).isEqualTo(new ServerMessage.Rung(1, 0, true));
    }

    @Test
    void whoHidStaysHidden() {
        DoorbellHarness before = start();
        DoorbellHarness.Person hidden = before.person().listen(false, 1);
        before.pass(Duration.ofMinutes(1));
        hidden.go();

        assertThat(start().person().ring(1, "one", true)).isEqualTo(new ServerMessage.Rung(1, 1, false));
    }

    @Test
    void whatIsGoneInMemoryIsGoneThere() {
        DoorbellHarness harness = start();
        settleAndGo(harness, 1);
        for (int i = 0; i < 40; i++) {
            harness.person().ring(1, "n" + i, true);
            harness.pass(Duration.ofSeconds(10));
        }
        assertThat(shelf.notes).hasSize(32);
        harness.pass(Duration.ofDays(8));
        assertThat(shelf.notes).isEmpty();
        harness.pass(Duration.ofDays(31));
        assertThat(shelf.boxes).isEmpty();
    }

    @Test
    void moreThanThereMayBeIsNotTakenUp() {
        DoorbellHarness harness = start();
        for (int box = 0; box < 10; box++) {
            settleAndGo(harness, box);
            harness.person().ring(box, "n" + box, true);
        }
        DoorbellLimits all = DoorbellLimits.DEFAULT;
        DoorbellLimits few = new DoorbellLimits(
                4,
                all.rememberedPerAddress(),
                all.boxListeners(),
                all.watches(),
                all.ringsPerMinute(),
                all.boxRingsPerMinute(),
                all.listensPerMinute(),
                all.keptNotes(),
                all.keptChars(),
                all.keptCharsInAll(),
                all.keptFor(),
                all.rememberedFor(),
                all.heartbeat());
        DoorbellHarness after = new DoorbellHarness(few, shelf);

        assertThat(after.doorbell.census().remembered()).isEqualTo(4);
        assertThat(shelf.notes).hasSize(4);
        assertThat(shelf.boxes).hasSize(4);
    }

    @Test
    void noAddressIsPutThere() {
        assertThat(Shelf.Remembered.class.getRecordComponents())
                .extracting(component -> component.getType().getSimpleName())
                .containsExactly("BoxId", "boolean", "Instant");
        assertThat(Shelf.Waiting.class.getRecordComponents())
                .extracting(component -> component.getType().getSimpleName())
                .containsExactly("BoxId", "long", "Note", "Instant");
    }

    private DoorbellHarness start() {
        return new DoorbellHarness(DoorbellLimits.DEFAULT, shelf);
    }

    private static void settleAndGo(DoorbellHarness harness, int box) {
        DoorbellHarness.Person home = harness.person().listen(box);
        harness.pass(Duration.ofMinutes(1));
        home.go();
    }

    private static final class InMemory implements Shelf {
        final Map<BoxId, Remembered> boxes = new LinkedHashMap<>();
        final Map<Long, Waiting> notes = new LinkedHashMap<>();
        int remembered;

        @Override
        public Contents contents() {
            return new Contents(List.copyOf(boxes.values()), List.copyOf(notes.values()));
        }

        @Override
        public void remember(Remembered box) {
            remembered++;
            boxes.remove(box.box());
            boxes.put(box.box(), box);
        }

        @Override
        public void forget(BoxId box) {
            assertThat(notes.values()).noneMatch(note -> note.box().equals(box));
            boxes.remove(box);
        }

        @Override
        public void keep(Waiting note) {
            assertThat(boxes).containsKey(note.box());
            notes.put(note.id(), note);
        }

        @Override
        public void drop(long id) {
            notes.remove(id);
        }
    }
}
