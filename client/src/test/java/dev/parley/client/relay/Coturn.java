package dev.parley.client.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.client.Waiting;
import dev.parley.client.tree.Documents;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.protocol.IceServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** A real coturn with the configuration of docs/deploy.md, in which only names, addresses and paths are others. */
public final class Coturn implements AutoCloseable {
    public static final String SECRET = "the relay's secret of a test";
    public static final int PORT = 3478;
    public static final int TLS_PORT = 443;
    private static final String GUIDE = "docs/deploy.md";

    private final Process process;
    private final Path said;

    private Coturn(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts it where {@link RelayNetwork} has made its addresses. */
    public static Coturn start(Path folder, Path certificate, Path key) throws IOException {
        List<String> blocks = Documents.blocks(GUIDE, "coturn");
        String configuration = blocks.get(0).replace("no-tls\n", blocks.get(1));
        Path file = Files.writeString(
                folder.resolve("turnserver.conf"),
                configuration
                                .replace("=203.0.113.5\n", "=" + RelayNetwork.SERVER + "\n")
                                .replace("=203.0.113.6\n", "=" + RelayNetwork.SECOND + "\n")
                                .replace("=2001:db8::5\n", "=" + RelayNetwork.SERVER6 + "\n")
                                .replace("THE-SECRET", SECRET)
                                .replace("/etc/parley/turn-fullchain.pem", certificate.toString())
                                .replace("/etc/parley/turn-privkey.pem", key.toString())
                        + "userdb=" + folder.resolve("turndb") + "\nno-stdout-log\nverbose\nsimple-log\nlog-file="
                        + folder.resolve("coturn.log") + "\npidfile=" + folder.resolve("coturn.pid") + "\n");
        Process process = new ProcessBuilder("turnserver", "-c", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("coturn.out").toFile())
                .start();
        Coturn coturn = new Coturn(process, folder.resolve("coturn.log"));
        try {
            Awaitility.await().atMost(Waiting.PATIENCE).pollDelay(Duration.ZERO).until(coturn::listens);
            return coturn;
        } catch (RuntimeException e) {
            coturn.close();
            throw new AssertionError("coturn does not serve: " + coturn.log(), e);
        }
    }

    /** What the signaling server is told of it. */
    public static ServerConfig.Turn known(Duration lifetime, String secret, String... urls) {
        return new ServerConfig.Turn(List.of(urls), secret, lifetime);
    }

    /** What a client is told of it: credentials as in docs/protocol.md §2.4. */
    public static IceServer told(String url, String secret, Instant expires) {
        String username = expires.getEpochSecond() + ":3q2-78r-ur6tvu_KvsrerQ";
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            String credential = Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(UTF_8)));
            return new IceServer(List.of(url), username, credential);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private boolean listens() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("ended with " + process.exitValue());
        }
        for (int port : List.of(PORT, TLS_PORT)) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(RelayNetwork.SERVER, port), 1000);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    /** All that it has written down. */
    public String log() {
        try {
            return Files.exists(said) ? Files.readString(said) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
