package dev.parley.signaling;

import static dev.parley.signaling.Waiting.await;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients whose TLS sends at once what others send in parts: the server's socket does not become readable again for what came behind a
 * record that needed a task, or behind an empty one.
 */
class TlsSegmentsTest {
    private static final byte[] NOTHING = {};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aFlightThatComesAtOnceIsAnswered(String version) throws Exception {
        PemFiles pem = PemFiles.make(folder, "RSA");
        try (SignalingServer server = SignalingServer.start(TlsTest.config(pem.tls()))) {
            for (int i = 0; i < 5; i++) {
                // Each with a context of its own, so that none is resumed.
                try (Client client = new Client(pem.trusting(), version, server)) {
                    client.send(client.upgrade());
                    assertThat(client.answer()).startsWith("HTTP/1.1 101 ");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void whatIsBehindAnEmptyRecordIsHeard(String version) throws Exception {
        PemFiles pem = PemFiles.make(folder, "EC");
        try (SignalingServer server = SignalingServer.start(TlsTest.config(pem.tls()));
                Client client = new Client(pem.trusting(), version, server)) {
            client.send(NOTHING, client.upgrade());
            assertThat(client.answer()).startsWith("HTTP/1.1 101 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void whoEndsItsTlsIsGone(String version) throws Exception {
        PemFiles pem = PemFiles.make(folder, "EC");
        try (SignalingServer server = SignalingServer.start(TlsTest.config(pem.tls()));
                HttpClient http =
                        HttpClient.newBuilder().sslContext(pem.trusting()).build();
                Client client = new Client(pem.trusting(), version, server)) {
            client.send(client.upgrade());
            assertThat(client.answer()).startsWith("HTTP/1.1 101 ");
            HttpRequest metrics =
                    HttpRequest.newBuilder(server.httpUri().resolve("metrics")).build();
            await().until(() -> body(http, metrics).contains("\nparley_connections 1.0\n"));
            client.end();
            await().until(() -> body(http, metrics).contains("\nparley_connections 0.0\n"));
        }
    }

    private static String body(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** One whose records leave together, all that can be said before the other side has to say something. */
    private static final class Client implements AutoCloseable {
        private static final int BUFFER = 64 * 1024;

        private final Socket socket;
        private final SSLEngine engine;
        private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
        private final ByteBuffer read = ByteBuffer.allocate(BUFFER).flip();
        private final ByteBuffer heard = ByteBuffer.allocate(BUFFER);

        Client(SSLContext context, String version, SignalingServer server) throws IOException {
            int port = server.webSocketUri().getPort();
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            // The server gives an upgrade ten seconds.
            socket.setSoTimeout((int) Waiting.PATIENCE.toMillis());
            engine = context.createSSLEngine("127.0.0.1", port);
            engine.setUseClientMode(true);
            engine.setEnabledProtocols(new String[] {version});
            engine.beginHandshake();
            shake();
        }

        private void shake() throws IOException {
            while (true) {
                switch (engine.getHandshakeStatus()) {
                    case NEED_TASK -> engine.getDelegatedTask().run();
                    case NEED_WRAP -> wrap(NOTHING);
                    case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> unwrap();
                    case NOT_HANDSHAKING, FINISHED -> {
                        return;
                    }
                }
            }
        }

        private void wrap(byte[] part) throws SSLException {
            ByteBuffer record = ByteBuffer.allocate(BUFFER);
            engine.wrap(ByteBuffer.wrap(part), record);
            waiting.write(record.array(), 0, record.position());
        }

        private void unwrap() throws IOException {
            if (engine.unwrap(read, heard).getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
                flush();
                read.compact();
                int count = socket.getInputStream().read(read.array(), read.position(), read.remaining());
                if (count < 0) {
                    throw new EOFException("the server has closed the connection");
                }
                read.position(read.position() + count).flip();
            }
        }

        private void flush() throws IOException {
            socket.getOutputStream().write(waiting.toByteArray());
            waiting.reset();
        }

        /** Each part in a record of its own, all of them at once, and behind what the handshake ends with. */
        void send(byte[]... parts) throws IOException {
            for (byte[] part : parts) {
                wrap(part);
            }
            flush();
        }

        byte[] upgrade() {
            return ("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort() + "\r\nUpgrade: websocket\r\n"
                            + "Connection: Upgrade\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n"
                            + "Sec-WebSocket-Version: 13\r\n\r\n")
                    .getBytes(ISO_8859_1);
        }

        String answer() throws IOException {
            while (true) {
                String text = new String(heard.array(), 0, heard.position(), ISO_8859_1);
                if (text.contains("\r\n\r\n")) {
                    return text;
                }
                unwrap();
                shake();
            }
        }

        void end() throws IOException {
            engine.closeOutbound();
            wrap(NOTHING);
            flush();
            socket.shutdownOutput();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
