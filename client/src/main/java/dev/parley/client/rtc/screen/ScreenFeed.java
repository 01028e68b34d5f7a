package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.rtc.feed.FeedProblem;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The pictures of what is shared, in the sizes in which they are sent. Read by one thread; closed by any, which ends a read that waits. */
interface ScreenFeed extends AutoCloseable {
    /** Names it for people. */
    String title();

    /** Where it stands on the desktop; empty for what does not. */
    Box place();

    /** Whose window it is; empty for what is none, or where that is not known. */
    default OptionalLong process() {
        return OptionalLong.empty();
    }

    /** Why not all of what is meant is seen, while it goes on. Any thread. */
    default Optional<CaptureFault> remark() {
        return Optional.empty();
    }

    /** Whether it comes at a pace of its own, and may not be made to wait. */
    boolean paced();

    /** The next picture, a new one that the caller releases; empty if nothing has changed for so long. */
    Optional<NativeI420Buffer> next(Duration patience) throws FeedProblem, CaptureProblem, InterruptedException;

    /** These windows are black from the next picture on. Any thread. */
    void mask(Set<Long> windows);

    /** For which the desktop gives the same once more without a question; empty if it does not ask, or will ask again. */
    default String restore() {
        return "";
    }

    @Override
    void close();
}
