package dev.parley.client.rtc.connection.channel;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.parley.client.pointing.PointingLimits;
import dev.parley.client.rtc.common.Callback;
import dev.parley.client.rtc.common.Quietly;
import dev.parley.signaling.protocol.limit.TokenBucket;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pre-negotiated data channel 2 "pointing": short binary messages of which each may be lost or come late.
 *
 * <p>Methods on the control thread, callbacks on the library's signaling thread. What is too much, too long or text is dropped:
 * each received message leaks about 90 bytes inside the library (webrtc-java #265).
 */
public final class PointingChannel {
    /** More than this waits only where the line does not move; what is pointed at then, nobody wants to see later. */
    private static final long MAX_QUEUED_BYTES = 16 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(PointingChannel.class);

    private final RTCDataChannel channel;
    private boolean ended;

    /** @param receiver of each message's copy, on the library's thread; must only post */
    public PointingChannel(RTCPeerConnection connection, Consumer<ByteBuffer> receiver) {
        RTCDataChannelInit init = new RTCDataChannelInit();
        init.negotiated = true;
        init.id = 2;
        init.ordered = false;
        init.maxRetransmits = 0;
        channel = connection.createDataChannel("pointing", init);
        channel.registerObserver(new Observer(receiver));
    }

    public void send(byte[] message) {
        if (ended || channel.getState() != RTCDataChannelState.OPEN || channel.getBufferedAmount() > MAX_QUEUED_BYTES) {
            return;
        }
        try {
            // The library sends the whole backing array, so it must be exactly the message (webrtc-java #245).
            channel.send(new RTCDataChannelBuffer(ByteBuffer.wrap(message), true));
        } catch (Exception e) {
            LOG.warn("the pointing channel does not send: {}", e.getMessage());
        }
    }

    public void close() {
        if (!ended) {
            ended = true;
            Quietly.run("pointing channel observer", channel::unregisterObserver);
            Quietly.run("pointing channel", channel::close);
            Quietly.run("pointing channel", channel::dispose);
        }
    }

    private static final class Observer implements RTCDataChannelObserver {
        private final Consumer<ByteBuffer> receiver;
        private final TokenBucket pace =
                new TokenBucket(PointingLimits.TAKEN_A_SECOND, PointingLimits.TAKEN_AT_ONCE, System.nanoTime());

        Observer(Consumer<ByteBuffer> receiver) {
            this.receiver = receiver;
        }

        @Override
        public void onBufferedAmountChange(long previous) {
            // Never called by this version of the library (#206).
        }

        @Override
        public void onStateChange() {
            // Nobody waits for this channel: what cannot be sent is not sent.
        }

        @Override
        public void onMessage(RTCDataChannelBuffer message) {
            Callback.guard("a pointing channel event", () -> {
                ByteBuffer bytes = message.data;
                if (message.binary
                        && bytes.remaining() <= PointingLimits.MESSAGE_BYTES
                        && pace.take(System.nanoTime())) {
                    // The library's memory is only ours during the callback.
                    receiver.accept(
                            ByteBuffer.allocate(bytes.remaining()).put(bytes).flip());
                }
            });
        }
    }
}
