package dev.parley.client.endtoend.server;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.browser.Browser;
import dev.parley.client.browser.Chromium;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.people.AtHome;
import dev.parley.client.shelf.SqliteShelf;
import dev.parley.signaling.shelf.Shelf;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./parley serve} as whoever runs it day by day meets it (docs/operate.md). */
class OperateIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DASHBOARD =
            Path.of(System.getProperty("parley.root"), "packaging", "server", "grafana-dashboard.json");
    private static final Pattern NAME = Pattern.compile("\\b(?:parley|jvm|process)_[a-z_]+");

    @TempDir
    Path folder;

    @Test
    void theDashboardNamesOnlyWhatIsServed() throws Exception {
        JsonNode dashboard = JSON.readTree(Files.readString(DASHBOARD));
        Set<String> named = dashboard.findValuesAsString("expr").stream()
                .flatMap(OperateIT::names)
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(15);
        try (ServeProcess server = ServeProcess.start("--metrics-for-all");
                HttpClient http = HttpClient.newHttpClient()) {
            Set<String> served = get(http, server, "metrics")
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .collect(Collectors.toSet());
            assertThat(served).containsAll(named);
        }
    }

    private static Stream<String> names(String expression) {
        return NAME.matcher(expression).results().map(found -> found.group());
    }

    @Test
    void logsOneObjectALineWithoutWhoRangWhere() throws Exception {
        List<String> arguments = List.of(
                "serve", "--host", ServeProcess.HOST, "--port", "0", "--http-port", "0", "--log-format", "json");
        try (ParleyProcess server =
                ParleyProcess.start(Map.of("PARLEY_LOG", "debug"), arguments.toArray(String[]::new))) {
            JsonNode serving = JSON.readTree(server.awaitError("Serving on "));
            String where = serving.get("formattedMessage").asString();
            URI webSocket = URI.create(where.replaceFirst(".*WebSocket: (ws://[^)]+)\\).*", "$1"));
            AtHome dora = new AtHome(webSocket);
            try (AtHome caller = new AtHome(webSocket)) {
                assertThat(caller.comesHome().leaves(dora.box(), "c2VhbGVk")).isFalse();
            }
            server.awaitError(" connected, ");
            server.terminate();
            assertThat(server.awaitExit()).isEqualTo(143);
            assertThat(server.output()).isEmpty();
            assertThat(server.errors()).hasSizeGreaterThan(3).allSatisfy(line -> {
                JsonNode entry = JSON.readTree(line);
                assertThat(entry.get("timestamp").asLong()).isPositive();
                assertThat(entry.get("level").asString()).isIn("DEBUG", "INFO", "WARN");
                assertThat(entry.get("formattedMessage").asString()).isNotBlank();
            });
            assertThat(server.errors())
                    .noneMatch(line -> line.contains(dora.box().text()) || line.contains("c2VhbGVk"));
        }
    }

    @Test
    void drainsOnSigtermUntilTheLastHasLeft() throws Exception {
        try (ServeProcess server = ServeProcess.start("--drain", "3600");
                HttpClient http = HttpClient.newHttpClient()) {
            AtHome dora = new AtHome(webSocket(server));
            dora.comesHome();
            assertThat(status(http, server, "ready")).isEqualTo(200);
            server.process().terminate();

            await().until(() -> status(http, server, "ready") == 503);
            assertThat(status(http, server, "health")).isEqualTo(200);
            try (AtHome caller = new AtHome(webSocket(server))) {
                assertThat(caller.comesHome().leaves(dora.box(), "c2VhbGVk")).isTrue();
            }
            assertThat(server.process().isAlive()).isTrue();

            dora.close();
            assertThat(server.process().awaitExit()).isEqualTo(143);
            assertThat(server.process().errors().getLast()).endsWith("stopped");
        }
    }

    @Test
    void endsAfterTheTimeGivenAndLosesNothingThatItAcknowledged() throws Exception {
        AtHome dora = new AtHome(URI.create("ws://none/"));
        Path data = folder.resolve("data");
        try (SqliteShelf shelf = SqliteShelf.open(data)) {
            shelf.remember(new Shelf.Remembered(dora.box(), false, Instant.now()));
        }
        try (ServeProcess server = ServeProcess.start("--drain", "1", "--data", data.toString())) {
            try (AtHome caller = new AtHome(webSocket(server))) {
                caller.comesHome();
                server.process().terminate();
                assertThat(caller.leaves(dora.box(), "c2VhbGVk")).isTrue();
                assertThat(server.process().awaitExit()).isEqualTo(143);
            }
            try (ServeProcess again = server.again()) {
                assertThat(dora.movesTo(webSocket(again)).comesHome().awaitKept())
                        .isEqualTo("c2VhbGVk");
                dora.close();
            }
        }
    }

    @Test
    void takesItsOptionsFromAFile() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "north\n");
        Path file = Files.writeString(folder.resolve("parley-server.conf"), """
                # What this server is.
                host = 127.0.0.1
                port = 0
                http-port = 0
                log-format = json
                metrics-token-file = %s
                """.formatted(token));
        List<String> arguments =
                List.of("serve", "--config", file.toString(), "--host", ServeProcess.HOST, "--log-format", "text");
        try (ServeProcess server = ServeProcess.run(Map.of(), arguments);
                HttpClient http = HttpClient.newHttpClient()) {
            assertThat(server.http().getHost()).isEqualTo(ServeProcess.HOST);
            HttpRequest.Builder metrics = HttpRequest.newBuilder(server.http().resolve("metrics"));
            assertThat(http.send(metrics.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(404);
            metrics.header("Authorization", "Bearer north");
            assertThat(http.send(metrics.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void servesARenewedCertificateAndSaysWhenOneIsBroken() throws Exception {
        ThrowAwayCertificate first = ThrowAwayCertificate.make(folder, "ip:" + ServeProcess.HOST);
        ThrowAwayCertificate second =
                ThrowAwayCertificate.make(Files.createDirectory(folder.resolve("new")), "ip:" + ServeProcess.HOST);
        try (ServeProcess server = ServeProcess.start(
                        "--tls-cert",
                        first.certificate().toString(),
                        "--tls-key",
                        first.key().toString());
                HttpClient before =
                        HttpClient.newBuilder().sslContext(first.trusting()).build();
                HttpClient after =
                        HttpClient.newBuilder().sslContext(second.trusting()).build()) {
            Files.copy(second.certificate(), first.certificate(), StandardCopyOption.REPLACE_EXISTING);
            server.process()
                    .awaitError("the certificate on the disk cannot be used, so the one before it stays: The key in");
            assertThat(status(before, server, "health")).isEqualTo(200);
            Files.copy(second.key(), first.key(), StandardCopyOption.REPLACE_EXISTING);
            server.process().awaitError("the certificate has changed on the disk");
            assertThat(status(after, server, "health")).isEqualTo(200);
        }
    }

    @LongRun.Only
    @Test
    void aBrowserJoinsOverOnePort() throws Exception {
        List<String> arguments = List.of("serve", "--host", "127.0.0.1", "--port", "7480");
        try (ServeProcess server = ServeProcess.run(Map.of(), arguments);
                Browser browser = Chromium.withoutCamera().start();
                PageDriver page = PageDriver.open(browser, server.freshLink())) {
            assertThat(server.webSocketPort())
                    .isEqualTo(server.http().getPort())
                    .isEqualTo(7480);
            page.join("Paula");
            page.awaitSentence("Waiting for somebody to join");
        }
    }

    private static URI webSocket(ServeProcess server) {
        return URI.create("ws://" + ServeProcess.HOST + ":" + server.webSocketPort() + "/");
    }

    private static int status(HttpClient http, ServeProcess server, String path)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.http().resolve(path)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String get(HttpClient http, ServeProcess server, String path)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.http().resolve(path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
