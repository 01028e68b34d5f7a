package dev.parley.client.signaling;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What only tests change.
 *
 * @param patience for the configuration, and again from there to {@code welcome}: what a slow line or a busy computer
 *     may take, while who waits sees what is waited for and can stop it
 * @param stable how long a connection must live for the next one to be tried at once
 * @param acknowledgeWithin how long an acknowledgement may wait for others
 * @param farewell how long the end waits for what is still to be said
 * @param sayAgainAfter when what the server refused for too much that waits is said again; it takes nothing for a second
 * @param trust whose certificates count, of https and wss
 * @param lookup where host names lead
 */
record SignalingSettings(
        Duration patience,
        Duration stable,
        Duration acknowledgeWithin,
        Duration farewell,
        Duration sayAgainAfter,
        ServerTrust trust,
        NameLookup lookup,
        RandomGenerator random) {

    /** Trusts whom the platform trusts. */
    static SignalingSettings standard() {
        return new SignalingSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                Duration.ofMillis(1250),
                ServerTrust.platform(),
                NameLookup.platform(),
                RandomGenerator.getDefault());
    }
}
