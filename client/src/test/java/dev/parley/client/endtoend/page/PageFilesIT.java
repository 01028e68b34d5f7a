package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.browser.Tab;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two pages send each other files and folders. */
class PageFilesIT extends TwoPages {
    private static final int MIB = 1 << 20;
    private static final int SIZE = 20_000_000;

    /** How far a sender may be ahead of what its receiver has on the disk, and a block that is not whole. */
    private static final long IN_FLIGHT = 9L * MIB;

    /** Counts what the page sends over its data channels. */
    private static final String COUNT = """
            (() => {
              const { send } = RTCDataChannel.prototype;
              globalThis.sent = 0;
              RTCDataChannel.prototype.send = function (data) {
                globalThis.sent += data.byteLength ?? 0;
                return send.call(this, data);
              };
            })()
            """;

    /** Late enough that to send all of it again is more than what may be in flight. */
    private static final String RELOAD_IN_MID_COURSE = """
            (() => {
              const bar = document.querySelector('.transfer [role=progressbar]');
              new MutationObserver(() => Number(bar.ariaValueNow) >= 60 && location.reload())
                .observe(bar, { attributes: true });
            })()
            """;

    @AfterEach
    void tidy() {
        tidy(paula.tab());
        tidy(quinn.tab());
    }

    /** The next test finds the panel closed and nothing in it. */
    private static void tidy(Tab tab) {
        if (!tab.sees("#files-panel")) {
            tab.click("#open-files");
        }
        tab.until("nothing is listed", () -> {
            tab.evaluate("document.querySelector('#clear-transfers').click()");
            return tab.sees("#no-transfers");
        });
        tab.click("#open-files");
        tab.until("the panel is closed", () -> !tab.sees("#files-panel"));
    }

    @Test
    void aFileGoesOnAfterItsReceiverWasReloaded() throws Exception {
        Path file = randomFile("gross & <b>.bin", SIZE);
        paula.tab().evaluate(COUNT);
        offer(file, "#file-input");
        quinn.tab().evaluate(RELOAD_IN_MID_COURSE);
        quinn.tab().evaluate("globalThis.before = true");
        quinn.tab().click(".transfer .accept");
        quinn.tab().until("it is loaded again", PageFilesIT::isLoadedAgain);
        PageDownload download = new PageDownload(quinn.tab());
        paula.tab().until("delivered", () -> paula.tab().sees("#transfers .transfer[data-state=done]"));
        download.await(file);
        long sent = paula.tab().evaluate("globalThis.sent").asLong();
        System.out.printf("sent again after a reload: %.1f MB of %d MB%n", (sent - SIZE) / 1e6, SIZE / 1_000_000);
        assertThat(sent).isBetween((long) SIZE, SIZE + IN_FLIGHT);
        quinn.tab().click("#open-files");
        quinn.tab().awaitText("#transfers .transfer[data-state=done] .transfer-name", "gross & <b>.bin");
    }

    private static boolean isLoadedAgain() {
        try {
            return quinn.tab()
                    .evaluate("globalThis.before === undefined && document.readyState === 'complete'")
                    .asBoolean();
        } catch (RuntimeException | AssertionError e) {
            return false; // between two pages there is none
        }
    }

    @LongRun.Only
    @Test
    void aFolderArrivesAsAnArchive() throws Exception {
        Path top = Files.createDirectories(stage.file("Ferien"));
        Files.createDirectories(top.resolve("Tag 1"));
        Files.writeString(top.resolve("Tag 1").resolve("ä.txt"), "one");
        Files.writeString(top.resolve(".hidden"), "two");
        Files.write(top.resolve("empty"), new byte[0]);
        offer(top, "#folder-input");
        assertThat(quinn.tab().text(".transfer")).contains("Ferien").contains("3 files, 2 folders");
        PageDownload download = new PageDownload(quinn.tab());
        quinn.tab().click(".transfer .accept");
        paula.tab().until("delivered", () -> paula.tab().sees("#transfers .transfer[data-state=done]"));
        assertThat(unpacked(download.bytes()))
                .isEqualTo(Map.of(
                        "Ferien/",
                        "",
                        "Ferien/Tag 1/",
                        "",
                        "Ferien/Tag 1/ä.txt",
                        "one",
                        "Ferien/.hidden",
                        "two",
                        "Ferien/empty",
                        ""));
    }

    @LongRun.Only
    @Test
    void whatIsDroppedOnAPersonIsOfferedToThem() throws Exception {
        Path top = Files.createDirectories(stage.file("dropped"));
        Files.createDirectories(top.resolve("empty"));
        Files.writeString(top.resolve(".hidden"), "two");
        Path file = Files.writeString(stage.file("note.txt"), "one");
        paula.tab().drop(paula.tileOf("Quinn"), top, file);
        quinn.tab().click("#open-files");
        quinn.tab().awaitText(".transfer[data-state=offered]", "2 files, 2 folders");
        PageDownload download = new PageDownload(quinn.tab());
        quinn.tab().click(".transfer .accept");
        paula.tab().until("delivered", () -> paula.tab().sees("#transfers .transfer[data-state=done]"));
        assertThat(unpacked(download.bytes()))
                .isEqualTo(Map.of("dropped/", "", "dropped/empty/", "", "dropped/.hidden", "two", "note.txt", "one"));
    }

    @Test
    void whatIsDeclinedIsSaidSo() throws Exception {
        Path file = Files.writeString(stage.file("a.txt"), "hello");
        offer(file, "#file-input");
        quinn.tab().click(".transfer .decline");
        paula.tab().awaitText("#transfers .transfer[data-state=failed]", "Quinn declined the files.");
        quinn.tab().awaitText("#transfers .transfer[data-state=failed]", "You declined the files.");
        quinn.tab().click(".transfer .remove");
        quinn.tab().awaitText("#files-panel", "Nothing has been sent or received yet.");
    }

    /** Paula sends something, and Quinn looks at it. */
    private static void offer(Path file, String input) {
        paula.tab().click("#open-files");
        paula.tab().until("somebody to send to", () -> paula.tab().sees("#send-files:not([disabled])"));
        paula.tab().choose(input, file);
        quinn.tab().click("#open-files");
        quinn.tab().until("an offer", () -> quinn.tab().sees(".transfer[data-state=offered] .accept"));
    }

    /** Each has bytes of its own, so that no page has some of them from a test before. */
    private static Path randomFile(String name, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(name.hashCode()).nextBytes(bytes);
        return Files.write(stage.file(name), bytes);
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
