package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.shelf.SqliteShelf;
import dev.parley.signaling.shelf.Shelf;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
            --tls self-signed --tls-cert a.pem | --tls-cert and --tls-key do not go with it
            --metrics-token-file /none         | The metrics token file /none cannot be read
            """)
    void aBadOptionIsWrongUsage(String options, String sentence) throws Exception {
        fails(2, sentence, options);
    }

    @Test
    void encryptsWithPemFilesAndSaysWhichOneIsBad() throws Exception {
        ThrowAwayCertificate pem = ThrowAwayCertificate.make(folder, "ip:" + ServeProcess.HOST);
        Path certificate = pem.certificate();
        Path key = pem.key();
        try (ServeProcess server =
                        ServeProcess.start("--tls-cert", certificate.toString(), "--tls-key", key.toString());
                HttpClient client =
                        HttpClient.newBuilder().sslContext(pem.trusting()).build()) {
            assertThat(server.http().getScheme()).isEqualTo("https");
            assertThat(health(client, server.http())).isEqualTo(200);
        }
        Path bad = Files.writeString(folder.resolve("bad.pem"), "no PEM at all\n");
        fails(1, bad.toString(), "--port 0 --http-port 0 --tls-cert " + bad + " --tls-key " + key);
        fails(1, bad.toString(), "--port 0 --http-port 0 --tls-cert " + certificate + " --tls-key " + bad);
    }

    @Test
    void makesACertificateForThisMachineAndKeepsIt() throws Exception {
        Map<String, String> home = Map.of("XDG_DATA_HOME", folder.toString());
        List<List<String>> said = new ArrayList<>();
        for (int start = 0; start < 2; start++) {
            try (ServeProcess server = ServeProcess.start(home, "--tls", "self-signed");
                    HttpClient client = HttpClient.newBuilder()
                            .sslContext(ThrowAwayCertificate.trusting(kept()))
                            .build()) {
                assertThat(health(client, server.http())).isEqualTo(200);
                String fingerprint = server.process().awaitOutput("SHA-256 fingerprint: ");
                assertThat(fingerprint).contains(sha256(kept()));
                assertThat(server.process().output())
                        .contains("It is reached at " + server.http())
                        .contains("Make a link with: ./parley link --server " + server.http());
                said.add(List.of(fingerprint));
            }
        }
        assertThat(said.getFirst()).isEqualTo(said.getLast());
    }

    @Test
    void saysWhatItMeansToServeWithoutTlsAndBelowAPath() throws Exception {
        try (ServeProcess server = ServeProcess.start()) {
            server.process().awaitOutput("Without TLS everybody on the way can read who meets whom");
            assertThat(server.process().output()).noneMatch(line -> line.startsWith("Whatever else"));
        }
        List<String> behindProxy = new ArrayList<>(List.of("serve", "--host", "127.0.0.1", "--port", "0"));
        behindProxy.addAll(List.of("--http-port", "0", "--public-url", "https://call.example.org/parley/"));
        try (ServeProcess server = ServeProcess.run(Map.of(), behindProxy)) {
            server.process().awaitOutput("Whatever else is served on call.example.org can use the page's camera");
            assertThat(server.process().output()).noneMatch(line -> line.startsWith("Without TLS"));
        }
    }

    @Test
    void tellsItsMetricsElsewhereOnlyToWhoKnowsTheToken() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "north\n");
        try (ServeProcess server = ServeProcess.start("--metrics-token-file", token.toString());
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.http().resolve("metrics"));
            assertThat(status(client, request)).isEqualTo(404);
            assertThat(status(client, request.header("Authorization", "Bearer north")))
                    .isEqualTo(200);
        }
    }

    /** Of SQLite, which a note that is kept changes. */
    private static final int ONE_PAGE = 4096;

    @Test
    void whatWaitsOutlivesTheServerThatWasKilledIfItIsToldWhere() throws Exception {
        Path data = folder.resolve("data");
        AtHome dora = new AtHome(URI.create("ws://none/"));
        try (SqliteShelf shelf = SqliteShelf.open(data)) {
            shelf.remember(new Shelf.Remembered(dora.box(), false, Instant.now()));
        }
        try (ServeProcess server = ServeProcess.start("--data", data.toString())) {
            try (AtHome caller = new AtHome(webSocket(server))) {
                assertThat(caller.comesHome().leaves(dora.box(), "c2VhbGVk")).isTrue();
            }
            fails(1, "Another server keeps what waits in " + data, "--port 0 --http-port 0 --data " + data);
            // Soon, and not at once: nobody waits for the disk.
            Waiting.await().until(() -> Files.size(data.resolve("doorbell.sqlite-wal")) > ONE_PAGE);
            server.process().kill();
            server.process().awaitExit();
            try (ServeProcess again = server.again()) {
                assertThat(dora.movesTo(webSocket(again)).comesHome().awaitKept())
                        .isEqualTo("c2VhbGVk");
                dora.close();
            }
        }
    }

    private static URI webSocket(ServeProcess server) {
        return URI.create("ws://" + ServeProcess.HOST + ":" + server.webSocketPort() + "/");
    }

    private static int status(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private KeyStore kept() throws Exception {
        return KeyStore.getInstance(folder.resolve("parley/self-signed.p12").toFile(), "parley".toCharArray());
    }

    private static String sha256(KeyStore keys) throws Exception {
        byte[] certificate = keys.getCertificate("parley").getEncoded();
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
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
        return status(client, HttpRequest.newBuilder(server.resolve("health")));
    }
}
