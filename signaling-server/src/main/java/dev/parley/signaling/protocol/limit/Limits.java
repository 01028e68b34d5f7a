package dev.parley.signaling.protocol.limit;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.time.Duration;

/**
 * Every bound that the room layer puts on what the other side controls.
 *
 * @param frameBytes largest text frame, in bytes of UTF-8
 * @param bodyChars largest opaque body of a {@code signal}
 * @param jsonDepth deepest nesting of a message
 * @param roomMembers most members of one room
 * @param rooms most rooms at once
 * @param connections most sockets at once, upgraded or not
 * @param connectionsPerAddress most sockets at once from one remote address, or from one IPv6 /64
 * @param joinsPerMinute joins from one such address, in the long run and at once
 * @param roomsPerMinute rooms opened from one such address, in the long run and at once
 * @param handshakeBytes largest HTTP upgrade request
 * @param handshakeTime time from accept to a finished upgrade, and from there to {@code hello}
 * @param messagesPerSecond sustained rate of messages a socket may send
 * @param messageBurst messages a socket may send at once above that rate; more than a whole replay
 * @param outboxBytes most bytes that wait for a slow reader before its socket is closed with 1013
 * @param unacknowledgedMessages most numbered messages kept for replay, a session
 * @param unacknowledgedBytes most bytes of them
 * @param answerTime how long a member may leave what it is told unacknowledged before newcomers are no longer told of it
 * @param sessionGrace how long a session, and so a membership, outlives its socket
 * @param loneGrace the same in a room that has never had two members
 * @param heartbeat how often a client sends {@code ping}; a socket silent for 3 heartbeats is closed
 * @param doorbell those of the doorbell
 */
public record Limits(
        int frameBytes,
        int bodyChars,
        int jsonDepth,
        int roomMembers,
        int rooms,
        int connections,
        int connectionsPerAddress,
        int joinsPerMinute,
        int roomsPerMinute,
        int handshakeBytes,
        Duration handshakeTime,
        int messagesPerSecond,
        int messageBurst,
        int outboxBytes,
        int unacknowledgedMessages,
        int unacknowledgedBytes,
        Duration answerTime,
        Duration sessionGrace,
        Duration loneGrace,
        Duration heartbeat,
        DoorbellLimits doorbell) {

    /** A rate that bounds nobody. */
    public static final int MAX_RATE = 1_000_000;

    public static final Limits DEFAULT = new Limits(
            64 * 1024,
            60 * 1024,
            16,
            8,
            10_000,
            20_000,
            1000,
            120,
            30,
            8 * 1024,
            Duration.ofSeconds(10),
            50,
            400,
            1024 * 1024,
            256,
            256 * 1024,
            Duration.ofSeconds(5),
            Duration.ofMinutes(2),
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            DoorbellLimits.DEFAULT);

    /** These limits with rooms of another size, 2 to 64. */
    public Limits withRoomMembers(int members) {
        ProtocolException.requireRange("roomMembers", members, 2, 64);
        return new Limits(
                frameBytes,
                bodyChars,
                jsonDepth,
                members,
                rooms,
                connections,
                connectionsPerAddress,
                joinsPerMinute,
                roomsPerMinute,
                handshakeBytes,
                handshakeTime,
                messagesPerSecond,
                messageBurst,
                outboxBytes,
                unacknowledgedMessages,
                unacknowledgedBytes,
                answerTime,
                sessionGrace,
                loneGrace,
                heartbeat,
                doorbell);
    }

    /** The same limits with other rates for one address. */
    public Limits withRates(int joins, int newRooms) {
        ProtocolException.requireRange("joinsPerMinute", joins, 1, MAX_RATE);
        ProtocolException.requireRange("roomsPerMinute", newRooms, 1, MAX_RATE);
        return new Limits(
                frameBytes,
                bodyChars,
                jsonDepth,
                roomMembers,
                rooms,
                connections,
                connectionsPerAddress,
                joins,
                newRooms,
                handshakeBytes,
                handshakeTime,
                messagesPerSecond,
                messageBurst,
                outboxBytes,
                unacknowledgedMessages,
                unacknowledgedBytes,
                answerTime,
                sessionGrace,
                loneGrace,
                heartbeat,
                doorbell);
    }

    /** The same limits with others for the doorbell. */
    public Limits withDoorbell(DoorbellLimits bell) {
        return new Limits(
                frameBytes,
                bodyChars,
                jsonDepth,
                roomMembers,
                rooms,
                connections,
                connectionsPerAddress,
                joinsPerMinute,
                roomsPerMinute,
                handshakeBytes,
                handshakeTime,
                messagesPerSecond,
                messageBurst,
                outboxBytes,
                unacknowledgedMessages,
                unacknowledgedBytes,
                answerTime,
                sessionGrace,
                loneGrace,
                heartbeat,
                bell);
    }
}
