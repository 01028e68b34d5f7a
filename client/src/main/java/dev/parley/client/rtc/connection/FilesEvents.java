package dev.parley.client.rtc.connection;

import dev.parley.client.rtc.connection.channel.FilesChannel;
import dev.parley.client.rtc.connection.channel.FilesListener;
import java.nio.ByteBuffer;

/**
 * Passes on what the files channel of a connection reports. Not by way of the control thread: files come in hundreds of
 * messages a second, and those who wait for them have a thread of their own.
 */
record FilesEvents(NativeConnection connection, FilesListener listener) implements FilesChannel.Listener {
    @Override
    public void opened() {
        connection.id().ifPresent(id -> listener.opened(id, connection.maxMessageBytes(), connection.fingerprints()));
    }

    @Override
    public void received(ByteBuffer message) {
        connection.id().ifPresent(id -> listener.received(id, message));
    }

    @Override
    public void closed() {
        connection.post(connection::onFilesClosed);
    }
}
