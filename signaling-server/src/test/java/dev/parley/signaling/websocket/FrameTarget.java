package dev.parley.signaling.websocket;

import dev.parley.signaling.address.Sources;
import dev.parley.signaling.protocol.PlainBytes;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.Handshakedata;

/**
 * A socket's bytes, from the first on, through what stands between it and the rooms, as the library's threads would read them: the
 * header of a proxy, the upgrade, frames. A fuzzer's first byte says whether it is a proxy's socket, its second where the bytes are cut; wherever that
 * is, the same texts must come of them, and nothing may be thrown but that the socket is broken.
 */
final class FrameTarget {
    private static final Limits LIMITS = Limits.DEFAULT;
    private static final Source SOMEWHERE = new Source("192.0.2.1", true);
    private static final int BUFFER = 16_384;
    private static final Guard GUARD =
            new Guard(LIMITS, new Traffic(), Sources.behind(Set.of()), Optional.empty(), InstantSource.system());

    private FrameTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        boolean proxy = (input[0] & 1) == 1;
        Reading whole = Reading.of(input, proxy, new Random(), false);
        Reading cut = Reading.of(input, proxy, new Random(input[1]), true);
        int both = Math.min(whole.texts.size(), cut.texts.size());
        require(whole.texts.subList(0, both).equals(cut.texts.subList(0, both)), "other texts where bytes are cut");
        require(whole.ended || cut.ended || whole.texts.equals(cut.texts), "fewer texts where bytes are cut");
        for (String text : whole.texts) {
            require(text.getBytes(StandardCharsets.UTF_8).length <= LIMITS.frameBytes(), "a text that is too big");
        }
    }

    /** What the rooms would be told. */
    static List<String> texts(byte[] input) {
        return Reading.of(input, (input[0] & 1) == 1, new Random(), false).texts;
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new AssertionError(problem);
        }
    }

    /** What comes of one socket. */
    private static final class Reading extends WebSocketAdapter implements TextListener {
        private final List<String> texts = new ArrayList<>();
        private boolean ended;

        static Reading of(byte[] input, boolean proxy, Random cuts, boolean cut) {
            Reading reading = new Reading();
            WebSocketImpl socket = new WebSocketImpl(reading, List.of(new GuardedDraft(LIMITS)));
            Wire wire = new Wire(input, cuts, cut);
            GuardedChannel.Stream stream = new GuardedChannel.Stream(wire, null);
            GuardedChannel channel = proxy
                    ? GuardedChannel.announced(GUARD, socket, SOMEWHERE, wire, _ -> stream)
                    : new GuardedChannel(GUARD, socket, SOMEWHERE, false, stream);
            socket.setChannel(channel);
            try {
                reading.run(socket, channel, wire);
            } catch (IOException e) {
                reading.ended = true; // As the library is told of a socket that is broken.
            }
            return reading;
        }

        private void run(WebSocketImpl socket, GuardedChannel channel, Wire wire) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (wire.bytes.hasRemaining() && !ended) {
                buffer.clear();
                if (channel.read(buffer) > 0) {
                    socket.decode(buffer.flip());
                }
                for (ByteBuffer next = socket.outQueue.poll(); next != null; next = socket.outQueue.poll()) {
                    channel.write(next);
                }
            }
        }

        @Override
        public void onWebsocketMessage(WebSocket socket, String text) {
            texts.add(text);
        }

        @Override
        public void onPlainMessage(WebSocket socket, PlainBytes text) {
            texts.add(text.toString());
        }

        @Override
        public void onWebsocketMessage(WebSocket socket, ByteBuffer binary) {
            throw new AssertionError("binary is not taken");
        }

        @Override
        public void onWebsocketOpen(WebSocket socket, Handshakedata request) {
            // Who asks for the WebSocket has it.
        }

        /** The library would answer by itself, and throws where a frame before it has closed the socket. */
        @Override
        public void onWebsocketPing(WebSocket socket, Framedata ping) {
            // The server's answer is its client's, who knows whether the socket is closing.
        }

        @Override
        public void onWebsocketClose(WebSocket socket, int code, String reason, boolean remote) {
            ended = true;
        }

        @Override
        public void onWebsocketClosing(WebSocket socket, int code, String reason, boolean remote) {
            ended = true;
        }

        @Override
        public void onWebsocketCloseInitiated(WebSocket socket, int code, String reason) {
            ended = true;
        }

        @Override
        public void onWebsocketError(WebSocket socket, Exception e) {
            if (e instanceof RuntimeException) {
                throw new AssertionError("the library trips", e);
            }
        }

        @Override
        public void onWriteDemand(WebSocket socket) {
            // What is written is thrown away after each step.
        }

        @Override
        public InetSocketAddress getLocalSocketAddress(WebSocket socket) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), 7481);
        }

        @Override
        public InetSocketAddress getRemoteSocketAddress(WebSocket socket) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000);
        }
    }

    /** Gives what was put in, in pieces, and takes everything. */
    private static final class Wire implements ByteChannel {
        private final ByteBuffer bytes;
        private final Random cuts;
        private final boolean cut;
        private boolean open = true;

        Wire(byte[] input, Random cuts, boolean cut) {
            this.bytes = ByteBuffer.wrap(input, 2, input.length - 2);
            this.cuts = cuts;
            this.cut = cut;
        }

        @Override
        public int read(ByteBuffer target) {
            if (!bytes.hasRemaining()) {
                return -1;
            }
            int most = cut ? 1 + cuts.nextInt(cuts.nextBoolean() ? 8 : 4096) : BUFFER;
            int count = Math.min(most, Math.min(target.remaining(), bytes.remaining()));
            target.put(bytes.slice(bytes.position(), count));
            bytes.position(bytes.position() + count);
            return count;
        }

        @Override
        public int write(ByteBuffer source) {
            int count = source.remaining();
            source.position(source.limit());
            return count;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
