package dev.parley.signaling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what TLS needs from PEM files (RFC 7468): a certificate chain, and an unencrypted PKCS#8 key. */
final class PemTls {
    private static final long MAX_FILE_BYTES = 1024 * 1024;
    private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "Ed25519");
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern OTHER_KEY = Pattern.compile("-----BEGIN (RSA|EC|DSA|ENCRYPTED) PRIVATE KEY-----");

    private PemTls() {}

    static ServerConfig.Tls.Certified read(ServerConfig.Tls.Pem files) throws ServerStartException {
        List<X509Certificate> chain = certificates(files.certificates());
        PrivateKey key = key(files.key());
        if (!belongs(key, chain.getFirst().getPublicKey())) {
            throw new ServerStartException("The key in " + files.key() + " does not belong to the certificate in "
                    + files.certificates() + "; give the pair that was made together.");
        }
        return new ServerConfig.Tls.Certified(key, chain);
    }

    private static List<X509Certificate> certificates(Path file) throws ServerStartException {
        String pem = read("certificate", file);
        try {
            Collection<? extends Certificate> chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            if (!chain.isEmpty()) {
                return chain.stream().map(X509Certificate.class::cast).toList();
            }
        } catch (CertificateException e) {
            throw new ServerStartException(noCertificate(file), e);
        }
        throw new ServerStartException(noCertificate(file));
    }

    private static String noCertificate(Path file) {
        return "There is no certificate to be read in " + file
                + "; it must be a PEM file that begins with -----BEGIN CERTIFICATE-----.";
    }

    private static PrivateKey key(Path file) throws ServerStartException {
        String pem = read("key", file);
        Matcher other = OTHER_KEY.matcher(pem);
        if (other.find()) {
            throw new ServerStartException("The key in " + file + " is of the form \"" + other.group(1)
                    + " PRIVATE KEY\"; convert it with: openssl pkcs8 -topk8 -nocrypt -in " + file
                    + " -out key.pkcs8.pem");
        }
        Matcher key = KEY.matcher(pem);
        if (!key.find()) {
            throw new ServerStartException("There is no key to be read in " + file
                    + "; it must be a PEM file that begins with -----BEGIN PRIVATE KEY-----.");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(key.group(1));
        for (String algorithm : KEY_ALGORITHMS) {
            Optional<PrivateKey> decoded = decode(algorithm, encoded);
            if (decoded.isPresent()) {
                return decoded.get();
            }
        }
        throw new ServerStartException("The key in " + file + " is damaged, or neither RSA nor EC nor Ed25519;"
                + " make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem");
    }

    /** PKCS#8 says of which algorithm the key is only inside, so each is tried. */
    private static Optional<PrivateKey> decode(String algorithm, byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static boolean belongs(PrivateKey key, PublicKey certified) throws ServerStartException {
        if (!algorithm(key.getAlgorithm()).equals(algorithm(certified.getAlgorithm()))) {
            return false;
        }
        byte[] probe = {1, 2, 3};
        try {
            Signature signature = Signature.getInstance(algorithm(key.getAlgorithm()));
            signature.initSign(key);
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            throw new ServerStartException("The TLS key cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static String algorithm(String keyAlgorithm) {
        return switch (keyAlgorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "Ed25519";
        };
    }

    private static String read(String what, Path file) throws ServerStartException {
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new ServerStartException("The " + what + " file " + file + " is too large to be a PEM file.");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new ServerStartException("The " + what + " file " + file + " does not exist; check the path.", e);
        } catch (IOException e) {
            throw new ServerStartException(
                    "The " + what + " file " + file + " cannot be read; check that it is a file and who may read it.",
                    e);
        }
    }
}
