package dev.parley.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that keytool signs with its own key.
 *
 * @param server for a server that shows it
 * @param trusting for a client that trusts this one and no other
 */
record TestCertificate(SSLContext server, ServerTrust trusting) {
    private static final String PASSWORD = "for this test";

    /** @param options such as {@code -startdate -9d -validity 1} */
    static TestCertificate make(Path folder, String subjectAlternativeName, String... options) throws Exception {
        Path file = Files.createTempDirectory(folder, "certificate").resolve("server.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "san=" + subjectAlternativeName,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();

        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        SSLContext server = SSLContext.getInstance("TLS");
        server.init(own.getKeyManagers(), null, null);

        KeyStore signers = KeyStore.getInstance("PKCS12");
        signers.load(null, null);
        signers.setCertificateEntry("server", keys.getCertificate("server"));
        return new TestCertificate(server, ServerTrust.in(signers));
    }
}
