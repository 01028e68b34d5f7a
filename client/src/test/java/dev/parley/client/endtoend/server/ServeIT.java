package dev.parley.client.endtoend.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.Waiting;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.people.AtHome;
import dev.parley.client.shelf.SqliteShelf;
import dev.parley.signaling.shelf.Shelf;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./parley serve} as whoever runs it meets it: its words, its exit codes, its end. */
class ServeIT extends Serving {
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
    void saysThatALinkToThisComputerIsForNobodyElseAndWhatIs() throws Exception {
        try (ServeProcess server = ServeProcess.run(
                Map.of(), List.of("serve", "--host", "127.0.0.1", "--port", "0", "--http-port", "0"))) {
            server.process()
                    .awaitOutput("Only programs on this computer can use such a link. For others, start the server"
                            + " with another --host, or name by --public-url how they reach it.");
            try (ParleyProcess link =
                    ParleyProcess.start("link", "--server", server.http().toString())) {
                assertThat(link.awaitExit()).isZero();
                assertThat(link.errors())
                        .contains("Only programs on this computer can use this link. For others, give --server an"
                                + " address by which they reach the server.");
            }
        }
        try (ServeProcess server = ServeProcess.run(Map.of(), List.of("serve", "--port", "0", "--http-port", "0"))) {
            String said = server.process().awaitOutput("Only programs on this computer can use such a link.");
            String others = "http://10.77.0.1:" + server.http().getPort() + "/";
            assertThat(said).endsWith("make it with: ./parley link --server " + others);
            try (ParleyProcess link = ParleyProcess.start("link", "--server", others)) {
                assertThat(link.awaitExit()).isZero();
                assertThat(link.errors()).noneMatch(line -> line.startsWith("Only programs on this computer"));
            }
        }
        try (ServeProcess server = ServeProcess.start()) {
            server.process().awaitOutput("Make a link with");
            server.process().awaitOutput("Without TLS");
            assertThat(server.process().output()).noneMatch(line -> line.startsWith("Only programs"));
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

    @LongRun.Only
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
}
