package dev.parley.signaling.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The browser page's modules pass their own tests, which are run by node. */
class PageUnitsTest {
    private static final Path TESTS = Path.of("src", "test", "web");

    @Test
    void theModulesPassTheirTests() throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "--test"));
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".test.mjs"))
                    .sorted()
                    .forEach(command::add);
        }
        assertThat(command).as("tests in %s", TESTS).hasSizeGreaterThan(2);
        Process node = start(command);
        String output = new String(node.getInputStream().readAllBytes(), UTF_8);

        assertThat(node.waitFor()).as(output).isZero();
        assertThat(output).contains("fail 0");
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return fail("This test needs node 18 or later: apt-get install nodejs", e);
        }
    }
}
