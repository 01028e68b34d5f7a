package dev.parley.client.rtc.connection;

import dev.parley.client.call.message.SdpFilter;
import dev.parley.client.transfer.message.Fingerprints;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates the two ends of a connection have, as their descriptions say and DTLS holds them to. A connection keeps
 * one on each side for as long as it lives, for all of its transports. Written on the control thread, read on any.
 */
final class Certificates {
    private volatile String own = "";
    private volatile String theirs = "";

    void own(String sdp) {
        own = fingerprint(sdp);
    }

    void theirs(String sdp) {
        theirs = fingerprint(sdp);
    }

    @Nullable
    Fingerprints fingerprints() {
        return Fingerprints.of(own, theirs).orElse(null);
    }

    private static String fingerprint(String sdp) {
        return SdpFilter.check(sdp) instanceof SdpFilter.Verdict.Accepted(String found, var _) ? found : "";
    }
}
