package dev.parley.client.endtoend.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.endtoend.CpuTime;
import dev.parley.client.endtoend.files.matrix.FilesEngine;
import dev.parley.client.endtoend.files.matrix.FilesPage;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.page.PageStage;
import dev.parley.client.endtoend.server.ServeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures transfers over one data channel, hashed and synced to the disk, beside what a pair of Chromium connections moves without
 * either. {@code scripts/benchmark-files}.
 */
class FilesBenchmark {
    private static final long BYTES = 1_000_000_000;
    private static final long PAGE_BYTES = 300_000_000;
    private static final int ROUNDS = 3;
    private static final double MEGA = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Two connections of one page and a data channel between them; resolves with the seconds that 300 MB took. */
    private static final String BARE_CHROMIUM = """
            (async () => {
              const a = new RTCPeerConnection(), b = new RTCPeerConnection();
              a.onicecandidate = event => event.candidate && b.addIceCandidate(event.candidate);
              b.onicecandidate = event => event.candidate && a.addIceCandidate(event.candidate);
              const out = a.createDataChannel('files', { negotiated: true, id: 1 });
              const into = b.createDataChannel('files', { negotiated: true, id: 1 });
              await a.setLocalDescription();
              await b.setRemoteDescription(a.localDescription);
              await b.setLocalDescription();
              await a.setRemoteDescription(b.localDescription);
              await new Promise(opened => out.readyState === 'open' ? opened() : out.onopen = opened);
              const piece = new Uint8Array(65536), all = 300e6;
              let received = 0;
              const start = performance.now();
              const done = new Promise(end => into.onmessage = event => {
                received += event.data.byteLength ?? event.data.size;
                if (received >= all) end(performance.now() - start);
              });
              out.bufferedAmountLowThreshold = 1 << 20;
              for (let sent = 0; sent < all; sent += piece.length) {
                if (out.bufferedAmount > 4 << 20) await new Promise(low => out.onbufferedamountlow = low);
                out.send(piece);
              }
              const millis = await done;
              a.close();
              b.close();
              return all / 1e3 / millis;
            })()
            """;

    @TempDir
    Path folder;

    @Test
    void moves() throws Exception {
        Path file = RandomFile.write(folder.resolve("large.bin"), BYTES, 1);
        Path smaller = RandomFile.write(folder.resolve("smaller.bin"), PAGE_BYTES, 2);
        try (PageStage stage = PageStage.withSlowCamera(folder)) {
            List<Double> bare = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                // On a page that uses a camera, for others do not tell their connections a usable address.
                try (PageDriver page =
                        PageDriver.open(stage.browser(), stage.server().freshLink())) {
                    bare.add(page.tab().evaluate(BARE_CHROMIUM).asDouble());
                }
            }
            print("bare Chromium pair, MB/s", bare);
            List<Double> toDesktop = new ArrayList<>();
            List<Double> toPage = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                toDesktop.add(pageToDesktop(stage, smaller, "to desktop " + round));
                toPage.add(desktopToPage(stage, smaller, "to page " + round));
            }
            print("page to desktop, MB/s", toDesktop);
            print("desktop to page, MB/s", toPage);
        }
        try (ServeProcess server = ServeProcess.start(
                Map.of("XDG_DATA_HOME", folder.resolve("server").toString()))) {
            desktopToDesktop(server, file);
        }
    }

    private double pageToDesktop(PageStage stage, Path file, String name) throws Exception {
        String link = stage.server().freshLink();
        Path into = Files.createDirectory(folder.resolve(name));
        try (FilesEngine bob = FilesEngine.join("Bob", link, folder.resolve("home " + name));
                FilesPage ann = new FilesPage(stage, "Ann", link)) {
            ann.offer(file);
            String transfer = bob.accept(into);
            bob.awaitState(transfer, TransferState.RUNNING);
            double rate = rate(bob, transfer);
            ann.awaitDelivered();
            return rate;
        }
    }

    private double desktopToPage(PageStage stage, Path file, String name) throws Exception {
        String link = stage.server().freshLink();
        Path into = Files.createDirectory(folder.resolve(name));
        try (FilesEngine ann = FilesEngine.join("Ann", link, folder.resolve("home " + name));
                FilesPage bob = new FilesPage(stage, "Bob", link)) {
            ann.offer(file);
            bob.accept(into);
            String transfer = ann.engine()
                    .await(Notice.FilesOffered.class, Notice.FilesOffered::outgoing)
                    .transfer();
            ann.awaitState(transfer, TransferState.RUNNING);
            double rate = rate(ann, transfer);
            bob.awaitReceived();
            return rate;
        }
    }

    /** In megabytes a second from now on, of what is not there yet. */
    private static double rate(FilesEngine engine, String transfer) {
        long start = System.nanoTime();
        long left = PAGE_BYTES - engine.bytes(transfer);
        engine.awaitDone(transfer);
        return left / MEGA / ((System.nanoTime() - start) / NANOS_PER_SECOND);
    }

    private void desktopToDesktop(ServeProcess server, Path file) throws IOException {
        List<Double> rates = new ArrayList<>();
        List<Double> sending = new ArrayList<>();
        List<Double> receiving = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path into = Files.createDirectory(folder.resolve("into " + round));
            String link = server.freshLink();
            try (FilesEngine ann = FilesEngine.join("Ann", link, folder.resolve("ann " + round));
                    FilesEngine bob = FilesEngine.join("Bob", link, folder.resolve("bob " + round))) {
                ann.offer(file);
                String transfer = bob.accept(into);
                bob.awaitState(transfer, TransferState.RUNNING);
                long start = System.nanoTime();
                long left = BYTES - ann.bytes(transfer);
                double annBefore = CpuTime.seconds(ann.pid());
                double bobBefore = CpuTime.seconds(bob.pid());
                ann.awaitDone(transfer);
                double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
                rates.add(left / MEGA / seconds);
                sending.add((CpuTime.seconds(ann.pid()) - annBefore) / (left / NANOS_PER_SECOND));
                receiving.add((CpuTime.seconds(bob.pid()) - bobBefore) / (left / NANOS_PER_SECOND));
            }
            assertThat(Files.mismatch(file, into.resolve("large.bin"))).isNegative();
            Files.delete(into.resolve("large.bin"));
        }
        print("desktop to desktop, MB/s", rates);
        print("CPU seconds a GB, sending", sending);
        print("CPU seconds a GB, receiving", receiving);
    }

    private static void print(String what, List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("%s: median %.1f of %s%n", what, sorted[sorted.length / 2], Arrays.toString(sorted));
    }
}
