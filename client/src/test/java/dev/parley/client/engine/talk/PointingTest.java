package dev.parley.client.engine.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.control.Notice;
import dev.parley.client.control.PointingCommand.AllowPointing;
import dev.parley.client.control.PointingNotice.Pointed;
import dev.parley.client.control.PointingNotice.PointingAllowed;
import dev.parley.client.control.PointingNotice.PointingCleared;
import dev.parley.client.pointing.PointingCodec;
import dev.parley.client.pointing.PointingLimits;
import dev.parley.client.pointing.PointingMark;
import dev.parley.client.pointing.PointingMessage;
import dev.parley.client.pointing.Spot;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Sam shows a screen, Ann and Ben watch it. */
class PointingTest {
    private static final PointingMark HERE = new PointingMark.At(new Spot(1, 2));

    private final List<Person> people = new ArrayList<>();
    private final Queue<Task> tasks = new PriorityQueue<>(Comparator.comparingLong(Task::due));
    private long now;
    private boolean losesAll;
    private boolean withheld;
    private final Person sam = comes(1);
    private final Person ann = comes(2);
    private final Person ben = comes(3);

    @Test
    void nobodySeesTheMarksOfThoseWhoMayNotPoint() {
        ann.pointing.point(sam.id, HERE);
        assertThat(sam.notices).isEmpty();
        assertThat(ben.notices).isEmpty();
        // Another program may say it all the same.
        ann.send(PointingCodec.encode(new PointingMessage.Marked(0, sam.id, HERE)));
        assertThat(sam.notices).isEmpty();
        assertThat(ben.notices).isEmpty();
    }

    @Test
    void whereAllMayPointAllSeeIt() {
        sam.pointing.allow(AllowPointing.ALL);
        assertThat(ann.told()).containsExactly(new PointingAllowed(1, sam.id, true));
        ann.pointing.point(sam.id, HERE);
        assertThat(sam.told()).containsExactly(new Pointed(1, ann.id, null, HERE));
        assertThat(ben.told()).contains(new Pointed(1, ann.id, sam.id, HERE));
    }

    @Test
    void onePersonMayBeLet() {
        sam.pointing.allow(new AllowPointing(false, List.of(ben.id)));
        ann.pointing.point(sam.id, HERE);
        ben.pointing.point(sam.id, HERE);
        assertThat(sam.told()).containsExactly(new Pointed(1, ben.id, null, HERE));
        assertThat(ann.told()).containsExactly(new Pointed(1, ben.id, sam.id, HERE));
        assertThat(ben.told()).containsExactly(new PointingAllowed(1, sam.id, true));
    }

    @Test
    void whoMayNoMoreIsForgotten() {
        sam.pointing.allow(AllowPointing.ALL);
        ann.pointing.point(sam.id, HERE);
        sam.pointing.allow(AllowPointing.NOBODY);
        assertThat(sam.told()).contains(new PointingCleared(1, null, ann.id));
        assertThat(ben.told()).contains(new PointingCleared(1, sam.id, ann.id));
        assertThat(ann.told()).endsWith(new PointingAllowed(1, sam.id, false));
        ann.pointing.point(sam.id, HERE);
        assertThat(sam.notices.getLast()).isEqualTo(new PointingCleared(1, null, ann.id));
    }

    @Test
    void theEndOfItIsSaidTwiceAndComesByItselfWhereBothAreLost() {
        sam.pointing.allow(AllowPointing.ALL);
        pass(Duration.ofMinutes(1));
        assertThat(ann.told()).containsExactly(new PointingAllowed(1, sam.id, true));
        losesAll = true;
        sam.pointing.allow(AllowPointing.NOBODY);
        losesAll = false;
        pass(Duration.ofMillis(100));
        assertThat(ann.told()).endsWith(new PointingAllowed(1, sam.id, false));

        sam.pointing.allow(AllowPointing.ALL);
        losesAll = true;
        sam.pointing.allow(AllowPointing.NOBODY);
        pass(Duration.ofSeconds(11));
        assertThat(ann.told()).endsWith(new PointingAllowed(1, sam.id, false));
    }

