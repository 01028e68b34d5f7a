package dev.parley.client.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures Parley beside its peers. {@code scripts/benchmark-peers}. */
final class PeersBenchmark {
    private PeersBenchmark() {}

    public static void main(String... arguments) throws Exception {
        Path root = Path.of(System.getProperty("parley.root"));
        Path folder = Files.createTempDirectory("parley-peers");
        List<Report> reports = new StartComparison(folder, root).run(Integer.parseInt(arguments[1]));
        reports.forEach(report -> System.out.println(report.text()));
        System.exit(0);
    }
}
