package dev.parley.signaling;

import dev.parley.signaling.loop.GuardedLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What new connections of both ports speak TLS with. Files are looked at again and again: what is renewed on the disk is
 * served without a restart, and what is broken there is said, while the pair before it stays.
 */
final class ServerTls implements Supplier<SSLContext>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerTls.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final GuardedLoop looks =
            new GuardedLoop("tls-files", fault -> LOG.error("the certificate's files could not be looked at", fault));
    private volatile SSLContext context;
    private List<String> served;
    private List<String> seen;

    private ServerTls(SSLContext context, List<String> served) {
        this.context = context;
        this.served = served;
        this.seen = served;
    }

    static ServerTls start(ServerConfig.Tls tls) throws ServerStartException {
        return switch (tls) {
            case ServerConfig.Tls.Certified certified -> new ServerTls(context(certified), List.of());
            case ServerConfig.Tls.Pem files -> {
                List<String> state = state(files);
                ServerTls watched = new ServerTls(context(PemTls.read(files)), state);
                var _ = watched.looks.each(LOOK, () -> watched.look(files));
                yield watched;
            }
        };
    }

    @Override
    public SSLContext get() {
        return context;
    }

    @Override
    public void close() {
        looks.endNow();
    }

    /** Two files are not written in one moment: what has changed is read once it has stayed the same from look to look. */
    private void look(ServerConfig.Tls.Pem files) {
        List<String> now = state(files);
        boolean settled = now.equals(seen);
        seen = now;
        if (!settled || now.equals(served)) {
            return;
        }
        served = now;
        try {
            ServerConfig.Tls.Certified renewed = PemTls.read(files);
            context = context(renewed);
            LOG.info(
                    "the certificate has changed on the disk; new connections get it, which is good until {}",
                    renewed.chain().getFirst().getNotAfter().toInstant());
        } catch (ServerStartException e) {
            LOG.error("the certificate on the disk cannot be used, so the one before it stays: {}", e.sentence());
        }
    }

    private static List<String> state(ServerConfig.Tls.Pem files) {
        return Stream.of(files.certificates(), files.key())
                .map(ServerTls::state)
                .toList();
    }

    /** What tells one state of a file from another, also where another took its place. */
    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " "
                    + Objects.toString(attributes.fileKey(), "");
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static SSLContext context(ServerConfig.Tls.Certified certified) throws ServerStartException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "parley", certified.key(), new char[0], certified.chain().toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new ServerStartException("TLS cannot be set up with this certificate: " + e.getMessage() + ".", e);
        }
    }
}
