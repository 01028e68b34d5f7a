package dev.parley.client.rtc.connection.channel;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.transfer.message.Fingerprints;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What the files channels report. Called on the library's signaling thread, or on the control thread, and so must only
 * post: a receiver that waits here stalls every connection.
 */
public interface FilesListener {
    /**
     * @param maxMessageBytes the longest message that the other side takes
     * @param fingerprints of the certificates of both ends; null if a description did not say
     */
    void opened(ConnectionId connection, int maxMessageBytes, @Nullable Fingerprints fingerprints);

    /** @param message a whole message, the receiver's to keep */
    void received(ConnectionId connection, ByteBuffer message);

    /** The channel ended, by whatever side; at most once, and nothing follows. */
    void closed(ConnectionId connection);
}
