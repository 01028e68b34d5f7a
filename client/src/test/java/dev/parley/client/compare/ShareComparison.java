package dev.parley.client.compare;

import dev.parley.client.compare.load.LocalServer;
import dev.parley.client.compare.pair.MediaFiles;
import dev.parley.client.compare.pair.Pair;
import dev.parley.client.compare.pair.PairServer;
import dev.parley.client.compare.pair.Person;
import dev.parley.client.compare.pair.SharePair;
import dev.parley.client.compare.screen.PictureOnScreen;
import dev.parley.client.compare.screen.ScrollingPage;
import dev.parley.client.picture.TestPictureCode;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A screen of 1920x1080 that is shared: what it takes the one who shares it, while it is scrolled and while it stands still. */
public final class ShareComparison {
    public static final int WIDTH = 1920;
    public static final int HEIGHT = 1080;

    private static final long RAMP_MILLIS = 6000;
    private static final long MEASURED_MILLIS = 12_000;
    private static final long LOOK_MILLIS = 2;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MEGA = 1e6;
    private static final double PERCENT = 100;
    private static final double CPU_AIM = 0.6;

    /** Where the other's page draws the screen; Parley's window has a place of its own for it. */
    private static final PictureOnScreen PAGE = new PictureOnScreen(0, 40, 1280, 720);

    private final Path folder;
    private final Path root;

    public ShareComparison(Path folder, Path root) {
        this.folder = folder;
        this.root = root;
    }

    /** What one program was read to take, a list a reading. */
    private static final class Taken {
        private final List<Double> start = new ArrayList<>();
        private final List<Double> scrolling = new ArrayList<>();
        private final List<Double> server = new ArrayList<>();
        private final List<Double> still = new ArrayList<>();
        private final List<Double> before = new ArrayList<>();
        private final List<Double> memory = new ArrayList<>();
        private final List<Double> latencies = new ArrayList<>();
    }

    public Report run(int rounds) throws IOException {
        Map<String, Taken> all = new LinkedHashMap<>();
        Path tone = folder.resolve("tone.wav");
        Path picture = folder.resolve("camera.y4m");
        if (!Files.exists(tone)) {
            MediaFiles.picture(picture);
            MediaFiles.tone(tone);
        }
        try (LocalServer server = LocalServer.start(folder, root);
                PairServer pages = new PairServer(PAGE)) {
            for (int round = 1; round <= rounds; round++) {
                try (SharePair pair = parley(server)) {
                    measure(pair, all.computeIfAbsent("Parley", _ -> new Taken()));
                }
                System.err.printf("share %d of %d, Parley%n", round, rounds);
                try (SharePair pair = SharePair.chromium(folder, pages, picture, tone)) {
                    measure(pair, all.computeIfAbsent("Chromium", _ -> new Taken()));
                }
                System.err.printf("share %d of %d, Chromium%n", round, rounds);
            }
        }
        return report(all);
    }

    private SharePair parley(LocalServer server) throws IOException {
        try {
            return SharePair.parley(
                    folder, root, RoomLink.fresh(server.address()).text());
        } catch (LinkException e) {
            throw new IOException(e);
        }
    }

    private static void measure(SharePair pair, Taken taken) throws IOException {
        Person ann = pair.sharer();
        pair.prepare();
        try (ScrollingPage page = new ScrollingPage(ann.screen().display(), WIDTH, HEIGHT)) {
            page.scroll(true);
            pair.choose();
            pair.share();
            PictureOnScreen place = pair.find();
            pair.stop();
            double before = ann.program().memory() / MEGA;
            Usage nothing = new Usage(ann);
            Pair.pause(RAMP_MILLIS);
            taken.before.add(nothing.program(ann));
            pair.choose();
            taken.start.add(pair.share(place));
            Pair.pause(RAMP_MILLIS);
            Usage scrolling = new Usage(ann);
            watch(pair.watcher(), place, taken.latencies);
            taken.scrolling.add(scrolling.program(ann));
            taken.server.add(scrolling.screen(ann));
            taken.memory.add(ann.program().memory() / MEGA - before);
            page.scroll(false);
            Pair.pause(RAMP_MILLIS);
            Usage still = new Usage(ann);
            Pair.pause(MEASURED_MILLIS);
            taken.still.add(still.program(ann));
        }
    }

