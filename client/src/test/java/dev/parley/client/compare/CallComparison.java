package dev.parley.client.compare;

import dev.parley.client.compare.pair.Pair;
import dev.parley.client.compare.pair.Pairs;
import dev.parley.client.compare.pair.Person;
import dev.parley.client.compare.screen.PictureOnScreen;
import dev.parley.client.picture.TestPictureCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A two-way call of 1280x720 at 30 frames a second: how fast it is joined, and what it takes a person. */
final class CallComparison {
    private static final int AGAIN = 6;
    private static final long CALL_MILLIS = 1200;
    private static final long RAMP_MILLIS = 8000;
    private static final long MEASURED_MILLIS = 10_000;
    private static final long LOOK_MILLIS = 5;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MEGA = 1e6;
    private static final double PERCENT = 100;
    private static final double CPU_AIM = 0.85;

    private final Path folder;
    private final Path root;

    CallComparison(Path folder, Path root) {
        this.folder = folder;
        this.root = root;
    }

    /** What one program was read to take, a list a reading. */
    private static final class Taken {
        private final List<Pair.Joined> first = new ArrayList<>();
        private final List<Pair.Joined> again = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();
        private final List<Double> screen = new ArrayList<>();
        private final List<Double> memory = new ArrayList<>();
        private final List<Double> memoryAfter = new ArrayList<>();
        private final List<Double> frames = new ArrayList<>();
    }

    Report run(int rounds) throws IOException {
        Map<String, Taken> all = new LinkedHashMap<>();
        String statistics = "";
        try (Pairs pairs = new Pairs(folder, root, false)) {
            for (int round = 1; round <= rounds; round++) {
                for (String name : pairs.names()) {
                    try (Pair pair = pairs.start(name)) {
                        call(pair, pairs.place(), all.computeIfAbsent(name, _ -> new Taken()));
                    }
                    System.err.printf("call %d of %d, %s%n", round, rounds, name);
                }
            }
            statistics = pairs.statistics();
        }
        return report(all, statistics);
    }

    private static void call(Pair pair, PictureOnScreen place, Taken taken) throws IOException {
        pair.prepare();
        taken.first.add(pair.join(place));
        Pair.pause(RAMP_MILLIS);
        List<Person> people = List.of(pair.ann, pair.bob);
        double cpu = cpu(people);
        double screen = screens(people);
        long begin = System.nanoTime();
        int frames = frames(people, place, begin);
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        taken.cpu.add((cpu(people) - cpu) / seconds / people.size() * PERCENT);
        taken.screen.add((screens(people) - screen) / seconds / people.size() * PERCENT);
        taken.frames.add(frames / seconds / people.size());
        taken.memory.add(memory(people));
        for (int call = 0; call < AGAIN; call++) {
            Pair.pause(CALL_MILLIS);
            pair.leave();
            taken.again.add(pair.join(place));
        }
        Pair.pause(RAMP_MILLIS);
        taken.memoryAfter.add(memory(people));
    }

    private static double memory(List<Person> people) {
        return people.stream().mapToLong(person -> person.program().memory()).sum() / MEGA / people.size();
    }

    private static double cpu(List<Person> people) {
        return people.stream()
                .mapToDouble(person -> person.program().cpuSeconds())
                .sum();
    }

    private static double screens(List<Person> people) throws IOException {
        double sum = 0;
        for (Person person : people) {
            sum += person.screen().cpuSeconds();
        }
        return sum;
    }

    /** Counts the pictures that are drawn on both screens for a while. */
    private static int frames(List<Person> people, PictureOnScreen place, long begin) {
        Map<Person, Long> last = new HashMap<>();
        int frames = 0;
        while (System.nanoTime() - begin < TimeUnit.MILLISECONDS.toNanos(MEASURED_MILLIS)) {
            for (Person person : people) {
                Optional<TestPictureCode> code = place.code(person.screen().framebuffer());
                if (code.isPresent()) {
                    Long before = last.put(person, code.get().frameNumber());
                    frames += before == null || before != code.get().frameNumber() ? 1 : 0;
                }
            }
            Pair.pause(LOOK_MILLIS);
        }
        return frames;
    }

    private static Report report(Map<String, Taken> all, String statistics) {
        Report report = new Report(
                "Call, two-way 1280x720 at 30 frames/s (the pages receive " + statistics + ")",
                "",
                "Parley",
                "Chromium",
                "ratio");
        Taken ours = all.get("Parley");
        Taken theirs = all.get("Chromium");
        joins(report, "first call", ours.first, theirs.first);
        joins(report, "later calls", ours.again, theirs.again);
        row(report, "processor time a person, % of a core", "%", ours.cpu, theirs.cpu, Optional.of(CPU_AIM));
        row(report, "the X server's, a person", "%", ours.screen, theirs.screen, Optional.empty());
        row(report, "memory a person, in the first call", "MB", ours.memory, theirs.memory, Optional.empty());
        row(
                report,
                "memory a person, in the " + (AGAIN + 1) + "th call",
                "MB",
                ours.memoryAfter,
                theirs.memoryAfter,
                Optional.empty());
        row(report, "pictures drawn a second", "", ours.frames, theirs.frames, Optional.empty());
        return report;
    }

    private static void joins(Report report, String calls, List<Pair.Joined> ours, List<Pair.Joined> theirs) {
        row(
                report,
                "join click → a picture of the other, " + calls,
                "ms",
                begun(ours),
                begun(theirs),
                Optional.empty());
        row(report, "the same → one that is sharp, " + calls, "ms", whole(ours), whole(theirs), Optional.empty());
    }

    private static List<Double> begun(List<Pair.Joined> joins) {
        return joins.stream().map(Pair.Joined::begun).toList();
    }

    private static List<Double> whole(List<Pair.Joined> joins) {
        return joins.stream().map(Pair.Joined::whole).toList();
    }

    private static void row(
            Report report, String what, String unit, List<Double> ours, List<Double> theirs, Optional<Double> aim) {
        Readings parley = new Readings(ours);
        Readings chromium = new Readings(theirs);
        String space = unit.isEmpty() ? "" : " " + unit;
        report.row(
                what,
                Report.spread(parley, 0, space),
                Report.spread(chromium, 0, space),
                Report.ratio(parley.median(), chromium.median(), aim));
        report.keep("call.Parley." + what, parley.median());
        report.keep("call.Chromium." + what, chromium.median());
    }
}
