package dev.parley.client.rtc.connection;

import dev.parley.client.rtc.connection.channel.ControlChannel;

/** Posts what the control channel reports on the library's thread. */
record ChannelEvents(NativeConnection connection) implements ControlChannel.Listener {
    @Override
    public void opened() {
        connection.post(connection::onChannelOpened);
    }

    @Override
    public void closed() {
        connection.post(connection::onChannelClosed);
    }

    @Override
    public void received(String text) {
        connection.post(() -> connection.onMessage(text));
    }

    @Override
    public void dropped() {
        connection.post(connection::onMessageDropped);
    }

    @Override
    public void flooded() {
        connection.post(connection::onChannelFlooded);
    }
}
