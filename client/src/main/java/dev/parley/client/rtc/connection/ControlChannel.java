package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.parley.client.rtc.common.Callback;
import dev.parley.client.rtc.common.Quietly;
import dev.parley.signaling.protocol.TokenBucket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pre-negotiated data channel 0 "control": whole text messages up to 64 KiB, ordered and reliable.
 *
 * <p>Methods on the control thread, callbacks on the library's signaling thread. A peer that floods, or sends what is no
 * text, loses the channel: each received message leaks about 90 bytes inside the library (webrtc-java #265).
 */
public final class ControlChannel {
    public static final int MAX_BYTES = 64 * 1024;
    public static final int MAX_MESSAGES_A_SECOND = 200;
    static final long MAX_QUEUED_BYTES = 4L * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(ControlChannel.class);

    private final RTCDataChannel channel;
    private boolean ended;

    /** What the channel reports, on the library's thread; must only copy and post. */
    interface Listener {
        void opened();

        void closed();

        void received(String text);

        /** The other side broke a limit; the channel is to be closed. */
        void violated(String limit);
    }

    ControlChannel(RTCPeerConnection connection, Listener listener) {
        RTCDataChannelInit init = new RTCDataChannelInit();
        init.negotiated = true;
        init.id = 0;
        init.ordered = true;
        channel = connection.createDataChannel("control", init);
        channel.registerObserver(new Observer(channel, listener));
    }

    void send(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (ended || bytes.length > MAX_BYTES || channel.getState() != RTCDataChannelState.OPEN) {
            return;
        }
        if (channel.getBufferedAmount() + bytes.length > MAX_QUEUED_BYTES) {
            LOG.warn("the control channel does not drain: a message of {} bytes is dropped", bytes.length);
            return;
        }
        try {
            // The library sends the whole backing array, so it must be exactly the message (webrtc-java #245).
            channel.send(new RTCDataChannelBuffer(ByteBuffer.wrap(bytes), false));
        } catch (Exception e) {
            LOG.warn("the control channel does not send: {}", e.getMessage());
        }
    }

    void close() {
        if (!ended) {
            ended = true;
            Quietly.run("channel observer", channel::unregisterObserver);
            Quietly.run("channel", channel::close);
            Quietly.run("channel", channel::dispose);
        }
    }

    private static final class Observer implements RTCDataChannelObserver {
        private final RTCDataChannel channel;
        private final TokenBucket allowance =
                new TokenBucket(MAX_MESSAGES_A_SECOND, MAX_MESSAGES_A_SECOND, System.nanoTime());
        private @Nullable Listener listener;

        Observer(RTCDataChannel channel, Listener listener) {
            this.channel = channel;
            this.listener = listener;
        }

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
                ByteBuffer bytes = message.data;
                if (message.binary || bytes.remaining() > MAX_BYTES) {
                    violate(to, "a message is text of at most " + MAX_BYTES + " bytes");
                } else if (!allowance.take(System.nanoTime())) {
                    violate(to, "at most " + MAX_MESSAGES_A_SECOND + " messages a second");
                } else {
                    try {
                        to.received(StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(bytes)
                                .toString());
                    } catch (CharacterCodingException e) {
                        violate(to, "a message is UTF-8");
                    }
                }
            });
        }

        private void violate(Listener to, String limit) {
            listener = null; // the rest of a flood ends here, cheaply
            to.violated(limit);
        }

        private void guarded(Consumer<Listener> body) {
            Callback.guard("a control channel event", () -> {
                Listener to = listener;
                if (to != null) {
                    body.accept(to);
                }
            });
        }
    }
}
