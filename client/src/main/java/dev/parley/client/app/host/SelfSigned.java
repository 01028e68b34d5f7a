package dev.parley.client.app.host;

import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.app.settings.WholeFile;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A certificate that this machine made for itself, and its key. It is kept and used again as long as it fits, because
 * people have told their browsers to accept exactly this one.
 */
public record SelfSigned(PrivateKey key, X509Certificate certificate) {
    private static final Logger LOG = LoggerFactory.getLogger(SelfSigned.class);
    private static final String FILE = "self-signed.p12";
    private static final int MAX_FILE_BYTES = 256 * 1024;
    /** What the kept one was found to fit last, and when; so that a look need not open the store. */
    private static final String NOTE = FILE + ".hosts";

    private static final int DAYS = 397;
    private static final Duration RENEWAL = Duration.ofDays(30);

    /** The one of this user for this machine. */
    public static SelfSigned ofUser(OwnHosts hosts) throws ServerStartException {
        return certificate(UserFolders.find().data(), hosts);
    }

    /**
     * The one that is kept in a folder, or else a new one, which takes a second.
     *
     * @param hosts what it must name
     * @throws ServerStartException with a sentence that says why there is none
     */
    static SelfSigned certificate(Path folder, OwnHosts hosts) throws ServerStartException {
        return certificate(folder, hosts, Instant.now(), Path.of(System.getProperty("java.home")));
    }

    static SelfSigned certificate(Path folder, OwnHosts hosts, Instant now, Path javaHome) throws ServerStartException {
        WholeFile file = new WholeFile(folder.resolve(FILE), MAX_FILE_BYTES);
        Optional<SelfSigned> kept = kept(file);
        if (kept.isPresent() && kept.get().fits(hosts, now)) {
            note(folder, hosts, kept.get());
            return kept.get();
        }
        byte[] store = KeyTool.of(javaHome).selfSigned(hosts.all(), DAYS);
        try {
            SelfSigned fresh = parse(store);
            file.replace(store);
            note(folder, hosts, fresh);
            return fresh;
        } catch (IOException | GeneralSecurityException e) {
            throw new ServerStartException(
                    "The self-signed certificate cannot be kept in " + file.path() + ": " + e.getMessage() + ".", e);
        }
    }

    /** Whether one that fits is there already, by what was noted of it; reads no key and needs no cryptography. */
    static boolean isKept(Path folder, OwnHosts hosts) {
        return isKept(folder, hosts, Instant.now());
    }

    static boolean isKept(Path folder, OwnHosts hosts, Instant now) {
        try {
            Optional<byte[]> noted = new WholeFile(folder.resolve(NOTE), MAX_FILE_BYTES).readBytes();
            List<String> lines = noted.map(bytes ->
                            new String(bytes, StandardCharsets.UTF_8).lines().toList())
                    .orElse(List.of());
            return Files.exists(folder.resolve(FILE))
                    && lines.size() > 1
                    && now.isBefore(Instant.parse(lines.getFirst()))
                    && Set.copyOf(lines.subList(1, lines.size())).containsAll(hosts.lasting());
        } catch (IOException | DateTimeParseException e) {
            LOG.debug("what was noted of the certificate cannot be read: {}", e.toString());
            return false;
        }
    }

    private static void note(Path folder, OwnHosts hosts, SelfSigned fitting) {
        Instant until = fitting.certificate().getNotAfter().toInstant().minus(RENEWAL);
        try {
            new WholeFile(folder.resolve(NOTE), MAX_FILE_BYTES)
                    .replace(until + "\n" + String.join("\n", hosts.lasting()) + "\n");
        } catch (IOException e) {
            LOG.debug("the certificate is looked at again the next time: {}", e.toString());
        }
    }

    private static Optional<SelfSigned> kept(WholeFile file) {
        try {
            Optional<byte[]> store = file.readBytes();
            return store.isEmpty() ? Optional.empty() : Optional.of(parse(store.get()));
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("{} cannot be used and is made anew: {}", file.path(), e.toString());
            return Optional.empty();
        }
    }

    private static SelfSigned parse(byte[] bytes) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bytes), KeyTool.PASSWORD.toCharArray());
        if (store.getKey(KeyTool.ALIAS, KeyTool.PASSWORD.toCharArray()) instanceof PrivateKey key
                && store.getCertificate(KeyTool.ALIAS) instanceof X509Certificate certificate) {
            return new SelfSigned(key, certificate);
        }
        throw new IOException("no key and certificate are in it");
    }

    private boolean fits(OwnHosts hosts, Instant now) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && now.plus(RENEWAL).isBefore(certificate.getNotAfter().toInstant())
                && names().containsAll(hosts.lasting());
    }

    /** What it is for. */
    Set<String> names() {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : names.stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.toUnmodifiableSet());
        } catch (CertificateParsingException e) {
            return Set.of();
        }
    }

    public ServerConfig.Tls tls() {
        return new ServerConfig.Tls.Certified(key, List.of(certificate));
    }

    /** SHA-256 of the certificate, written as browsers show it. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be hashed", e);
        }
    }
}
