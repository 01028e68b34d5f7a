package dev.parley.client.rtc.connection;

import dev.parley.client.call.message.SdpFilter;
import dev.parley.client.rtc.connection.statistics.StatsReport;
import dev.parley.client.transfer.message.Fingerprints;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates the two ends of a connection have, as their descriptions say and DTLS holds them to. A connection keeps
 * one on each side for as long as it lives, for all of its transports. Written on the control thread, read on any.
 */
final class Certificates {
    private volatile String own = "";
    private volatile String theirs = "";
    private volatile boolean redescribed;
    private boolean saidChanged;

    void own(String sdp) {
        own = fingerprint(sdp);
    }

    void theirs(String sdp) {
        String next = fingerprint(sdp);
        redescribed |= !theirs.isEmpty() && !theirs.equals(next);
        theirs = next;
    }

    /** Whether another certificate was described than before, or is in use than was described; says so once. Control thread. */
    boolean changed(StatsReport report) {
        boolean differs = redescribed
                || (!theirs.isEmpty() && !report.theirFingerprints().stream().allMatch(theirs::equals));
        boolean news = differs && !saidChanged;
        saidChanged |= differs;
        return news;
    }

    /**
     * Null until both are described, and for good once another one was: that is not in use until it is applied, and may never be,
     * so that what is proved of it would be taken for proved of the one that is.
     */
    @Nullable
    Fingerprints fingerprints() {
        Fingerprints both = Fingerprints.of(own, theirs).orElse(null);
        // Written before the other one is, and so read after it.
        return redescribed ? null : both;
    }

    private static String fingerprint(String sdp) {
        return SdpFilter.check(sdp) instanceof SdpFilter.Verdict.Accepted(String found, var _) ? found : "";
    }
}
