package dev.parley.client.compare;

import dev.parley.client.compare.screen.FirstScreen;
import dev.parley.client.compare.screen.Framebuffer;
import dev.parley.client.compare.screen.XServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** From the command to the first screen, for programs in turn, of which the first is Parley of this clone, each on an empty screen. */
final class StartComparison {
    private static final int ROW_STEP = 8;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long CPU_AFTER_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MEGA = 1e6;
    private static final String OURS = "Parley";
    private static final double JAMI_AIM = 1;
    private static final double CHROMIUM_AIM = 2;

    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><title>Page</title>
            <body style="font: 16px sans-serif; background: #eee"><h1>A page</h1><p>with a field and a button:</p>
            <input value="A text"> <button>Press</button>
            """;

    private final Path folder;
    private final Map<String, List<String>> programs;

    /** @param folder where each has what it keeps from one start to the next */
    private StartComparison(Path folder, Path root) {
        this.folder = folder;
        programs = new LinkedHashMap<>();
        programs.put(OURS, List.of(root.resolve("parley").toString()));
    }

    /** Beside what is installed by a package, of which there is an image. */
    static StartComparison withInstalled(Path folder, Path root) {
        StartComparison comparison = new StartComparison(folder, root);
        comparison.programs.put(
                "Parley, installed",
                List.of(root.resolve("target/packages/parley/parley").toString()));
        return comparison;
    }

    static StartComparison withPeers(Path folder, Path root) throws IOException {
        StartComparison comparison = new StartComparison(folder, root);
        comparison.addPeers(Files.writeString(folder.resolve("page.html"), PAGE));
        return comparison;
    }

    private void addPeers(Path page) {
        programs.put("Jami", List.of("jami"));
        programs.put("Linphone", List.of("linphone"));
        programs.put("qTox", List.of("qtox"));
        programs.put(
                "Chromium",
                List.of(
                        "chromium",
                        "--no-sandbox",
                        "--test-type",
                        "--no-first-run",
                        "--user-data-dir=profile",
                        "--app=" + page.toUri()));
    }

    /** One start. */
    private record Start(double firstPicture, double painted, double cpuSeconds, double megabytes) {}

    Report run(int rounds) throws IOException {
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        programs.keySet().forEach(name -> starts.put(name, new ArrayList<>()));
        // The first start of each makes its files, and is not counted.
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, List<String>> program : programs.entrySet()) {
                Start start = start(program.getKey(), program.getValue());
                System.err.printf("start %d of %d, %s: %s%n", round, rounds, program.getKey(), start);
                if (round > 0) {
                    starts.get(program.getKey()).add(start);
                }
            }
        }
        return report(starts);
    }

    private Start start(String name, List<String> command) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        try (XServer screen = XServer.start(folder, XServer.WIDTH, XServer.HEIGHT);
                ContainedProgram program =
                        ContainedProgram.prepare(home, Map.of("DISPLAY", screen.display()), command)) {
            Framebuffer pixels = screen.framebuffer();
            int[] empty = pixels.rows(ROW_STEP);
            List<FirstScreen.Shot> shots = new ArrayList<>();
            int[] last = empty;
            long begin = System.nanoTime();
            program.go();
            long seen = PATIENCE_NANOS;
            double cpu = Double.NaN;
            for (long now = 0; now < seen + SETTLED_NANOS; now = System.nanoTime() - begin) {
                int[] rows = pixels.rows(ROW_STEP);
                if (!Arrays.equals(rows, last)) {
                    shots.add(new FirstScreen.Shot(System.nanoTime() - begin, rows));
                    last = rows;
                    if (seen == PATIENCE_NANOS) {
                        seen = new FirstScreen(empty, shots).firstPicture().orElse(PATIENCE_NANOS);
                    }
                }
                if (Double.isNaN(cpu) && now > seen + CPU_AFTER_NANOS) {
                    cpu = program.cpuSeconds();
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
            double megabytes = program.memory() / MEGA;
            FirstScreen first = new FirstScreen(empty, shots);
            return new Start(
                    seconds(first.firstPicture().orElse(-1)),
                    seconds(first.painted().orElse(-1)),
                    cpu,
                    megabytes);
        }
    }

    private static double seconds(long nanos) {
        return nanos < 0 ? Double.NaN : nanos / NANOS_PER_SECOND;
    }

    private Report report(Map<String, List<Start>> starts) {
        Report report = new Report(
                "Start",
                "program",
                "first picture",
                "first screen painted",
                "Parley / it",
                "processor time",
                "Parley / it",
                "memory on the first screen",
                "Parley / it");
        Map<String, Double> aims = Map.of("Jami", JAMI_AIM, "Chromium", CHROMIUM_AIM);
        List<Start> ours = starts.get(OURS);
        starts.forEach((name, theirs) -> {
            Readings first = readings(theirs, Start::firstPicture);
            Readings painted = readings(theirs, Start::painted);
            Readings cpu = readings(theirs, Start::cpuSeconds);
            Readings memory = readings(theirs, Start::megabytes);
            boolean peer = !name.equals(OURS);
            report.row(
                    name,
                    Report.spread(first, 2, " s"),
                    Report.spread(painted, 2, " s"),
                    peer
                            ? Report.ratio(
                                    readings(ours, Start::painted).median(),
                                    painted.median(),
                                    Optional.ofNullable(aims.get(name)))
                            : "",
                    Report.spread(cpu, 1, " s"),
                    peer
                            ? Report.ratio(readings(ours, Start::cpuSeconds).median(), cpu.median(), Optional.empty())
                            : "",
                    Report.spread(memory, 0, " MB"),
                    peer
                            ? Report.ratio(readings(ours, Start::megabytes).median(), memory.median(), Optional.empty())
                            : "");
            report.keep("start." + name + ".firstPictureSeconds", first.median());
            report.keep("start." + name + ".paintedSeconds", painted.median());
            report.keep("start." + name + ".cpuSeconds", cpu.median());
            report.keep("start." + name + ".megabytes", memory.median());
        });
        return report;
    }

    private static Readings readings(List<Start> starts, java.util.function.ToDoubleFunction<Start> what) {
        return new Readings(starts.stream()
                .mapToDouble(what)
                .filter(Double::isFinite)
                .boxed()
                .toList());
    }
}
