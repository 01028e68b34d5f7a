package dev.parley.client.rtc;

import java.nio.ByteBuffer;

/** Posts what the files channel reports on the library's thread. */
record FilesEvents(NativeConnection connection) implements FilesChannel.Listener {
    @Override
    public void received(ByteBuffer message) {
        connection.post(() -> connection.onFilesMessage(message));
    }

    @Override
    public void closed() {
        connection.post(connection::onFilesClosed);
    }
}
