package dev.parley.signaling.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets Jazzer look for bytes of a socket that break what reads them, in a JVM of its own. {@code scripts/check-long} runs it. */
class FrameFuzzRun {
    private static final int SECONDS = 120 * Integer.getInteger("parley.fuzz.times", 1);

    @TempDir
    private Path work;

    @Test
    void findsNothing() throws IOException, InterruptedException {
        Path found = Files.createDirectory(work.resolve("found"));
        Path log = work.resolve("log");
        String classes = Stream.of("jdk.module.path", "java.class.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
        Process fuzzer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        classes,
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FrameTarget.class.getName(),
                        "--instrumentation_includes=dev.parley.**:org.java_websocket.**",
                        "--reproducer_path=" + work,
                        // Where an input is kept that breaks something.
                        "-artifact_prefix=" + KeptFramesTest.EXAMPLES + File.separator,
                        "-seed=20261129",
                        "-timeout=20",
                        "-max_len=65536",
                        "-max_total_time=" + SECONDS,
                        found.toString(),
                        KeptFramesTest.EXAMPLES.toString()))
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = fuzzer.waitFor();
        List<String> said = Files.readAllLines(log);
        assertThat(code)
                .as(String.join("\n", said.subList(Math.max(0, said.size() - 60), said.size())))
                .isZero();
    }
}
