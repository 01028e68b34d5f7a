package dev.parley.client.rtc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts what the control channel reports on the library's thread. */
record ChannelEvents(NativeConnection connection) implements ControlChannel.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelEvents.class);

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
    public void violated(String limit) {
        LOG.warn("the control channel is closed: {}", limit);
        connection.post(connection::onChannelClosed);
    }
}
