package dev.parley.signaling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for 127.0.0.1 and its key as PEM files, written in DER by hand (RFC 5280). */
public record PemFiles(Path certificates, Path key) {
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    /** @param algorithm RSA, EC or Ed25519 */
    public static PemFiles make(Path folder, String algorithm) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (!algorithm.equals("Ed25519")) {
            generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
        }
        KeyPair pair = generator.generateKeyPair();
        return new PemFiles(
                write(folder.resolve("cert.pem"), "CERTIFICATE", certificate(algorithm, pair)),
                write(
                        folder.resolve("key.pem"),
                        "PRIVATE KEY",
                        pair.getPrivate().getEncoded()));
    }

    public static Path write(Path file, String label, byte[] content) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
    }

    public ServerConfig.Tls tls() {
        return new ServerConfig.Tls.Pem(certificates, key);
    }

    /** What shows this certificate. */
    public SSLContext serving() throws ServerStartException {
        try (ServerTls shown = ServerTls.start(tls())) {
            return shown.get();
        }
    }

    /** What takes this certificate, and no other. */
    public SSLContext trusting() throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** The same as a file. */
    public void writeTrusted(Path file, char[] password) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted().store(out, password);
        }
    }

    private KeyStore trusted() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificates)) {
            store.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        return store;
    }

    private static byte[] certificate(String algorithm, KeyPair pair) throws GeneralSecurityException {
        byte[] name = der(0x30, der(0x31, der(0x30, hex("0603550403"), der(0x0C, ascii("localhost")))));
        Instant now = Instant.now();
        byte[] validity = der(
                0x30,
                der(0x17, ascii(UTC_TIME.format(now.minusSeconds(3600)))),
                der(0x17, ascii(UTC_TIME.format(now.plusSeconds(86_400)))));
        // subjectAltName: the address 127.0.0.1
        byte[] alternative = der(0x30, hex("0603551D11"), der(0x04, der(0x30, hex("87047F000001"))));
        byte[] signed = der(
                0x30,
                hex("A003020102"),
                der(0x02, BigInteger.TWO.toByteArray()),
                signatureAlgorithm(algorithm),
                name,
                validity,
                name,
                pair.getPublic().getEncoded(),
                der(0xA3, der(0x30, alternative)));
        Signature signature = Signature.getInstance(
                switch (algorithm) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> algorithm;
                });
        signature.initSign(pair.getPrivate());
        signature.update(signed);
        return der(0x30, signed, signatureAlgorithm(algorithm), der(0x03, new byte[1], signature.sign()));
    }

    private static byte[] signatureAlgorithm(String algorithm) {
        return der(
                0x30,
                hex(
                        switch (algorithm) {
                            case "RSA" -> "06092A864886F70D01010B0500";
                            case "EC" -> "06082A8648CE3D040302";
                            default -> "06032B6570";
                        }));
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        int length = content.size();
        if (length < 128) {
            whole.write(length);
        } else {
            whole.write(0x82);
            whole.write(length >> 8);
            whole.write(length);
        }
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
