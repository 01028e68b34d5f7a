package dev.parley.signaling.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.json.RecordJson;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However many watch a box, a step tells few of them, and all know in the end how it is. */
class ManyWatchersTest {
    private static final int MANY = 100_000;
    /** Of a turn, whoever watches. */
    private static final int MOST_TOLD = 512;

    /** Of a step; to tell all of them at once takes many times as many. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final DoorbellHarness harness = new DoorbellHarness();
    private final List<Visitor> watchers = new ArrayList<>();
    private final Boolean[] sees = new Boolean[2 * MANY];
    private int told;

    private void watcher(int box) {
        int number = watchers.size();
        Visitor visitor = new Visitor(
                1000L + number,
                new Source("198.51.100." + number, false),
                message -> {
                    told++;
                    sees[number] = ((ServerMessage.There) message).there();
                },
                DoorbellLimits.DEFAULT,
                harness.now);
        watchers.add(visitor);
        harness.doorbell.received(visitor, new ClientMessage.Watch(List.of(DoorbellHarness.box(box))), harness.now);
    }

    /** Looks that it does little, and answers how many it told. */
    private int step(Runnable step) {
        told = 0;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        step.run();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes that a step allocates")
                .isLessThan(MOST_BYTES);
        assertThat(told).as("told in a step").isLessThanOrEqualTo(MOST_TOLD);
        return told;
    }

    private int turns() {
        int turns = 0;
        for (; harness.doorbell.owes(); turns++) {
            step(harness.doorbell::goOn);
        }
        return turns;
    }

    @Test
    void aStepTellsFewOfThemAndAllAreTold() {
        for (int i = 0; i < MANY; i++) {
            watcher(1);
        }
        DoorbellHarness.Person ada = harness.person();
        step(() -> ada.listen(1));
        assertThat(turns())
                .as("in about as few turns as it takes")
                .isBetween(MANY / MOST_TOLD - 1, MANY / MOST_TOLD + 2);
        assertThat(Arrays.copyOf(sees, MANY)).containsOnly(true);

        step(ada::go);
        turns();
        assertThat(Arrays.copyOf(sees, MANY)).containsOnly(false);
        assertThat(step(harness.doorbell::goOn)).as("and nobody once more").isZero();
    }

    @Test
    void whatChangesMeanwhileIsToldToAllWhoStillWatch() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            watcher(1);
        }
        DoorbellHarness.Person ada = harness.person();
        boolean home = false;
        for (int change = 0; change < 50; change++) {
            home = !home;
            step(home ? () -> ada.listen(1) : ada::listen);
            for (int turn = random.nextInt(15); turn > 0; turn--) {
                step(harness.doorbell::goOn);
            }
            harness.doorbell.gone(watchers.get(change * 100 + random.nextInt(100)));
            watcher(1);
            assertThat(sees[watchers.size() - 1]).isEqualTo(home);
            harness.pass(Duration.ofMinutes(1));
        }
        turns();

        int watching = 0;
        for (int i = 0; i < watchers.size(); i++) {
            if (!watchers.get(i).watched().isEmpty()) {
                watching++;
                assertThat(sees[i]).as("what watcher %d sees", i).isEqualTo(home);
            }
        }
        assertThat(watching).isEqualTo(10_000);
    }

    @Test
    void oneThatChangesInEachTurnKeepsNobodyFromHearing() {
        for (int i = 0; i < 10_000; i++) {
            watcher(1);
        }
        Arrays.fill(sees, null);
        for (int turn = 0; turn < 40; turn++) {
            DoorbellHarness.Person next = harness.person();
            step(() -> next.listen(1));
            step(next::go);
            step(harness.doorbell::goOn);
        }

        assertThat(Arrays.copyOf(sees, 10_000)).doesNotContainNull();
    }

    @Test
    void anotherBoxDoesNotWaitForIt() {
        for (int i = 0; i < 10_000; i++) {
            watcher(1);
        }
        watcher(2);
        step(() -> harness.person().listen(1));
        step(() -> harness.person().listen(2));
        assertThat(harness.doorbell.owes()).isTrue();
        assertThat(sees[watchers.size() - 1]).isTrue();
    }

    /** As on another machine of a cluster, in the middle of it. */
    @Test
    void whoeverTakesItUpGoesOnWhereTheOtherWas() {
        Source source = new Source("somewhere", true);
        Instant now = harness.now;
        Random random = new Random(3);
        SharedDoorbell one = new SharedDoorbell(Limits.DEFAULT, DoorbellImage.EMPTY);
        for (int i = 0; i < 3000; i++) {
            one.received(
                    // In no order, as sockets of several machines.
                    (long) random.nextInt(10) << 36 | i,
                    source,
                    new ClientMessage.Watch(List.of(DoorbellHarness.box(1), DoorbellHarness.box(2))),
                    now);
        }
        SharedDoorbell other = one;
        int compared = 0;
        for (int step = 0; step < 300; step++) {
            if (step % 7 == 0) {
                other = new SharedDoorbell(
                        Limits.DEFAULT, RecordJson.read(RecordJson.write(one.image()), DoorbellImage.class));
            }
            int choice = random.nextInt(12);
            List<String> said = step(one, choice, now);
            assertThat(step(other, choice, now)).as("step %d", step).isEqualTo(said);
            compared += said.size();
        }
        assertThat(compared).isGreaterThan(50_000);
    }

    private static List<String> step(SharedDoorbell doorbell, int choice, Instant now) {
        Source source = new Source("at home", true);
        List<SharedDoorbell.Told> told = switch (choice) {
            case 0 -> doorbell.listen(1, source, List.of(DoorbellHarness.box(1)), true, now);
            case 1 -> doorbell.listen(1, source, List.of(DoorbellHarness.box(2)), true, now);
            case 2 -> doorbell.gone(1, now);
            default -> doorbell.tick(now);
        };
        return told.stream().map(Object::toString).toList();
    }
}
