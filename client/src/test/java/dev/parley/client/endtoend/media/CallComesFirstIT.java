package dev.parley.client.endtoend.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.Command;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.control.statistics.StreamStatistics;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.files.RandomFile;
import dev.parley.client.endtoend.server.ServeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a line that is too narrow for both, a file goes slowly and the picture goes on. */
@Tag("alone")
class CallComesFirstIT {
    /** A good home connection's way out; a transfer alone would fill it, and half a second of its queue. */
    private static final String LINE = "rate 8mbit burst 64kb latency 500ms";

    private static final int SECONDS_LEARNING = 5;

    /** Turn by turn with and without a transfer, so that whatever else the machine does comes to both. */
    private static final int TURNS = LongRun.size(2, 3);

    private static final int SECONDS_A_TURN = 3;

    @TempDir
    Path folder;

    @BeforeEach
    void narrowTheLine() throws Exception {
        tc("add", "dev lo root tbf " + LINE);
    }

    @AfterEach
    void widenTheLine() throws Exception {
        tc("del", "dev lo root");
    }

    @Test
    void aTransferLeavesTheLineToThePicture() throws Exception {
        Path file = RandomFile.write(folder.resolve("large.bin"), 150_000_000, 1);
        Path into = Files.createDirectory(folder.resolve("into"));
        try (ServeProcess server = ServeProcess.shared();
                EngineDriver ann = engine("ann", "test");
                EngineDriver bob = engine("bob", "none")) {
            String link = server.freshLink();
            ann.send(new Command.LimitCamera(360));
            ann.send(new Command.Media(false, true));
            ann.join(link, "Ann");
            bob.join(link, "Bob");
            var annsId = bob.awaitConnected(1).getFirst();
            bob.awaitFrames(annsId, 30);

            ann.send(new FilesCommand.OfferFiles(ann.awaitConnected(1).getFirst(), List.of(file.toString())));
            Notice.FilesOffered offer = bob.await(Notice.FilesOffered.class, any -> true);
            bob.send(new FilesCommand.AcceptFiles(offer.transfer(), offer.offer(), into.toString()));
            bob.await(Notice.FilesProgress.class, progress -> progress.state() == TransferState.RUNNING);
            statistics(bob, SECONDS_LEARNING);
            long before = bytes(bob);
            List<Double> together = new ArrayList<>();
            List<Double> alone = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                together.addAll(statistics(bob, SECONDS_A_TURN));
                pause(ann, bob, offer.transfer(), true);
                alone.addAll(statistics(bob, SECONDS_A_TURN));
                pause(ann, bob, offer.transfer(), false);
            }

            System.out.printf(
                    "pictures a second: alone %.1f, beside a transfer %.1f, which made %d kB/s%n",
                    mean(alone), mean(together), (bytes(bob) - before) / TURNS / SECONDS_A_TURN / 1000);
            assertThat(mean(together))
                    .as("pictures a second, alone %s, together %s", alone, together)
                    .isGreaterThan(mean(alone) * 0.6);
            assertThat(bytes(bob)).as("the transfer goes on").isGreaterThan(before);
        }
    }

    private static void pause(EngineDriver sender, EngineDriver receiver, String transfer, boolean paused)
            throws IOException {
        sender.send(new FilesCommand.PauseFiles(transfer, paused));
        TransferState next = paused ? TransferState.PAUSED_THERE : TransferState.RUNNING;
        receiver.until(
                "it is " + next,
                () -> receiver.last(Notice.FilesProgress.class)
                        .filter(progress -> progress.state() == next)
                        .isPresent());
    }

    private EngineDriver engine(String who, String camera) throws IOException {
        return EngineDriver.start(Map.of("XDG_DATA_HOME", folder.resolve(who).toString()), camera, "none");
    }

    /** Pictures a second, by so many of the statistics that come once a second. */
    private static List<Double> statistics(EngineDriver engine, int seconds) {
        int told = engine.all(Notice.Statistics.class).size();
        engine.until(
                seconds + " more statistics",
                () -> engine.all(Notice.Statistics.class).size() >= told + seconds);
        return engine.all(Notice.Statistics.class).stream()
                .skip(told)
                .flatMap(notice -> notice.statistics().incoming().stream())
                .filter(stream -> stream.kind().equals("camera"))
                .map(StreamStatistics::framesPerSecond)
                .toList();
    }

    private static double mean(List<Double> readings) {
        return readings.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static long bytes(EngineDriver engine) {
        return engine.last(Notice.FilesProgress.class)
                .map(Notice.FilesProgress::bytes)
                .orElse(0L);
    }

    /** Shapes the loopback of the test's own network namespace, which is what carries everything between peers on one machine. */
    private static void tc(String verb, String what) throws IOException, InterruptedException {
        Process tc = new ProcessBuilder("sh", "-c", "PATH=$PATH:/usr/sbin:/sbin; tc qdisc " + verb + " " + what)
                .inheritIO()
                .start();
        assertThat(tc.waitFor())
                .as("tc (install iproute2) in the test's namespace")
                .isZero();
    }
}
