package dev.parley.client.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.TestClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Kills programs that keep and remove things all the time, at moments that a seed chooses, and compares what is there afterwards with
 * what they had confirmed. A program is told its folder and a seed, prints {@link #OPEN}, then the text of each change before it
 * makes it, and {@link #DONE} once it is sure.
 */
public final class KilledWriters {
    public static final String OPEN = "open";
    public static final String DONE = "done";

    private static final int MOST_CHANGES = 40;
    private static final long OPENING_NANOS = 300_000_000;
    private static final long CHANGE_NANOS = 3_000_000;

    private final Path root;
    private final Class<?> program;
    private final int kills;
    private final Random random = new Random(Long.getLong("parley.seed", 20261129));

    public KilledWriters(Path root, Class<?> program, int kills) {
        this.root = root;
        this.program = program;
        this.kills = Integer.getInteger("parley.kills", kills);
    }

    /**
     * Something is kept, or removed.
     *
     * @param value how large it is; 0 if it is removed
     */
    public record Change(String what, int number, int value) {
        public static Change next(Random random, List<String> kinds) {
            return new Change(
                    kinds.get(random.nextInt(kinds.size())), random.nextInt(12), Math.max(0, random.nextInt(40) - 10));
        }

        static Change of(String line) {
            String[] words = line.split(" ", -1);
            return new Change(words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]));
        }

        public String text() {
            return "begin " + what + " " + number + " " + value;
        }

        void in(Map<String, String> state) {
            String name = what + " " + number;
            if (value == 0) {
                state.remove(name);
            } else {
                state.put(name, value + "");
            }
        }
    }

    /** @param state reads what a folder holds, as changes say it; fails where it cannot be opened */
    public void kill(Function<Path, Map<String, String>> state) throws IOException {
        Path folder = root.resolve("0");
        Map<String, String> confirmed = new TreeMap<>();
        int underWay = 0;
        for (int kill = 0; kill < kills; kill++) {
            // Each tenth begins with nothing, and dies while the file is made.
            if (kill % 10 == 0) {
                folder = Files.createDirectory(root.resolve("folder " + kill));
                confirmed.clear();
            }
            Optional<Change> last = run(folder, kill, confirmed);
            underWay += last.isPresent() ? 1 : 0;
            Map<String, String> there = state.apply(folder);
            if (!there.equals(confirmed)) {
                last.ifPresent(change -> change.in(confirmed));
            }
            assertThat(there).as("kill " + kill).isEqualTo(confirmed);
        }
        assertThat(underWay).as("kills in the middle of a change").isGreaterThan(kills / 3);
    }

    /** Returns what was under way when it was killed, and changes {@code confirmed} by all before that. */
    private Optional<Change> run(Path folder, int kill, Map<String, String> confirmed) throws IOException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        // Who is killed cannot delete the library that it unpacked.
                        "-Djava.io.tmpdir=" + root,
                        "-cp",
                        TestClassPath.text(),
                        program.getName(),
                        folder.toString(),
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String first = writer.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(first).isEqualTo(OPEN);
        List<String> lines = new ArrayList<>();
        // Each tenth while the file is made or opened, the others at some moment of some change.
        int changes = kill % 10 == 0 ? 0 : random.nextInt(MOST_CHANGES);
        for (int line = 0; line < 2 * changes; line++) {
            lines.add(writer.inputReader(StandardCharsets.UTF_8).readLine());
        }
        LockSupport.parkNanos(random.nextLong(kill % 10 == 0 ? OPENING_NANOS : CHANGE_NANOS));
        writer.toHandle().destroyForcibly();
        writer.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add);
        Change begun = null;
        for (String line : lines) {
            if (line.startsWith("begin ")) {
                begun = Change.of(line);
            } else if (line.equals(DONE) && begun != null) {
                begun.in(confirmed);
                begun = null;
            }
        }
        try {
            assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return Optional.ofNullable(begun);
    }
}
