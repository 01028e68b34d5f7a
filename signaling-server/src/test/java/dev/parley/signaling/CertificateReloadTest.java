package dev.parley.signaling;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate is renewed on the disk while people are connected. */
class CertificateReloadTest {
    private static final String UPGRADE = """
            GET / HTTP/1.1
            Host: x
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==

            """.replace("\n", "\r\n");
    private static final byte[] MASKED_PING = {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0};

    @TempDir
    private Path folder;

    @Test
    void newConnectionsGetTheNewCertificateAndOldOnesStay() throws Exception {
        PemFiles live = PemFiles.make(folder, "EC");
        Certificate first = read(live.certificates());
        PemFiles renewed = PemFiles.make(Files.createDirectory(folder.resolve("renewed")), "RSA");
        Certificate second = read(renewed.certificates());
        try (SignalingServer server = start(live);
                Line old = Line.to(server.webSocketUri())) {
            assertThat(old.shown()).isEqualTo(first);
            old.write(UPGRADE.getBytes(StandardCharsets.US_ASCII));
            String head = new String(old.in().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(head).isEqualTo("HTTP/1.1 101");

            // As by those who renew: each file whole, and one after the other.
            Files.copy(renewed.certificates(), live.certificates(), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(renewed.key(), live.key(), StandardCopyOption.REPLACE_EXISTING);

            await().untilAsserted(() -> {
                assertThat(shownBy(server.webSocketUri())).isEqualTo(second);
                assertThat(shownBy(server.httpUri())).isEqualTo(second);
            });
            old.write(MASKED_PING);
            await().until(() -> old.in().read() == 0x8A);
        }
    }

    private static SignalingServer start(PemFiles pem) throws ServerStartException {
        return SignalingServer.start(ServerConfig.local("127.0.0.1").withTls(pem.tls()));
    }

    private static Certificate shownBy(URI server) throws Exception {
        try (Line line = Line.to(server)) {
            return line.shown();
        }
    }

    /** A connection that ends below TLS: the library asserts that a client's farewell is no handshake, and takes it for one. */
    private record Line(Socket plain, SSLSocket tls) implements AutoCloseable {
        static Line to(URI server) throws Exception {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anything()}, new SecureRandom());
            Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
            plain.setSoTimeout(Math.toIntExact(Waiting.PATIENCE.toMillis()));
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(plain, null, server.getPort(), false);
            tls.startHandshake();
            return new Line(plain, tls);
        }

        Certificate shown() throws IOException {
            return tls.getSession().getPeerCertificates()[0];
        }

        void write(byte[] bytes) throws IOException {
            tls.getOutputStream().write(bytes);
        }

        InputStream in() throws IOException {
            return tls.getInputStream();
        }

        @Override
        public void close() throws IOException {
            plain.close();
        }
    }

    private static Certificate read(Path pem) throws Exception {
        return CertificateFactory.getInstance("X.509").generateCertificate(Files.newInputStream(pem));
    }

    /** The certificate is looked at by the test. */
    private static final class Anything implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
