package dev.parley.client.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.tree.Documents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/operate.md tells people to write and to type, but for what needs systemd, which scripts/in-debian types. */
class OperateGuideIT {
    private static final String GUIDE = "docs/operate.md";
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
            List<String> named = METRIC.matcher(Files.readString(Path.of(System.getProperty("parley.root"), GUIDE)))
                    .results()
                    .map(MatchResult::group)
                    .map(name -> name.replace("`", ""))
                    .toList();
            assertThat(named)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(name -> assertThat(metrics).contains("\n" + name));
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
