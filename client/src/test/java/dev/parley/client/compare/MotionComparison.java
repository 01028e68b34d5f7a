package dev.parley.client.compare;

import dev.parley.client.compare.pair.Pair;
import dev.parley.client.compare.pair.Pairs;
import dev.parley.client.compare.pair.Person;
import dev.parley.client.compare.screen.PictureOnScreen;
import dev.parley.client.picture.TestPictureCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** From the making of a picture at one person to its pixels on the screen of the other, both ways in a two-way call. */
public final class MotionComparison {
    private static final long RAMP_MILLIS = 6000;
    private static final long MEASURED_MILLIS = 12_000;
    private static final long LOOK_MILLIS = 1;
    private static final long UINT32 = 0xffff_ffffL;
    private static final double AIM = 0.6;

    private final Path folder;
    private final Path root;

    public MotionComparison(Path folder, Path root) {
        this.folder = folder;
        this.root = root;
    }

    public Report run(int rounds) throws IOException {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        String statistics;
        try (Pairs pairs = new Pairs(folder, root, true)) {
            for (int round = 1; round <= rounds; round++) {
                for (String name : pairs.names()) {
                    try (Pair pair = pairs.start(name)) {
                        pair.prepare();
                        pair.join(pairs.place());
                        Pair.pause(RAMP_MILLIS);
                        List<Double> latencies = all.computeIfAbsent(name, _ -> new ArrayList<>());
                        watch(List.of(pair.ann, pair.bob), pairs.place(), latencies);
                    }
                    System.err.printf("motion %d of %d, %s%n", round, rounds, name);
                }
            }
            statistics = pairs.statistics();
        }
        return report(new Readings(all.get("Parley")), new Readings(all.get("Chromium")), rounds, statistics);
    }

    /** Takes the age of each picture that is seen for the first time, in milliseconds. */
    private static void watch(List<Person> people, PictureOnScreen place, List<Double> latencies) {
        long[] last = new long[people.size()];
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MEASURED_MILLIS);
        while (System.nanoTime() < end) {
            for (int at = 0; at < people.size(); at++) {
                Optional<TestPictureCode> code =
                        place.code(people.get(at).screen().framebuffer());
                if (code.isPresent() && code.get().frameNumber() != last[at]) {
                    if (last[at] != 0) {
                        latencies.add((double) age(System.currentTimeMillis(), code.get()));
                    }
                    last[at] = code.get().frameNumber();
                }
            }
            Pair.pause(LOOK_MILLIS);
        }
    }

    /** The code has the lower half of the time only. */
    public static long age(long millis, TestPictureCode code) {
        return (millis - code.timeMillis()) & UINT32;
    }

    private static Report report(Readings ours, Readings theirs, int rounds, String statistics) {
        double seconds = 2.0 * rounds * TimeUnit.MILLISECONDS.toSeconds(MEASURED_MILLIS);
        Report report = new Report(
                "Motion to pixel, 1280x720 at 30 frames/s both ways (the pages receive " + statistics + ")",
                "",
                "Parley",
                "Chromium",
                "ratio");
        row(report, "made → on the other's screen, median", "ms", ours.median(), theirs.median(), Optional.of(AIM));
        row(report, "made → on the other's screen, 95 of 100", "ms", ours.p95(), theirs.p95(), Optional.of(AIM));
        row(
                report,
                "pictures seen a second",
                "",
                ours.values().size() / seconds,
                theirs.values().size() / seconds,
                Optional.empty());
        return report;
    }

    private static void row(Report report, String what, String unit, double ours, double theirs, Optional<Double> aim) {
        String space = unit.isEmpty() ? "" : " " + unit;
        report.row(
                what,
                Report.number(ours, 0) + space,
                Report.number(theirs, 0) + space,
                Report.ratio(ours, theirs, aim));
        report.keep("motion.Parley." + what, ours);
        report.keep("motion.Chromium." + what, theirs);
    }
}
