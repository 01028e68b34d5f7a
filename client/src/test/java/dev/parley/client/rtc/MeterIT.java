package dev.parley.client.rtc;

import static org.awaitility.Awaitility.await;

import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.rtc.common.MediaEvent;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The meter of a tone that is pushed; real microphones are in endtoend.SoundDevicesIT. */
class MeterIT {

    @AfterEach
    void end() {
        RealRtc.rtc().meter(Metering.OFF);
        RealRtc.rtc().send(new MediaFlags(true, true, false));
    }

    @Test
    void hearsTheToneWithAndWithoutACallAndApartWhileItIsMutedInOne() {
        RealRtc.rtc().meter(Metering.OUTSIDE_OF_A_CALL);
        awaitNext(levels -> levels.own().microphone() > 0.2 && levels.peers().isEmpty());
        try (Pair pair = new Pair().connect()) {
            RealRtc.rtc().meter(Metering.IN_A_CALL);
            awaitNext(levels -> levels.own().microphone() > 0.2
                    && levels.peers().containsKey(pair.a.id.peer())
                    && levels.peers().containsKey(pair.b.id.peer()));
            RealRtc.rtc().send(new MediaFlags(false, true, false));
            awaitNext(levels -> levels.own().microphone() == 0 && levels.own().muted() > 0.2);
        }
    }

    private static void awaitNext(Predicate<MediaEvent.LevelsTaken> wanted) {
        int before = taken().size();
        await().atMost(Pair.PATIENCE).until(() -> taken().stream().skip(before).anyMatch(wanted));
    }

    private static List<MediaEvent.LevelsTaken> taken() {
        return RealRtc.media(MediaEvent.LevelsTaken.class, event -> true);
    }
}
