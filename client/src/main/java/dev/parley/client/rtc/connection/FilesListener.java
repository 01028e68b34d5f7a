package dev.parley.client.rtc.connection;

import dev.parley.client.call.ConnectionId;
import java.nio.ByteBuffer;

/**
 * What the files channels report. Called on the library's signaling thread, or on the control thread, and so must only
 * post: a receiver that waits here stalls every connection.
 */
public interface FilesListener {
    /** @param maxMessageBytes the longest message that the other side takes */
    void opened(ConnectionId connection, int maxMessageBytes);

    /** @param message a whole message, the receiver's to keep */
    void received(ConnectionId connection, ByteBuffer message);

    /** The channel ended, by whatever side; at most once, and nothing follows. */
    void closed(ConnectionId connection);
}