    /** Processor time from now on, in % of a core. */
    private static final class Usage {
        private final long begin = System.nanoTime();
        private final double program;
        private final double screen;

        Usage(Person person) throws IOException {
            program = person.program().cpuSeconds();
            screen = person.screen().cpuSeconds();
        }

        double program(Person person) {
            return share(person.program().cpuSeconds() - program);
        }

        double screen(Person person) throws IOException {
            return share(person.screen().cpuSeconds() - screen);
        }

        private double share(double seconds) {
            return seconds / ((System.nanoTime() - begin) / NANOS_PER_SECOND) * PERCENT;
        }
    }

    /** Takes the age of each picture that is seen for the first time, in milliseconds. */
    private static void watch(Person watcher, PictureOnScreen place, List<Double> latencies) {
        long last = 0;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MEASURED_MILLIS);
        while (System.nanoTime() < end) {
            Optional<TestPictureCode> code = place.code(watcher.screen().framebuffer());
            if (code.isPresent() && code.get().frameNumber() != last) {
                last = code.get().frameNumber();
                latencies.add((double) MotionComparison.age(System.currentTimeMillis(), code.get()));
            }
            Pair.pause(LOOK_MILLIS);
        }
    }

    private static Report report(Map<String, Taken> all) {
        Report report = new Report(
                "A shared screen of 1920x1080, scrolled by three lines ten times a second, and standing still",
                "",
                "Parley",
                "Chromium",
                "ratio");
        Taken ours = all.get("Parley");
        Taken theirs = all.get("Chromium");
        row(
                report,
                "processor time of who shares, scrolling",
                "%",
                ours.scrolling,
                theirs.scrolling,
                Optional.of(CPU_AIM));
        row(report, "the same for each picture seen", "ms", perPicture(ours), perPicture(theirs), Optional.of(CPU_AIM));
        row(report, "the X server's meanwhile", "%", ours.server, theirs.server, Optional.empty());
        row(report, "processor time of who shares, standing still", "%", ours.still, theirs.still, Optional.empty());
        row(report, "the same before it is shared", "%", ours.before, theirs.before, Optional.empty());
        row(
                report,
                "changed → on the other's screen, median",
                "ms",
                ours.latencies,
                theirs.latencies,
                Optional.empty());
        row(report, "pictures seen a second, of ten", "", perSecond(ours), perSecond(theirs), Optional.empty());
        row(report, "memory more than before", "MB", ours.memory, theirs.memory, Optional.empty());
        row(report, "chosen → on the other's screen", "ms", ours.start, theirs.start, Optional.empty());
        return report;
    }

    private static List<Double> perPicture(Taken taken) {
        double millis = new Readings(taken.scrolling).median() / PERCENT * TimeUnit.SECONDS.toMillis(1);
        return List.of(millis / perSecond(taken).getFirst());
    }

    private static List<Double> perSecond(Taken taken) {
        double seconds = (double) TimeUnit.MILLISECONDS.toSeconds(MEASURED_MILLIS) * taken.start.size();
        return List.of(taken.latencies.size() / seconds);
    }

    private static void row(
            Report report, String what, String unit, List<Double> ours, List<Double> theirs, Optional<Double> aim) {
        Readings one = new Readings(ours);
        Readings other = new Readings(theirs);
        String space = unit.isEmpty() ? "" : " " + unit;
        report.row(
                what,
                Report.spread(one, 1, space),
                Report.spread(other, 1, space),
                Report.ratio(one.median(), other.median(), aim));
        report.keep("share.Parley." + what, one.median());
        report.keep("share.Chromium." + what, other.median());
    }
}
