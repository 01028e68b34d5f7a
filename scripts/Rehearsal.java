import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Rehearsal.java WEBSOCKET PAIRS: has so many pairs meet at a server on this machine and say a little, so that its JVM learns which methods are hot,
 * for a cache that later servers start with. The messages are those of docs/protocol.md.
 */
final class Rehearsal {
    private static final int AT_ONCE = 8;
    private static final int SIGNALS = 8;
    private static final String BODY = "x".repeat(1500);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    static void main(String[] arguments) throws Exception {
        URI server = URI.create(arguments[0]);
        List<Future<?>> pairs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int pair = 0; pair < Integer.parseInt(arguments[1]); pair++) {
                int number = pair;
                pairs.add(threads.submit(() -> {
                    meet(server, number);
                    return null;
                }));
            }
        }
        for (Future<?> pair : pairs) {
            pair.get();
        }
    }

    private static void meet(URI server, int number) throws IOException, GeneralSecurityException {
        try (Member one = new Member(server, number, 2 * number);
                Member other = new Member(server, number, 2 * number + 1)) {
            for (int i = 0; i < SIGNALS; i++) {
                one.signal(other);
                other.await("signal");
                other.signal(one);
                one.await("signal");
            }
        }
    }

    private static final class Member implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final String id;
        private long said;
        private long heard;

        Member(URI server, int room, int number) throws IOException, GeneralSecurityException {
            byte[] key = ByteBuffer.allocate(32).putInt(28, number).array();
            id = BASE64URL.encodeToString(
                    Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key), 16));
            socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            write(("GET / HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                    .getBytes(US_ASCII));
            for (int last = 0; last != 0x0d0a0d0a; ) {
                last = last << 8 | read();
            }
            say("{\"type\":\"hello\",\"protocol\":1,\"client\":\"rehearsal/1\"}");
            await("welcome");
            String where = BASE64URL.encodeToString(ByteBuffer.allocate(16).putInt(12, room).array());
            String token = BASE64URL.encodeToString(new byte[32]);
            say("{\"type\":\"join\",\"room\":\"" + where + "\",\"token\":\"" + token + "\",\"peerKey\":\""
                    + BASE64URL.encodeToString(key) + "\",\"seq\":" + ++said + "}");
            await("joined");
        }

        void signal(Member to) throws IOException {
            say("{\"type\":\"signal\",\"to\":\"" + to.id + "\",\"body\":\"" + BODY + "\",\"seq\":" + ++said + "}");
        }

        /** Reads up to the next message of a type, and acknowledges what is numbered. */
        void await(String type) throws IOException {
            String message;
            do {
                message = next();
                if (message.contains("\"seq\":") && !message.startsWith("{\"type\":\"ack\"")) {
                    say("{\"type\":\"ack\",\"seq\":" + ++heard + "}");
                }
                if (message.startsWith("{\"type\":\"error\"") || message.startsWith("{\"type\":\"refused\"")) {
                    throw new IOException("the server says " + message);
                }
            } while (!message.startsWith("{\"type\":\"" + type + "\""));
        }

        private String next() throws IOException {
            read();
            int length = read();
            if (length == 126) {
                length = read() << 8 | read();
            }
            return new String(in.readNBytes(length), US_ASCII);
        }

        private int read() throws IOException {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server has closed a socket");
            }
            return next;
        }

        /** Masked with zeros, as RFC 6455 lets a client choose. */
        private void say(String text) throws IOException {
            ByteBuffer frame = ByteBuffer.allocate(text.length() + 8).put((byte) 0x81);
            if (text.length() < 126) {
                frame.put((byte) (0x80 | text.length()));
            } else {
                frame.put((byte) (0x80 | 126)).putShort((short) text.length());
            }
            frame.putInt(0).put(text.getBytes(US_ASCII));
            write(Arrays.copyOf(frame.array(), frame.position()));
        }

        private void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
