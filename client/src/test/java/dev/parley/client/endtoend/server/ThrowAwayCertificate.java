package dev.parley.client.endtoend.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for one test, as PEM files, and what a client needs to trust it. */
public record ThrowAwayCertificate(Path certificate, Path key, SSLContext trusting) {
    private static final String PASSWORD = "changeit";

    /** @param name as keytool writes alternative names, such as {@code dns:localhost} */
    public static ThrowAwayCertificate make(Path folder, String name) throws Exception {
        Path store = folder.resolve("store.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String arguments = keytool + " -genkeypair -alias parley -keyalg EC -dname CN=parley -ext san=" + name
                + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore";
        ProcessBuilder command = new ProcessBuilder(arguments.split(" "));
        command.command().add(store.toString());
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return new ThrowAwayCertificate(
                pem(
                        folder.resolve("cert.pem"),
                        "CERTIFICATE",
                        keys.getCertificate("parley").getEncoded()),
                pem(
                        folder.resolve("key.pem"),
                        "PRIVATE KEY",
                        keys.getKey("parley", PASSWORD.toCharArray()).getEncoded()),
                trusting(keys));
    }

    private static Path pem(Path file, String label, byte[] content) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
    }

    public static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("parley", keys.getCertificate("parley"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
