package dev.parley.client.compare.load;

import dev.parley.client.compare.ContainedProgram;
import dev.parley.client.compare.Report;
import dev.parley.client.compare.pair.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a signaling server takes for those who join it, sit there and talk, beside PeerJS's in the same run. */
public final class LoadComparison {
    private static final int MEMBERS = 6000;
    private static final int TALKERS = 600;
    private static final int RATE = 3000;
    private static final double WARM_SECONDS = 20;
    private static final double TALK_SECONDS = 20;
    private static final double SETTLED_SECONDS = 8;
    private static final long GONE_MILLIS = 12_000;
    private static final String BODY = "x".repeat(2000);
    private static final double MEGA = 1e6;
    private static final double MICRO = 1e6;
    private static final double KILO = 1e3;

    private final Path folder;
    private final Path root;
    private final Map<String, Map<String, List<Double>>> readings = new LinkedHashMap<>();

    public LoadComparison(Path folder, Path root) {
        this.folder = folder;
        this.root = root;
    }

    public Report run(int rounds) throws IOException {
        for (int round = 1; round <= rounds; round++) {
            run("Parley", ServerComparison.parley(root));
            run("PeerJS", ServerComparison.peerJs());
            System.err.printf("load %d of %d%n", round, rounds);
        }
        Report report = new Report(
                "Server with %,d members, %d of whom say %,d messages of %,d characters a second"
                        .formatted(MEMBERS, TALKERS, RATE, BODY.length()),
                "",
                "Parley",
                "PeerJS",
                "ratio");
        row(report, "processor time of a relayed message", " µs", 1, Optional.of(0.5));
        row(report, "memory with nobody", " MB", 0, Optional.of(1.0));
        row(report, "memory with all members", " MB", 0, Optional.of(1.0));
        row(report, "memory of an idle member", " KB", 1, Optional.empty());
        row(report, "until all have joined", " s", 2, Optional.of(1.0));
        row(report, "processor time of a join", " µs", 0, Optional.empty());
        row(report, "memory after the talk", " MB", 0, Optional.empty());
        row(report, "memory when all have gone", " MB", 0, Optional.empty());
        return report;
    }

    private void run(String name, List<String> command) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name + " under load"));
        try (ContainedProgram program = ContainedProgram.prepare(home, Map.of(), command)) {
            program.go();
            Pair.until(name + " answers", ServerComparison::answers);
            Pair.pause(ServerComparison.SETTLED_MILLIS);
            double nobody = program.memory();
            keep(name, "memory with nobody", nobody / MEGA);
            try (LoadClients clients = name.equals("Parley")
                    ? new ParleyTalk(ServerComparison.PORT).clients()
                    : new PeerJsTalk(ServerComparison.PORT).clients()) {
                double before = program.cpuSeconds();
                keep(name, "until all have joined", clients.join(MEMBERS));
                keep(name, "processor time of a join", (program.cpuSeconds() - before) / MEMBERS * MICRO);
                clients.rest(SETTLED_SECONDS);
                double all = program.memory();
                keep(name, "memory with all members", all / MEGA);
                keep(name, "memory of an idle member", (all - nobody) / MEMBERS / KILO);
                clients.talk(TALKERS, RATE, BODY, WARM_SECONDS);
                before = program.cpuSeconds();
                long said = clients.talk(TALKERS, RATE, BODY, TALK_SECONDS);
                keep(name, "processor time of a relayed message", (program.cpuSeconds() - before) / said * MICRO);
                clients.rest(SETTLED_SECONDS);
                keep(name, "memory after the talk", program.memory() / MEGA);
            }
            Pair.pause(GONE_MILLIS);
            keep(name, "memory when all have gone", program.memory() / MEGA);
        }
    }

    private void keep(String name, String what, double number) {
        System.err.printf("%s: %s %.2f%n", name, what, number);
        readings.computeIfAbsent(what, _ -> new LinkedHashMap<>())
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(number);
    }

    private void row(Report report, String what, String unit, int digits, Optional<Double> aim) {
        ServerComparison.row(report, what, unit, digits, readings.getOrDefault(what, Map.of()), aim);
    }
}
