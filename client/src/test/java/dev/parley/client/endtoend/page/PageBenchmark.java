package dev.parley.client.endtoend.page;

import dev.parley.client.browser.Tab;
import dev.parley.client.endtoend.ParleyProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Measures the page in Chromium: from its link to the call, what it transfers, and how fast it and a desktop program see each
 * other. {@code scripts/benchmark-page}.
 */
class PageBenchmark {
    private static final int CALLS = 11;
    private static final Pattern FIRST_PICTURE = Pattern.compile("First picture of Paula after (\\d+) ms");

    /** Tells when the page's sentence first says so, and when the first video of another has a frame; times of the page's clock. */
    private static final String WATCH = """
            (() => {
              const seen = window.seenAt = {};
              const look = () => {
                const sentence = document.querySelector('#sentence').textContent;
                if (['Waiting', 'Connecting', 'In a call'].some(part => sentence.includes(part))) seen.joined ??= performance.now();
                const video = document.querySelector('.tile[data-kind=camera] video');
                if (video?.videoWidth > 0 && video.readyState >= 2) seen.picture ??= performance.now();
                if (!seen.picture) requestAnimationFrame(look);
              };
              document.querySelector('#join').addEventListener('click', () => seen.clicked ??= performance.now(), true);
              look();
            })()
            """;

    @TempDir
    Path folder;

    @Test
    void joins() throws Exception {
        List<Long> loaded = new ArrayList<>();
        List<Long> joined = new ArrayList<>();
        List<Long> page = new ArrayList<>();
        List<Long> desktop = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        try (PageStage stage = PageStage.start(folder)) {
            for (int call = 0; call < CALLS; call++) {
                String link = stage.server().freshLink();
                try (ParleyProcess dora = ParleyProcess.call(link, "Dora", "--camera", "test", "--mic", "test")) {
                    dora.awaitOutput("Waiting for somebody");
                    PageDriver paula = PageDriver.open(stage.browser(), link);
                    Tab tab = paula.tab();
                    tab.until("the lobby is seen", () -> tab.sees("#join"));
                    loaded.add(tab.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
                            .asLong());
                    (call == 0 ? bytes : again).add(transferred(tab));
                    tab.evaluate(WATCH);
                    paula.join("Paula");
                    tab.until(
                            "a picture",
                            () -> tab.evaluate("seenAt.picture ?? 0").asDouble() > 0);
                    JsonNode seen = tab.evaluate("seenAt");
                    joined.add(since(seen, "joined"));
                    page.add(since(seen, "picture"));
                    Matcher first = FIRST_PICTURE.matcher(dora.awaitOutput("First picture of Paula after"));
                    if (first.find()) {
                        desktop.add(Long.parseLong(first.group(1)));
                    }
                    paula.close();
                }
            }
        }
        print("link opened to loaded, ms", loaded);
        print("join click to joined, ms", joined);
        print("join click to the desktop's picture in the page, ms", page);
        print("page joined to its picture in the desktop, ms", desktop);
        print("transferred by the first load, bytes", bytes);
        print("transferred by later loads, bytes", again);
    }

    private static long since(JsonNode seen, String what) {
        return Math.round(seen.path(what).asDouble() - seen.path("clicked").asDouble());
    }

    private static long transferred(Tab tab) {
        return tab.evaluate("['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
                        + ".reduce((sum, entry) => sum + entry.transferSize, 0)")
                .asLong();
    }

    private static void print(String what, List<Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%s: median %d of %s%n", what, sorted[sorted.length / 2], Arrays.toString(sorted));
    }
}
