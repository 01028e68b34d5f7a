package dev.parley.client.compare.load;

import dev.parley.client.compare.ContainedProgram;
import dev.parley.client.compare.Readings;
import dev.parley.client.compare.Report;
import dev.parley.client.compare.pair.Pair;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a signaling server takes that nobody uses. */
public final class ServerComparison {
    public static final int PORT = 7490;
    private static final int HTTP_PORT = 7491;
    public static final long SETTLED_MILLIS = 8000;
    private static final double MEGA = 1e6;

    private final Path folder;
    private final Map<String, List<String>> programs = new LinkedHashMap<>();

    public ServerComparison(Path folder, Path root) {
        this.folder = folder;
        programs.put("Parley", parley(root));
        programs.put("PeerJS", peerJs());
    }

    /** It takes 5,000 clients unless it is told to take more. */
    public static List<String> peerJs() {
        Path script = Path.of(System.getProperty("parley.peers"), "node_modules/peer/dist/bin/peerjs.js");
        List<String> command = new ArrayList<>(List.of("node", script.toString(), "--port", String.valueOf(PORT)));
        command.addAll(List.of("--concurrent_limit", "20000"));
        return command;
    }

    public static List<String> parley(Path root) {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("parley").toString(), "serve", "--host", "127.0.0.1"));
        command.addAll(List.of("--port", String.valueOf(PORT), "--http-port", String.valueOf(HTTP_PORT)));
        return command;
    }

    public Report run(int rounds) throws IOException {
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        Map<String, List<Double>> cpu = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<String, List<String>> server : programs.entrySet()) {
                String name = server.getKey();
                Path home = Files.createDirectories(folder.resolve(name + " server"));
                try (ContainedProgram program = ContainedProgram.prepare(home, Map.of(), server.getValue())) {
                    program.go();
                    Pair.until(name + " answers", ServerComparison::answers);
                    cpu.computeIfAbsent(name, _ -> new ArrayList<>()).add(program.cpuSeconds());
                    Pair.pause(SETTLED_MILLIS);
                    memory.computeIfAbsent(name, _ -> new ArrayList<>()).add(program.memory() / MEGA);
                }
                System.err.printf("server %d of %d, %s%n", round, rounds, name);
            }
        }
        Report report = new Report("Server that nobody uses", "", "Parley", "PeerJS", "ratio");
        row(report, "memory", " MB", 0, memory, Optional.of(1.0));
        row(report, "processor time until it answers", " s", 2, cpu, Optional.empty());
        return report;
    }

    public static boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT));
            return true;
        } catch (IOException e) {
            Pair.pause(10);
            return false;
        }
    }

    public static void row(
            Report report,
            String what,
            String unit,
            int digits,
            Map<String, List<Double>> readings,
            Optional<Double> aim) {
        Readings ours = new Readings(readings.get("Parley"));
        Readings theirs = new Readings(readings.get("PeerJS"));
        report.row(
                what,
                Report.spread(ours, digits, unit),
                Report.spread(theirs, digits, unit),
                Report.ratio(ours.median(), theirs.median(), aim));
        report.keep("server.Parley." + what, ours.median());
        report.keep("server.PeerJS." + what, theirs.median());
    }
}
