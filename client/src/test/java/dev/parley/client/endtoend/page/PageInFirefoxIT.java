package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.browser.Browser;
import dev.parley.client.browser.Firefox;
import dev.parley.client.cli.report.IncomingMedia;
import dev.parley.client.endtoend.DesktopCall;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.Reports;
import dev.parley.client.endtoend.files.RandomFile;
import dev.parley.client.endtoend.files.matrix.FilesEngine;
import dev.parley.client.endtoend.media.TestClip;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in Firefox ESR and a desktop program call each other. Firefox's own fake camera shows one changing colour. */
class PageInFirefoxIT {
    private static final int SIZE = 10_000_000;

    @TempDir
    static Path folder;

    private static ServeProcess server;
    private static Browser firefox;
    private static String camera;
    private static PrivatePulseAudio sound;

    @BeforeAll
    static void start() throws Exception {
        camera =
                TestClip.write(folder.resolve("desktop.y4m"), PageStage.DESKTOP).toString();
        server = PageStage.secureServer(folder);
        sound = PrivatePulseAudio.start();
        sound.addSink("speaker");
        sound.setDefaults("speaker", PrivatePulseAudio.monitor("speaker"));
        firefox = Firefox.start(sound.environment());
    }

    @AfterAll
    static void end() {
        firefox.close();
        sound.close();
        server.close();
    }

    @LongRun.Only
    @Test
    void theDesktopCallsAPageThatWaits() throws Exception {
        String link = server.freshLink();
        try (PageDriver page = PageDriver.open(firefox, link)) {
            page.join("Paula");
            page.awaitSentence("Waiting for somebody to join");
            try (ParleyProcess desktop = call(link)) {
                meet(page, desktop);
                desktop.interrupt();
                assertThat(desktop.awaitExit()).as(desktop::toString).isEqualTo(130);
            }
            page.awaitSentence("Dora hung up");
        }
        received();
    }

    @Test
    void thePageCallsADesktopThatWaits() throws Exception {
        String link = server.freshLink();
        try (ParleyProcess desktop = call(link);
                PageDriver page = PageDriver.open(firefox, link)) {
            desktop.awaitOutput("Waiting for somebody to join");
            page.join("Paula");
            meet(page, desktop);
            page.tab().click("#hang-up");
            assertThat(desktop.awaitExit()).as(desktop::toString).isZero();
            assertThat(desktop.output()).contains("Paula hung up. The call is over.");
        }
        received();
    }

    @LongRun.Only
    @Test
    void filesGoBothWays() throws Exception {
        String link = server.freshLink();
        Path file = RandomFile.write(folder.resolve("both ways.bin"), SIZE, 5);
        Path into = Files.createDirectory(folder.resolve("into"));
        try (FilesEngine dora = FilesEngine.join("Dora", link, folder.resolve("home"));
                PageDriver page = PageDriver.open(firefox, link)) {
            page.join("Paula");
            page.awaitSentence("In a call with Dora");
            page.tab().click("#open-files");
            page.tab().until("somebody to send to", () -> page.tab().sees("#send-files:not([disabled])"));
            page.tab().choose("#file-input", file);
            page.tab().until("it is offered", () -> page.tab().sees(".outgoing"));
            dora.awaitDone(dora.accept(into));
            assertThat(into.resolve("both ways.bin")).hasSameBinaryContentAs(file);
            page.tab().until("delivered", () -> page.tab().sees(".outgoing[data-state=done]"));

            dora.offer(file);
            PageDownload download = new PageDownload(page.tab());
            page.tab().click(".transfer[data-state=offered] .accept");
            page.tab().until("received", () -> page.tab().sees(".transfer:not(.outgoing)[data-state=done]"));
            download.await(file);
        }
    }

    private static ParleyProcess call(String link) throws Exception {
        return ParleyProcess.call(
                link,
                "Dora",
                "--camera",
                camera,
                "--mic",
                "test",
                "--json",
                folder.resolve("report.json").toString());
    }

    private static void meet(PageDriver page, ParleyProcess desktop) {
        desktop.awaitOutput("First picture of Paula after");
        desktop.awaitOutput("In a call with Paula.");
        page.awaitSentence("In a call with Dora");
        page.awaitMoving(page.tileOf("Dora"), PageStage.DESKTOP);
        page.tab()
                .until(
                        "Dora comes out of the loudspeaker",
                        () -> DesktopCall.loudness(sound, folder.resolve("heard.raw")) > DesktopCall.AUDIBLE);
    }

    private static void received() throws Exception {
        IncomingMedia incoming =
                Reports.call(folder.resolve("report.json")).peers().getFirst().incoming();
        assertThat(incoming.framesDecoded()).isGreaterThan(10);
        assertThat(incoming.audioBytesReceived()).isPositive();
    }
}
