package dev.parley.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant START = Instant.ofEpochSecond(1_800_000_000);

    private final Agenda<String> agenda = new Agenda<>();

    @Test
    void bringsWhatIsDueOnce() {
        agenda.put("tea", START.plusSeconds(3));
        agenda.put("cake", START.plusSeconds(3));
        agenda.put("walk", START.plusSeconds(9));

        assertThat(agenda.due(START.plusSeconds(2))).isEmpty();
        assertThat(agenda.due(START.plusSeconds(5))).containsExactly("tea", "cake");
        assertThat(agenda.due(START.plusSeconds(8))).isEmpty();
        assertThat(agenda.due(START.plusSeconds(60))).containsExactly("walk");
    }

    @Test
    void bringsAllWhenTheClockWasSetBack() {
        agenda.due(START.plusSeconds(3600));
        agenda.put("tea", START.plusSeconds(3700));

        assertThat(agenda.due(START)).containsExactly("tea");
        assertThat(agenda.due(START.plusSeconds(1))).isEmpty();
    }

    /** Beside a map that is gone through as a whole each time. */
    @Test
    void bringsWhatAWholeLookWouldFind() {
        Random random = new Random(18);
        Map<String, Instant> all = new HashMap<>();
        Instant now = START;
        int brought = 0;
        for (int step = 0; step < 20_000; step++) {
            String what = "n" + random.nextInt(50);
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    Instant time = now.plusMillis(random.nextInt(20_000) - 1000);
                    agenda.put(what, time);
                    all.put(what, time);
                }
                case 2 -> {
                    agenda.remove(what);
                    all.remove(what);
                }
                default -> {
                    now = now.plusMillis(random.nextInt(3000));
                    Instant second = Instant.ofEpochSecond(now.getEpochSecond() + 1);
                    List<String> expected = new ArrayList<>();
                    all.forEach((each, time) -> {
                        if (time.isBefore(second)) {
                            expected.add(each);
                        }
                    });
                    assertThat(agenda.due(now)).containsExactlyInAnyOrderElementsOf(expected);
                    expected.forEach(all::remove);
                    brought += expected.size();
                }
            }
        }
        assertThat(brought).isGreaterThan(1000);
    }
}
