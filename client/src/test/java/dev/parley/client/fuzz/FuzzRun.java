package dev.parley.client.fuzz;

import dev.parley.client.transfer.TestClassPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lets Jazzer look for input that breaks what reads a peer's bytes, in a JVM of its own, from the examples that are kept.
 * {@code scripts/check-long} runs it, for hours if it is told to.
 */
class FuzzRun {
    private static final int TIMES = Integer.getInteger("parley.fuzz.times", 1);

    @TempDir
    private Path work;

    @ParameterizedTest
    @CsvSource({
        "WIRE, 60",
        "NAMES, 60",
        "MANIFESTS, 20",
        "JOURNALS, 20",
        "CLIENTS, 60",
        "SERVERS, 30",
        "MEMBERS, 60",
        "DESCRIPTIONS, 30",
        "LINKS, 30"
    })
    void findsNothing(FuzzKind kind, int seconds) throws IOException, InterruptedException {
        Path found = Files.createDirectory(work.resolve("found"));
        Path log = work.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                TestClassPath.text(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + kind.target().getName(),
                "--instrumentation_includes=dev.parley.**",
                "--reproducer_path=" + work,
                "-artifact_prefix=" + work + File.separator,
                "-seed=20261125",
                "-timeout=20",
                "-max_len=65536"));
        // What is new is written into the first folder.
        List<String> folders = List.of(found.toString(), kind.folder().toString());
        Process fuzzer = new ProcessBuilder(with(command, "-max_total_time=" + seconds * TIMES, folders))
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (fuzzer.waitFor() != 0) {
            throw new AssertionError(said(log) + "\n\nWith the input below in a file FILE, this does it again:\n"
                    + String.join(" ", with(command, "-runs=1", List.of("FILE"))) + "\n" + inputs());
        }
    }

    private static List<String> with(List<String> command, String option, List<String> files) {
        List<String> whole = new ArrayList<>(command);
        whole.add(option);
        whole.addAll(files);
        return whole;
    }

    private static String said(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private String inputs() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("crash-") || name.startsWith("timeout-") || name.startsWith("oom-")) {
                    text.append(name)
                            .append(": ")
                            .append(HexFormat.of().formatHex(Files.readAllBytes(file)))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }
}
