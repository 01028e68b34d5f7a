package dev.parley.client.ui.call.person;

import dev.parley.client.control.Notice;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, from how loud everybody is: slow enough that a cough or a "yes" does not exchange the large picture. The time
 * is an argument; one thread at a time.
 */
public final class ActiveSpeaker {
    /** Some -34 dBFS: speech of a microphone with automatic gain lies above, a room's noise below. */
    static final double SPEECH = 0.02;

    static final Duration TAKES_OVER = Duration.ofMillis(600);
    static final Duration STAYS = Duration.ofSeconds(3);

    private @Nullable PeerId speaker;
    private @Nullable PeerId rival;
    private Instant spokeAt = Instant.MIN;
    private Instant rivalSince = Instant.MIN;

    /** Returns who speaks now: who began and was the loudest for some time, until some time after the last word. */
    public Optional<PeerId> hear(Notice.Levels levels, Instant now) {
        PeerId loudest = levels.peers().entrySet().stream()
                .filter(peer -> peer.getValue() >= SPEECH)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        if (speaker != null && levels.peers().getOrDefault(speaker, 0.0) >= SPEECH) {
            spokeAt = now;
        }
        if (loudest == null || loudest.equals(speaker)) {
            rival = null;
        } else if (!loudest.equals(rival)) {
            rival = loudest;
            rivalSince = now;
        }
        boolean silent = speaker == null || Duration.between(spokeAt, now).compareTo(STAYS) >= 0;
        if (rival != null && Duration.between(rivalSince, now).compareTo(TAKES_OVER) >= 0) {
            speaker = rival;
            rival = null;
            spokeAt = now;
        } else if (silent) {
            speaker = null;
        }
        return Optional.ofNullable(speaker);
    }
}
