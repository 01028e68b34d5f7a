package dev.parley.client.rtc.connection.channel;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.parley.client.rtc.common.Callback;
import dev.parley.client.rtc.common.Quietly;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pre-negotiated data channel 1 "files": whole binary messages up to 256 KiB, ordered and reliable.
 *
 * <p>Made and closed on the control thread, callbacks on the library's signaling thread; {@link #send} and
 * {@link #bufferedAmount} may be called from any thread. The lock keeps them from a channel that is being closed; no
 * callback takes it.
 */
public final class FilesChannel {
    static final int MAX_BYTES = 256 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(FilesChannel.class);

    private final RTCDataChannel channel;
    private boolean ended;

    /** What the channel reports, on the library's thread; must only post. */
    public interface Listener {
        void opened();

        /** A message's copy, which is the receiver's to keep. */
        void received(ByteBuffer message);

        void closed();
    }

    public FilesChannel(RTCPeerConnection connection, Listener listener) {
        RTCDataChannelInit init = new RTCDataChannelInit();
        init.negotiated = true;
        init.id = 1;
        init.ordered = true;
        channel = connection.createDataChannel("files", init);
        channel.registerObserver(new Observer(channel, listener));
    }

    /** Copies the message before it returns; false if the channel is not open or the message too long for it. */
    public synchronized boolean send(ByteBuffer message) {
        if (ended || message.remaining() > MAX_BYTES || channel.getState() != RTCDataChannelState.OPEN) {
            return false;
        }
        try {
            channel.send(new RTCDataChannelBuffer(exact(message), true));
            return true;
        } catch (Exception e) {
            LOG.warn("the files channel does not send: {}", e.getMessage());
            return false;
        }
    }

    /** The library sends a buffer's whole backing array, so it must be exactly the message (webrtc-java #245). */
    private static ByteBuffer exact(ByteBuffer message) {
        if (message.hasArray() && message.arrayOffset() == 0 && message.array().length == message.remaining()) {
            return message;
        }
        byte[] exact = new byte[message.remaining()];
        message.get(exact);
        return ByteBuffer.wrap(exact);
    }

    /** Bytes queued in the library; 0 once the channel is closed. */
    public synchronized long bufferedAmount() {
        return ended ? 0 : channel.getBufferedAmount();
    }

    /** False if it was closed already. */
    public synchronized boolean close() {
        if (ended) {
            return false;
        }
        ended = true;
        Quietly.run("files channel observer", channel::unregisterObserver);
        Quietly.run("files channel", channel::close);
        Quietly.run("files channel", channel::dispose);
        return true;
    }

    private record Observer(RTCDataChannel channel, Listener listener) implements RTCDataChannelObserver {
        @Override
        public void onBufferedAmountChange(long previous) {
            // Never called by this version of the library (#206).
        }

        @Override
        public void onStateChange() {
            guarded(to -> {
                switch (channel.getState()) {
                    case OPEN -> to.opened();
                    case CLOSED -> to.closed();
                    case CONNECTING, CLOSING -> {}
                }
            });
        }

        @Override
        public void onMessage(RTCDataChannelBuffer message) {
            guarded(to -> {
                // The library's memory is only ours during the callback.
                ByteBuffer copy = ByteBuffer.allocate(message.data.remaining());
                to.received(copy.put(message.data).flip());
            });
        }

        private void guarded(Consumer<Listener> body) {
            Callback.guard("a files channel event", () -> body.accept(listener));
        }
    }
}
