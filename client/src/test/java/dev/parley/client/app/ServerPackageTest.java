package dev.parley.client.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What comes with the package of the server says of it what is true; PackageIT makes it, scripts/check-installed has systemd serve it. */
class ServerPackageTest {
    private static final Path PACKAGING = Path.of("..", "packaging", "server");
    private static final Pattern GIVEN = Pattern.compile("(?m)^#?PARLEY_SERVER_OPTIONS=\"([^\"]*)\"$");
    private static final List<String> INSTRUCTIONS =
            List.of("FROM", "RUN", "COPY", "USER", "ENV", "EXPOSE", "HEALTHCHECK", "STOPSIGNAL", "ENTRYPOINT", "CMD");

    @AfterEach
    void forgetHowMuchAServerLogs() {
        System.clearProperty("parley.log");
        System.clearProperty("parley.log.format");
    }

    @Test
    void theManualNamesEveryOptionAndNoOther() throws IOException {
        String page = text("parley-server.8");
        List<String> named = Pattern.compile("(?<![a-z])\\\\-\\\\-[a-z]+(?:\\\\-[a-z]+)*")
                .matcher(page.substring(page.indexOf(".SH OPTIONS"), page.indexOf(".SH ENVIRONMENT")))
                .results()
                .map(found -> found.group().replace("\\", ""))
                .toList();
        assertThat(named)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ServerMain.commandLine().getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .toList());
    }

    @Test
    void optionsThatAreProposedAreSome() throws IOException {
        String setUp = Files.readString(Path.of("..", "docs", "deploy.md"), UTF_8);
        String guide = Files.readString(Path.of("..", "docs", "operate.md"), UTF_8);
        List<String> proposed = Stream.of(text("default"), setUp, guide)
                .flatMap(text -> GIVEN.matcher(text).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(proposed).hasSizeGreaterThan(4);
        for (String options : proposed) {
            CommandLine.ParseResult parsed = ServerMain.commandLine().parseArgs(options.split(" "));
            assertThat(parsed.errors()).as(options).isEmpty();
        }
    }

    @Test
    void theServiceReadsThemAndIsNobody() throws IOException {
        List<String> lines = text("parley-server.service").lines().toList();
        assertThat(lines)
                .contains(
                        "EnvironmentFile=-/etc/default/parley-server",
                        "ExecStart=/usr/bin/parley-server $PARLEY_SERVER_OPTIONS",
                        "DynamicUser=yes",
                        "CapabilityBoundingSet=",
                        "WantedBy=multi-user.target");
        assertThat(text("default").lines().filter(line -> !line.startsWith("#") && !line.isBlank()))
                .as("after installation it is reached from this machine alone")
                .containsExactly("PARLEY_SERVER_OPTIONS=\"--host 127.0.0.1\"");
    }

    @Test
    void theContainerIsNobodyAndNamesNoRegistry() throws IOException {
        List<String> instructions = text("Containerfile")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        assertThat(instructions).allSatisfy(line -> assertThat(INSTRUCTIONS).contains(line.split(" ", 2)[0]));
        assertThat(instructions.getFirst()).matches("FROM [a-z]+:[a-z-]+");
        assertThat(instructions).contains("USER 7480", "EXPOSE 7480 7481", "COPY parley-server /opt/parley-server");
        assertThat(instructions)
                .anyMatch(line -> line.startsWith("HEALTHCHECK ")
                        && line.endsWith("CMD [\"/opt/parley-server/scripts/healthy\"]"));
        assertThat(Path.of("..", "scripts", "healthy")).isExecutable();
        String given =
                instructions.getLast().replaceAll("^CMD |[\\[\\]\", ]+", " ").strip();
        assertThat(ServerMain.commandLine().parseArgs(given.split(" ")).errors())
                .isEmpty();
    }

    @Test
    void saysItsOwnNameAndPointsAtNoClone() {
        assertThat(ServerMain.commandLine().getUsageMessage())
                .startsWith("Usage: parley-server [-hV]")
                .doesNotContain("./parley");
        assertThat(Arrays.asList(ServerMain.commandLine().getCommandSpec().version()))
                .singleElement()
                .asString()
                .startsWith("parley-server ");
    }

    private static String text(String file) throws IOException {
        return Files.readString(PACKAGING.resolve(file), UTF_8);
    }
}
