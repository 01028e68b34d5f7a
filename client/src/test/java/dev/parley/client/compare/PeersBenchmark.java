package dev.parley.client.compare;

import dev.parley.client.compare.load.LoadComparison;
import dev.parley.client.compare.load.ServerComparison;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Measures Parley beside its peers and prints tables. {@code scripts/benchmark-peers}, which runs it from its source. */
final class PeersBenchmark {
    private final Path root = Path.of(System.getProperty("parley.root"));
    private final Path folder;

    private PeersBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        PeersOptions options;
        try {
            options = PeersOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("benchmark-peers: " + e.getMessage());
            System.exit(2);
            return;
        }
        Path folder = Files.createTempDirectory("parley-peers");
        int status = 0;
        try {
            Map<String, Double> numbers = new TreeMap<>();
            for (PeersOptions.Part part : options.parts()) {
                for (Report report : new PeersBenchmark(folder).run(part, options)) {
                    System.out.println(report.text());
                    numbers.putAll(report.numbers());
                }
            }
            if (options.json().isPresent()) {
                Files.writeString(
                        options.json().get(),
                        new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(numbers) + "\n");
            }
        } catch (IllegalStateException e) {
            // The threads of servers that were not closed would keep a benchmark alive that has failed.
            System.err.println("benchmark-peers: " + e.getMessage());
            status = 1;
        } finally {
            delete(folder);
        }
        System.exit(status);
    }

    private List<Report> run(PeersOptions.Part part, PeersOptions options) throws IOException {
        List<Report> reports = new ArrayList<>();
        switch (part) {
            case START -> reports.add(StartComparison.withPeers(folder, root).run(options.rounds(part)));
            case INSTALLED ->
                reports.add(StartComparison.withInstalled(folder, root).run(options.rounds(part)));
            case MOTION -> reports.add(new MotionComparison(folder, root).run(options.rounds(part)));
            case SHARE -> reports.add(new ShareComparison(folder, root).run(options.rounds(part)));
            case SERVER -> reports.add(new ServerComparison(folder, root).run(options.rounds(part)));
            case LOAD -> reports.add(new LoadComparison(folder, root).run(options.rounds(part)));
            case CALL -> reports.add(new CallComparison(folder, root).run(options.rounds(part)));
        }
        return reports;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
