package dev.parley.signaling;

import dev.parley.signaling.protocol.limit.Limits;
import java.time.Duration;

/** The default limits with a few of them changed, for tests that want to reach one quickly. */
public final class TestLimits {
    private int roomMembers = Limits.DEFAULT.roomMembers();
    private int rooms = Limits.DEFAULT.rooms();
    private int connections = Limits.DEFAULT.connections();
    private int connectionsPerAddress = Limits.DEFAULT.connectionsPerAddress();
    private int joinsPerMinute = Limits.DEFAULT.joinsPerMinute();
    private int roomsPerMinute = Limits.DEFAULT.roomsPerMinute();
    private Duration handshakeTime = Limits.DEFAULT.handshakeTime();
    private int messagesPerSecond = Limits.DEFAULT.messagesPerSecond();
    private int messageBurst = Limits.DEFAULT.messageBurst();
    private int outboxBytes = Limits.DEFAULT.outboxBytes();
    private int unacknowledgedMessages = Limits.DEFAULT.unacknowledgedMessages();
    private int unacknowledgedBytes = Limits.DEFAULT.unacknowledgedBytes();

    public TestLimits rooms(int value) {
        rooms = value;
        return this;
    }

    public TestLimits roomMembers(int value) {
        roomMembers = value;
        return this;
    }

    public TestLimits connections(int all, int perAddress) {
        connections = all;
        connectionsPerAddress = perAddress;
        return this;
    }

    public TestLimits perMinute(int joins, int newRooms) {
        joinsPerMinute = joins;
        roomsPerMinute = newRooms;
        return this;
    }

    public TestLimits handshakeTime(Duration value) {
        handshakeTime = value;
        return this;
    }

    public TestLimits rate(int perSecond, int burst) {
        messagesPerSecond = perSecond;
        messageBurst = burst;
        return this;
    }

    public TestLimits outboxBytes(int value) {
        outboxBytes = value;
        return this;
    }

    public TestLimits unacknowledged(int messages, int bytes) {
        unacknowledgedMessages = messages;
        unacknowledgedBytes = bytes;
        return this;
    }

    public Limits build() {
        return new Limits(
                Limits.DEFAULT.frameBytes(),
                Limits.DEFAULT.bodyChars(),
                Limits.DEFAULT.jsonDepth(),
                roomMembers,
                rooms,
                connections,
                connectionsPerAddress,
                joinsPerMinute,
                roomsPerMinute,
                Limits.DEFAULT.handshakeBytes(),
                handshakeTime,
                messagesPerSecond,
                messageBurst,
                outboxBytes,
                unacknowledgedMessages,
                unacknowledgedBytes,
                Limits.DEFAULT.answerTime(),
                Limits.DEFAULT.sessionGrace(),
                Limits.DEFAULT.loneGrace(),
                Limits.DEFAULT.heartbeat(),
                Limits.DEFAULT.doorbell());
    }
}
