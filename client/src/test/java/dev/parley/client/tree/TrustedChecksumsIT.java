package dev.parley.client.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the build loads is what .mvn/checksums says. Somebody puts other files in front of this machine's Maven repository,
 * under which the build looks for them first, and builds without a network.
 */
class TrustedChecksumsIT {
    private static final Path CHECKSUMS = Tree.ROOT.resolve(".mvn/checksums/checksums.sha256");
    private static final Path REPOSITORY = Path.of(System.getProperty("localRepository"));
    private static final String DEPENDENCY = "org.apache.maven.plugins:maven-dependency-plugin:";

    @TempDir
    Path inFront;

    @LongRun.Only
    @Test
    void whatIsAsRecordedIsTaken() throws Exception {
        Script.Result result = maven(DEPENDENCY + "resolve", "-pl", "signaling-server");
        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
    }

    @ParameterizedTest
    @CsvSource("Java-WebSocket, .jar")
    void oneOtherBitInALibraryADescriptionOrAPluginEndsTheBuild(String artifact, String end) throws Exception {
        String name = recorded("/" + artifact + "/", end);
        Path altered = inFront.resolve(name);
        byte[] content = Files.readAllBytes(REPOSITORY.resolve(name));
        content[content.length / 2] ^= 1;
        Files.createDirectories(altered.getParent());
        Files.write(altered, content);

        Script.Result result = maven(DEPENDENCY + "resolve", "-pl", "signaling-server");
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.output()).contains("trusted checksum mismatch", artifact + ":");
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource({"Java-WebSocket, .pom", "maven-dependency-plugin, .jar"})
    void oneInADescriptionOrAPluginDoesSoToo(String artifact, String end) throws Exception {
        oneOtherBitInALibraryADescriptionOrAPluginEndsTheBuild(artifact, end);
    }

    @Test
    void whatIsNotRecordedEndsTheBuild() throws Exception {
        Path stranger = Files.createDirectories(inFront.resolve("org/example/stranger/1"));
        Files.writeString(stranger.resolve("stranger-1.pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>stranger</artifactId>
                  <version>1</version>
                </project>
                """, UTF_8);
        Files.createFile(stranger.resolve("stranger-1.jar"));

        Script.Result result = maven(DEPENDENCY + "get", "-Dartifact=org.example:stranger:1");
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.output()).contains("Missing from summaryFile", "org.example:stranger");
    }

    /** The one recorded path with this in it and this at its end. */
    private static String recorded(String part, String end) throws IOException {
        List<String> found = Files.readAllLines(CHECKSUMS).stream()
                .map(line -> line.substring(line.indexOf("  ") + 2))
                .filter(path -> path.contains(part) && path.endsWith(end))
                .toList();
        assertThat(found).as(part).hasSize(1);
        return found.getFirst();
    }

    private Script.Result maven(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(
                List.of("-B", "-o", "-Dmaven.repo.local=" + inFront, "-Dmaven.repo.local.tail=" + REPOSITORY));
        all.addAll(List.of(arguments));
        return Script.named("mvnw").run(all.toArray(String[]::new));
    }
}
