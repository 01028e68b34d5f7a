package dev.parley.signaling.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.json.RecordJson;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whoever takes a doorbell up says from then on what the one would have said that had it before. */
class SharedDoorbellTest {
    private static final int STEPS = 2000;
    private static final int PEOPLE = 12;
    private static final int BOXES = 9;

    /** So narrow that all of them are met. */
    private static final DoorbellLimits NARROW = new DoorbellLimits(
            7,
            2,
            2,
            14,
            60,
            2,
            600,
            3,
            900,
            3000,
            Duration.ofMinutes(9),
            Duration.ofMinutes(20),
            Duration.ofSeconds(6));

    private static final Limits LIMITS = Limits.DEFAULT.withDoorbell(NARROW);

    private Instant now = Instant.ofEpochSecond(1_800_000_000);

    @Test
    void goesOnFromAnImageAsIfNothingHadHappened() {
        int told = 0;
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            SharedDoorbell one = new SharedDoorbell(LIMITS, DoorbellImage.EMPTY);
            SharedDoorbell other = one;
            for (int step = 0; step < STEPS; step++) {
                if (step % 40 == 0) {
                    DoorbellImage image = RecordJson.read(RecordJson.write(one.image()), DoorbellImage.class);
                    other = new SharedDoorbell(LIMITS, image);
                }
                now = now.plusMillis(random.nextInt(20) == 0 ? random.nextInt(400_000) : random.nextInt(2000));
                long choice = random.nextLong();
                List<String> said = step(one, new Random(choice));
                assertThat(step(other, new Random(choice)))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(said);
                told += said.size();
            }
        }
        assertThat(told).as("what was compared").isGreaterThan(STEPS);
    }

    private List<String> step(SharedDoorbell doorbell, Random random) {
        long socket = random.nextInt(PEOPLE);
        Source source = new Source("from " + socket % 4, false);
        List<SharedDoorbell.Told> told = switch (random.nextInt(8)) {
            case 0, 1 ->
                doorbell.listen(
                        socket,
                        source,
                        random.ints(random.nextInt(3), 0, BOXES)
                                .mapToObj(DoorbellHarness::box)
                                .toList(),
                        random.nextInt(4) > 0,
                        now);
            case 2 ->
                doorbell.received(
                        socket,
                        source,
                        new ClientMessage.Watch(random.ints(random.nextInt(4), 0, BOXES)
                                .mapToObj(DoorbellHarness::box)
                                .toList()),
                        now);
            case 3 -> doorbell.gone(socket, now);
            case 4 -> doorbell.tick(now);
            case 5 ->
                doorbell.received(
                        socket,
                        source,
                        new ClientMessage.Taken(
                                DoorbellHarness.box(random.nextInt(BOXES)),
                                LongStream.range(0, 40)
                                        .map(id -> id + random.nextInt(200))
                                        .boxed()
                                        .toList()),
                        now);
            default ->
                doorbell.received(
                        socket,
                        source,
                        new ClientMessage.Ring(
                                DoorbellHarness.box(random.nextInt(BOXES)),
                                new Note("n".repeat(1 + random.nextInt(400))),
                                random.nextInt(3) > 0,
                                1),
                        now);
        };
        return told.stream().map(Object::toString).sorted().toList();
    }

    @Test
    void remembersNobodyWhoOnlyRang() {
        SharedDoorbell doorbell = new SharedDoorbell(LIMITS, DoorbellImage.EMPTY);
        Source source = new Source("somewhere", false);
        doorbell.received(1, source, new ClientMessage.Ring(DoorbellHarness.box(1), new Note("abc"), true, 1), now);

        assertThat(doorbell.image()).isEqualTo(DoorbellImage.EMPTY);
        assertThat(doorbell.isEmpty()).isTrue();
        doorbell.listen(1, source, List.of(DoorbellHarness.box(1)), true, now);
        assertThat(doorbell.sockets()).containsExactly(1L);
        doorbell.listen(1, source, List.of(), true, now);
        assertThat(doorbell.sockets()).isEmpty();
    }
}
