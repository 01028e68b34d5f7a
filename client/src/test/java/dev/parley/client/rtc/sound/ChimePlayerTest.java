package dev.parley.client.rtc.sound;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.media.Chime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ChimePlayerTest {
    private final List<Optional<String>> played = Collections.synchronizedList(new ArrayList<>());

    @Test
    void oneThatComesWhileAnotherIsPlayedIsDropped() throws InterruptedException {
        CountDownLatch playing = new CountDownLatch(1);
        CountDownLatch heard = new CountDownLatch(1);
        try (ChimePlayer player = new ChimePlayer((samples, device) -> {
            played.add(device);
            playing.countDown();
            wait(heard);
        })) {
            player.playOn(Optional.of("headset"));
            player.play(Chime.CAME);
            playing.await();
            for (int many = 0; many < 100; many++) {
                player.play(Chime.MESSAGE);
            }
            heard.countDown();
            await().until(() -> {
                player.play(Chime.LEFT);
                return played.size() > 1;
            });
            assertThat(played).hasSizeLessThan(100).first().isEqualTo(Optional.of("headset"));
        }
    }

    @Test
    void anOutputThatFailsDoesNotEndThem() {
        try (ChimePlayer player = new ChimePlayer((samples, device) -> {
            played.add(device);
            if (played.size() == 1) {
                throw new IllegalStateException("broken");
            }
        })) {
            await().until(() -> {
                player.play(Chime.CAME);
                return played.size() > 1;
            });
        }
    }

    @Test
    void withoutASoundServerNothingIsStarted() {
        new PacatOutput(() -> false).play(new byte[2], Optional.of("headset"));
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
