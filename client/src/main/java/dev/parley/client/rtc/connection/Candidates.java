package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.parley.client.call.message.IceCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Candidates on their way in and out of one connection. Control thread only.
 *
 * <p>Own ones are held until the description they belong to was reported, then reported in bursts; the other side's are
 * held while a remote description is being set, since the library drops early ones without a word (webrtc-java #256).
 */
public final class Candidates {
    private static final Logger LOG = LoggerFactory.getLogger(Candidates.class);
    private static final int MAX_WAITING = 256;

    private final RTCPeerConnection connection;
    private final Consumer<Runnable> post;
    private final Consumer<List<IceCandidate>> report;
    private final List<IceCandidate> gathered = new ArrayList<>();
    private final List<IceCandidate> waiting = new ArrayList<>();
    private boolean localUnderway;
    private boolean remoteUnderway;
    private boolean reportPosted;

    public Candidates(RTCPeerConnection connection, Consumer<Runnable> post, Consumer<List<IceCandidate>> report) {
        this.connection = connection;
        this.post = post;
        this.report = report;
    }

    public void onGathered(IceCandidate candidate) {
        gathered.add(candidate);
        if (!reportPosted) {
            // What the library has posted meanwhile goes out in the same burst.
            reportPosted = true;
            post.accept(() -> {
                reportPosted = false;
                reportGathered();
            });
        }
    }

    public void add(List<IceCandidate> candidates) {
        if (!remoteUnderway) {
            candidates.forEach(this::addNow);
        } else if (waiting.size() + candidates.size() <= MAX_WAITING) {
            waiting.addAll(candidates);
        }
    }

    void localDescriptionUnderway() {
        localUnderway = true;
    }

    void localDescriptionReported() {
        localUnderway = false;
        reportGathered();
    }

    void remoteDescriptionUnderway() {
        remoteUnderway = true;
    }

    void remoteDescriptionEnded() {
        remoteUnderway = false;
        waiting.forEach(this::addNow);
        waiting.clear();
    }

    private void reportGathered() {
        if (!localUnderway && !gathered.isEmpty()) {
            report.accept(List.copyOf(gathered));
            gathered.clear();
        }
    }

    private void addNow(IceCandidate candidate) {
        try {
            connection.addIceCandidate(
                    new RTCIceCandidate(candidate.sdpMid(), candidate.sdpMLineIndex(), candidate.candidate()));
        } catch (Throwable e) {
            LOG.debug("a candidate was refused"); // its text is an address: not for the log
        }
    }
}
