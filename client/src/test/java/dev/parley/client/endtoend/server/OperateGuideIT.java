package dev.parley.client.endtoend.server;

import static dev.parley.client.Waiting.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.tree.Documents;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/operate.md tells people to write and to type, but for what needs systemd, which scripts/in-debian types. */
class OperateGuideIT {
    private static final String GUIDE = "docs/operate.md";
    private static final String CLUSTER = "parley_cluster_";
    private static final Pattern METRIC = Pattern.compile("`(parley_[a-z_]+)`");

    @TempDir
    Path folder;

    @Test
    void itsFileOfOptionsAndItsQuestionsAreUnderstood() throws Exception {
        Path options = Files.writeString(
                folder.resolve("parley-server.conf"),
                Documents.blocks(GUIDE, "properties").getFirst());
        List<String> typed = Documents.blocks(GUIDE, "sh").stream()
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("PARLEY_SERVER_OPTIONS="))
                .toList();
        assertThat(typed).hasSize(3).allMatch(line -> line.startsWith("curl "));
        // Its log is JSON, which leaves standard output empty.
        try (ServeProcess server =
                ServeProcess.run(Map.of(), List.of("serve", "--config", options.toString(), "--log-format", "text"))) {
            assertThat(server.webSocketPort())
                    .isEqualTo(server.http().getPort())
                    .isEqualTo(7480);
            String metrics = answer(typed.get(0));
            assertThat(answer(typed.get(1))).isEqualTo("{\"status\":\"ok\"}");
            assertThat(answer(typed.get(2))).isEqualTo("{\"status\":\"ready\"}");
            assertThat(metrics(name -> !name.startsWith(CLUSTER)))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(name -> assertThat(metrics).contains("\n" + name));
        }
    }

    /** Those that the guide names. */
    private static List<String> metrics(Predicate<String> wanted) throws IOException {
        return METRIC.matcher(Files.readString(Path.of(System.getProperty("parley.root"), GUIDE)))
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", ""))
                .filter(wanted)
                .toList();
    }

    @Test
    void itsClusterIsOneServer() throws Exception {
        List<String> files = Documents.blocks(GUIDE, "ini");
        int port = freePort();
        Path redis = Files.writeString(
                folder.resolve("redis.conf"),
                files.get(1) + "bind 127.0.0.1\nport " + port + "\ndir " + folder + "\nrequirepass the-password\n");
        Path options = Files.writeString(
                folder.resolve("cluster.conf"),
                files.get(2)
                        .replace("rediss://parley:", "redis://default:")
                        .replace("redis.example.org:6379", "127.0.0.1:" + port));
        Process store = new ProcessBuilder("redis-server", redis.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        try {
            await().until(() -> Files.readString(folder.resolve("redis.log")).contains("Ready to accept connections"));
            try (ServeProcess one = ServeProcess.start("--metrics-for-all", "--config", options.toString());
                    ServeProcess other = ServeProcess.start("--metrics-for-all", "--config", options.toString())) {
                await().until(() ->
                        answer("curl -s " + other.http() + "metrics").contains("parley_cluster_nodes 2.0"));
                String metrics = answer("curl -s " + one.http() + "metrics");
                assertThat(metrics(name -> name.startsWith(CLUSTER)))
                        .hasSize(6)
                        .allSatisfy(name -> assertThat(metrics).contains("\n" + name));
                assertThat(one.process().errors()).noneMatch(line -> line.contains("the-password"));
            }
        } finally {
            store.destroy();
            store.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Test
    void whatNeedsSystemdIsTypedInABootedDebian() throws Exception {
        assertThat(Documents.blocks(GUIDE, "console")).hasSizeGreaterThan(5);
        assertThat(script("check-installed")).contains("/docs/operate.md\" \"$fresh/proof/\"");
        assertThat(script("in-debian")).contains("/^```console$/", "/proof/operate.md");
    }

    private static String script(String name) throws Exception {
        return Files.readString(Path.of(System.getProperty("parley.root"), "scripts", name));
    }

    private String answer(String command) throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(ParleyProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        String answer = Files.readString(said, UTF_8);
        assertThat(process.exitValue()).as("%s: %s", command, answer).isZero();
        return answer;
    }
}
