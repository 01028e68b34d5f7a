package dev.parley.client.rtc.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.transfer.TestClassPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a peer may send in the place of a session description ends no process: the media library reads many that {@link
 * dev.parley.client.call.message.SdpFilter} takes, in programs that may die of it.
 */
class DescriptionStormIT {
    private static final int OF_A_PROGRAM = 20_000;
    private static final Pattern TAKEN = Pattern.compile("(?m)^taken (\\d+)$");

    @TempDir
    private Path folder;

    @Test
    void endsNoProcess() throws IOException, InterruptedException {
        long first = Long.getLong("parley.seed", 20_261_129L) * 1_000_000_000L;
        long all = LongRun.size(4_000L, 1_000_000L);
        long taken = 0;
        for (long done = 0; done < all; done += OF_A_PROGRAM) {
            taken += storm(first + done, Math.min(OF_A_PROGRAM, all - done));
        }
        System.out.printf("the library read %d descriptions, and took %d of them%n", all, taken);
        assertThat(taken).as("those that it took").isGreaterThan(all / 50);
        assertThat(taken).isLessThan(all);
    }

    private long storm(long first, long count) throws IOException, InterruptedException {
        Path number = folder.resolve("number");
        Path log = folder.resolve("log");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + folder.resolve("error"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        TestClassPath.text(),
                        DescriptionProgram.class.getName(),
                        number.toString(),
                        String.valueOf(first),
                        String.valueOf(count))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(program.waitFor(10, TimeUnit.MINUTES)).as("in time").isTrue();
        } finally {
            program.destroyForcibly();
        }
        String said = Files.readString(log);
        if (program.exitValue() != 0) {
            long last = ByteBuffer.wrap(Files.readAllBytes(number)).getLong();
            throw new AssertionError("exit code " + program.exitValue() + " at mutant " + last + ", which "
                    + DescriptionProgram.class.getSimpleName() + " reads alone with the arguments FILE " + last
                    + " 1, or after those from "
                    + first + " on\n" + tail(said));
        }
        Matcher taken = TAKEN.matcher(said);
        assertThat(taken.find()).as(said).isTrue();
        return Long.parseLong(taken.group(1));
    }

    private static String tail(String text) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }
}
