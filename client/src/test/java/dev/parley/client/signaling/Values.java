package dev.parley.client.signaling;

import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.ResumeToken;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.id.SessionId;
import java.util.Arrays;

/** Values that the tests of this package share. */
final class Values {
    static final RoomId ROOM = RoomId.of(filled(RoomId.BYTES, 1));
    static final JoinToken TOKEN = JoinToken.of(filled(JoinToken.BYTES, 2));
    static final PeerKey ME = PeerKey.of(filled(PeerKey.BYTES, 3));
    static final PeerId PEER = PeerKey.of(filled(PeerKey.BYTES, 4)).peerId();

    private Values() {}

    static SessionId session(int n) {
        return SessionId.of(filled(SessionId.BYTES, n));
    }

    static ResumeToken resumeToken(int n) {
        return ResumeToken.of(filled(ResumeToken.BYTES, n));
    }

    static ServerMessage.Signal signal(String body, long seq) {
        return new ServerMessage.Signal(PEER, body, seq);
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
