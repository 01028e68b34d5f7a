package dev.parley.client.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./parley serve} as whoever runs it meets it: its words, its exit codes, its end. */
class ServeIT {
    @TempDir
    Path folder;

    @Test
    void stopsCleanlyOnBothSignals() throws Exception {
        try (ServeProcess server = ServeProcess.start();
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(health(client, server.http())).isEqualTo(200);
            server.process().terminate();
            assertThat(server.process().awaitExit()).isEqualTo(143);
            assertThat(server.process().errors().getLast()).endsWith("stopped");
        }
        try (ServeProcess server = ServeProcess.start()) {
            server.process().interrupt();
            assertThat(server.process().awaitExit()).isEqualTo(130);
            assertThat(server.process().errors().getLast()).endsWith("stopped");
        }
    }

    @Test
    void aPortThatIsTakenIsOneSentence() throws Exception {
        try (ServeProcess server = ServeProcess.start()) {
            int port = server.webSocketPort();
            fails(1, "Port " + port + " on 10.77.0.1 is taken by another program", "--port " + port + " --http-port 0");
            int httpPort = server.http().getPort();
            fails(1, "Port " + httpPort + " on 10.77.0.1 is taken", "--port 0 --http-port " + httpPort);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --no-such-option                   | Unknown option: '--no-such-option'
            --tls-cert cert.pem                | --tls-cert and --tls-key go together
            --port 70000                       | --port must be 0 to 65535, not 70000
            --http-port -1                     | --http-port must be 0 to 65535, not -1
            --room-size 1                      | --room-size must be 2 to 64, not 1
            --stun-url http://stun.example     | --stun-url must be like stun:host:3478, not http://stun.example
            --turn-url turn.example            | --turn-url must be like turn:host:3478, not turn.example
            --turn-url turn:turn.example       | --turn-url and --turn-secret-file go together
            --public-url ftp://parley.example  | --public-url must be an http:// or https:// address
            """)
    void aBadOptionIsWrongUsage(String options, String sentence) throws Exception {
        fails(2, sentence, options);
    }

    @Test
    void encryptsWithPemFilesAndSaysWhichOneIsBad() throws Exception {
        KeyStore keys = selfSigned();
        Path certificate =
                pem("cert.pem", "CERTIFICATE", keys.getCertificate("parley").getEncoded());
        Path key = pem(
                "key.pem",
                "PRIVATE KEY",
                keys.getKey("parley", "changeit".toCharArray()).getEncoded());
        try (ServeProcess server =
                        ServeProcess.start("--tls-cert", certificate.toString(), "--tls-key", key.toString());
                HttpClient client =
                        HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
            assertThat(server.http().getScheme()).isEqualTo("https");
            assertThat(health(client, server.http())).isEqualTo(200);
        }
        Path bad = Files.writeString(folder.resolve("bad.pem"), "no PEM at all\n");
        fails(1, bad.toString(), "--port 0 --http-port 0 --tls-cert " + bad + " --tls-key " + key);
        fails(1, bad.toString(), "--port 0 --http-port 0 --tls-cert " + certificate + " --tls-key " + bad);
    }

    private static void fails(int exitCode, String words, String options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("serve", "--host", ServeProcess.HOST));
        arguments.addAll(List.of(options.split(" ")));
        try (ParleyProcess serve = ParleyProcess.start(arguments.toArray(String[]::new))) {
            assertThat(serve.awaitExit()).as(serve::toString).isEqualTo(exitCode);
            assertThat(serve.errors())
                    .as(serve::toString)
                    .anySatisfy(line -> assertThat(line).startsWith("parley: ").contains(words));
            assertThat(serve.errors()).as(serve::toString).noneMatch(line -> line.startsWith("\tat "));
            assertThat(serve.output()).isEmpty();
        }
    }

    private static int health(HttpClient client, URI server) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(server.resolve("health")).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private KeyStore selfSigned() throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "parley",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=parley",
                        "-ext",
                        "san=ip:" + ServeProcess.HOST,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    }

    private Path pem(String name, String label, byte[] content) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
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
