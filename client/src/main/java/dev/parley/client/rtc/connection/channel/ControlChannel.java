package dev.parley.client.rtc.connection.channel;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.parley.client.chat.Intake;
import dev.parley.client.rtc.common.Callback;
import dev.parley.client.rtc.common.Quietly;
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
 * <p>Methods on the control thread, callbacks on the library's signaling thread. What is too much, too long or no text is
 * dropped. A peer that floods is reported: each received message leaks about 90 bytes inside the library (webrtc-java #265).
 */
public final class ControlChannel {
    static final long MAX_QUEUED_BYTES = 4L * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(ControlChannel.class);

    private final RTCDataChannel channel;
    private boolean ended;

    /** What the channel reports, on the library's thread; must only copy and post. */
    public interface Listener {
        void opened();

        void closed();

        void received(String text);

        /** A message was dropped; told once. */
        void dropped();

        /** More was dropped than an honest peer sends; nothing more is reported. */
        void flooded();
    }

    public ControlChannel(RTCPeerConnection connection, Listener listener) {
        RTCDataChannelInit init = new RTCDataChannelInit();
        init.negotiated = true;
        init.id = 0;
        init.ordered = true;
        channel = connection.createDataChannel("control", init);
        channel.registerObserver(new Observer(channel, listener));
    }

    /** @param longest bytes that the other side takes; the library closes the channel over a longer message */
    public void send(String text, int longest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (ended || channel.getState() != RTCDataChannelState.OPEN) {
            return;
        }
        if (bytes.length > longest) {
            LOG.warn("a control message of {} bytes is longer than the other side takes, and is dropped", bytes.length);
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

    public void close() {
        if (!ended) {
            ended = true;
            Quietly.run("channel observer", channel::unregisterObserver);
            Quietly.run("channel", channel::close);
            Quietly.run("channel", channel::dispose);
        }
    }

    private static final class Observer implements RTCDataChannelObserver {
        private final RTCDataChannel channel;
        private final Intake intake = new Intake(System.nanoTime());
        private @Nullable Listener listener;
        private boolean dropped;

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
                switch (intake.take(!message.binary, bytes.remaining(), System.nanoTime())) {
                    case TAKEN -> decode(bytes, to);
                    case DROPPED -> drop(to);
                    case FLOOD -> flood(to);
                }
            });
        }

        private void decode(ByteBuffer bytes, Listener to) {
            try {
                to.received(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            } catch (CharacterCodingException e) {
                if (intake.drop() == Intake.Verdict.FLOOD) {
                    flood(to);
                } else {
                    drop(to);
                }
            }
        }

        private void drop(Listener to) {
            if (!dropped) {
                dropped = true;
                to.dropped();
            }
        }

        private void flood(Listener to) {
            listener = null; // the rest of it ends here, cheaply
            to.flooded();
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
