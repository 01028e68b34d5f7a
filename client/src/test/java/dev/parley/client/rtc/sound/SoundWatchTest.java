package dev.parley.client.rtc.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundWatchTest {
    private int told;

    @ParameterizedTest
    @CsvSource({"+++++, 0", "-----, 0", "++--, 1", "+-+-+, 0", "+-----, 1", "+--++--, 1"})
    void tellsOnceThatAServerThatWasThereIsGone(String looks, int times) {
        Iterator<Boolean> answers = looks.chars().mapToObj(c -> c == '+').iterator();
        SoundWatch watch = new SoundWatch(() -> answers.next(), () -> told++);
        while (answers.hasNext()) {
            int before = told;
            watch.look();
            if (told > before && told == times) {
                break;
            }
        }
        List.of(1, 2, 3).forEach(_ -> {
            if (times == 1) {
                watch.look();
            }
        });

        assertThat(told).isEqualTo(times);
    }
}
