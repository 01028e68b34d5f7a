package dev.parley.signaling.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads what the fuzzer of {@link FrameFuzzRun} starts from, and what it once found. */
class KeptFramesTest {
    static final Path EXAMPLES =
            Path.of(System.getProperty("parley.root"), "signaling-server/src/test/resources/fuzz/frames");

    @Test
    void comeThrough() throws IOException {
        String hello = "{\"type\":\"hello\",\"protocol\":1,\"client\":\"test\"}";
        for (String example : List.of("hello", "fragments", "proxy-line", "proxy-block")) {
            assertThat(FrameTarget.texts(Files.readAllBytes(EXAMPLES.resolve(example))))
                    .as(example)
                    .startsWith(hello);
        }
        for (String example : List.of("binary", "gibibyte", "unmasked", "request", "no-utf-8")) {
            assertThat(FrameTarget.texts(Files.readAllBytes(EXAMPLES.resolve(example))))
                    .as(example)
                    .isEmpty();
        }
    }

    @Test
    void breakNothing() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<Path> examples = files.sorted().toList();
            assertThat(examples).hasSizeGreaterThan(5).allSatisfy(example -> {
                byte[] input = Files.readAllBytes(example);
                // Also cut in other places than the example says.
                for (int cuts = 0; cuts < 32; cuts++) {
                    input[1] = (byte) cuts;
                    assertThatCode(() -> FrameTarget.fuzzerTestOneInput(input)).doesNotThrowAnyException();
                }
            });
        }
    }
}
