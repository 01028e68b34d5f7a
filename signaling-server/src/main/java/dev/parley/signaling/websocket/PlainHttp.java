package dev.parley.signaling.websocket;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;

/** What answers requests that ask for no WebSocket, where one port takes both. Called on the room loop's thread, so it must not wait. */
@FunctionalInterface
public interface PlainHttp {
    /** @param head of one request, up to its empty line */
    Reply answer(byte[] head, InetAddress remote);

    /**
     * A whole answer.
     *
     * @param bytes may be shared with other answers, since they are only read
     * @param last whether the connection ends with it
     */
    record Reply(List<ByteBuffer> bytes, boolean last) {
        public Reply {
            bytes = List.copyOf(bytes);
        }
    }
}
