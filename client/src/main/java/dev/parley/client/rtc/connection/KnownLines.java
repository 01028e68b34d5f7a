package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpReceiver;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines of media that a connection was made with. A description can bring others, or put one in the place of one that it gave up:
 * their sound would be played beside {@link MediaGate}, whatever is withheld or muted there. Control thread only.
 */
final class KnownLines {
    private final RTCPeerConnection connection;
    private final Set<String> known;

    /** Knows those that there are. */
    KnownLines(RTCPeerConnection connection) {
        this.connection = connection;
        known = tracks();
    }

    /** Throws if there is another one: before an answer to the offer that brought it, nothing of it is played. */
    void refuseOthers() {
        if (!known.containsAll(tracks())) {
            throw new IllegalStateException("an offer has other lines of media than those of a call");
        }
    }

    /** Of receivers that are asked for anew: a description may leave wrappers of others dangling. */
    private Set<String> tracks() {
        return Arrays.stream(connection.getReceivers())
                .map(RTCRtpReceiver::getTrack)
                .map(MediaStreamTrack::getId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
