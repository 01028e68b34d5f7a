package dev.parley.client.rtc;

import dev.parley.client.call.ConnectionCommand;
import java.time.Duration;

/** Connects, closes everything in the middle of it, and leaves: run by {@link CloseIT} as a process of its own. */
public final class CloseProgram {

    private CloseProgram() {}

    @SuppressWarnings("SystemOut")
    static void main() {
        Pair pair = new Pair().connect();
        Pair second = new Pair();
        second.open();
        RealRtc.rtc().showPicture(pair.a.tile(), 320, 180, false);
        long start = System.nanoTime();
        RealRtc.rtc().close();
        System.out.println(
                "closed in " + Duration.ofNanos(System.nanoTime() - start).toMillis());
        RealRtc.rtc().run(new ConnectionCommand.Close(pair.a.id));
        RealRtc.rtc().close();
        System.exit(0);
    }
}