    @Test
    void whoComesLaterHearsWhetherTheyMay() {
        sam.pointing.allow(AllowPointing.ALL);
        Person cleo = comes(4);
        pass(Duration.ofSeconds(3));
        assertThat(cleo.told()).containsExactly(new PointingAllowed(1, sam.id, true));
    }

    @Test
    void nothingIsSaidWhileItIsWithheldAndWhoMayPointIsSaidSoonAfterwards() {
        withheld = true;
        sam.pointing.allow(AllowPointing.ALL);
        sam.pointing.clear();
        pass(Duration.ofMinutes(1));
        assertThat(ann.told()).isEmpty();
        withheld = false;
        pass(PointingLimits.ALLOWED_AGAIN);
        assertThat(ann.told()).containsExactly(new PointingAllowed(1, sam.id, true));
    }

    @Test
    void clearingIsForAllAndSaidOnceToTheFace() {
        sam.pointing.allow(AllowPointing.ALL);
        sam.pointing.clear();
        pass(Duration.ofMillis(100));
        assertThat(sam.told()).containsExactly(new PointingCleared(1, null, null));
        assertThat(ann.told()).endsWith(new PointingCleared(1, sam.id, null)).hasSize(2);
    }

    @Test
    void aFaceThatSaysTooMuchIsNotPassedOn() {
        sam.pointing.allow(AllowPointing.ALL);
        for (int i = 0; i < 1000; i++) {
            ann.pointing.point(sam.id, new PointingMark.Click(i, new Spot(0, 0)));
        }
        assertThat(sam.told()).hasSize(PointingLimits.SENT_AT_ONCE);
    }

    @Test
    void nonsenseAndThoseWhoAreGoneAreDropped() {
        sam.pointing.allow(AllowPointing.ALL);
        sam.hears(ann, new byte[] {9, 0, 0, 0, 1});
        sam.hears(ann, new byte[0]);
        people.remove(ann);
        sam.pointing.members(List.of(ben.id));
        sam.hears(ann, PointingCodec.encode(new PointingMessage.Marked(0, sam.id, HERE)));
        assertThat(sam.told()).isEmpty();
        sam.pointing.end();
        sam.hears(ben, PointingCodec.encode(new PointingMessage.Marked(0, sam.id, HERE)));
        assertThat(sam.told()).isEmpty();
    }

    private Person comes(int number) {
        byte[] id = new byte[PeerId.BYTES];
        id[0] = (byte) number;
        Person person = new Person(PeerId.of(id));
        people.add(person);
        return person;
    }

    private void pass(Duration time) {
        long end = now + time.toNanos();
        while (!tasks.isEmpty() && tasks.element().due <= end) {
            Task next = tasks.remove();
            now = next.due;
            next.what.run();
        }
        now = end;
    }

    private record Task(long due, Runnable what) {}

    private final class Person implements PointingPort {
        private final PeerId id;
        private final List<Notice> notices = new ArrayList<>();
        private final Pointing pointing;

        Person(PeerId id) {
            this.id = id;
            this.pointing = new Pointing(1, id, this, () -> withheld, notices::add);
        }

        List<Notice> told() {
            return notices;
        }

        void hears(Person from, byte[] message) {
            pointing.onReceived(new ConnectionId(from.id, 1), ByteBuffer.wrap(message));
        }

        @Override
        public void send(byte[] message) {
            if (!losesAll) {
                people.stream().filter(each -> each != this).forEach(each -> each.hears(this, message));
            }
        }

        @Override
        public void later(Duration delay, Runnable task) {
            tasks.add(new Task(now + delay.toNanos(), task));
        }

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public boolean present(PeerId peer) {
            return people.stream().anyMatch(each -> each.id.equals(peer));
        }
    }
}
