package dev.parley.signaling.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrowserPageTest {
    private static final String HTML =
            "<script type=\"module\" src=\"@web@/core/main.js\"></script><link href=\"@web@/a.css\">";

    @Test
    void namesTheFolderWhereverThePageSaysSo() {
        BrowserPage page = BrowserPage.of(sources());

        assertThat(page.folder()).matches("web/[0-9a-f]{24}");
        assertThat(new String(page.page().bytes(), UTF_8))
                .isEqualTo(HTML.replace("@web@", page.folder()))
                .doesNotContain("@");
        assertThat(page.files())
                .containsOnlyKeys("/" + page.folder() + "/core/main.js", "/" + page.folder() + "/a.css");
    }

    @Test
    void namesAllFilesOfAFolderWhereThePageHasAStar() {
        SortedMap<String, byte[]> sources = sources();
        sources.put("join.html", "<a>\n<b href=\"@web@/core/*.js\">\n<c>\n".getBytes(UTF_8));
        for (String name : new String[] {"core/a.js", "core/a.css", "call/b.js"}) {
            sources.put(name, new byte[0]);
        }

        BrowserPage page = BrowserPage.of(sources);

        assertThat(new String(page.page().bytes(), UTF_8).replace(page.folder(), "web"))
                .isEqualTo("<a>\n<b href=\"web/core/a.js\">\n<b href=\"web/core/main.js\">\n<c>\n");
    }

    @Test
    void hasAnotherFolderAndTagForEveryChange() {
        BrowserPage before = BrowserPage.of(sources());
        SortedMap<String, byte[]> changed = sources();
        changed.put("a.css", "b{}".getBytes(UTF_8));
        SortedMap<String, byte[]> renamed = sources();
        renamed.put("b.css", renamed.remove("a.css"));
        SortedMap<String, byte[]> moved = sources();
        moved.put("call/main.js", moved.remove("core/main.js"));

        assertThat(BrowserPage.of(sources()).folder()).isEqualTo(before.folder());
        assertThat(Stream.of(before, BrowserPage.of(changed), BrowserPage.of(renamed), BrowserPage.of(moved))
                        .map(BrowserPage::folder))
                .doesNotHaveDuplicates();
        assertThat(BrowserPage.of(changed).entityTag()).isNotEqualTo(before.entityTag());
    }

    @Test
    void mayUseExactlyTheKindsOfFilesThatItHas() {
        BrowserPage page = BrowserPage.of(sources());
        String files = "https://call.example.org/par%3Bley/" + page.folder() + "/";

        Map<String, String> headers = Policy.ofPage(
                page, new ServerAddress.Seen("https://call.example.org/par;ley/", "wss://call.example.org/par;ley/ws"));

        assertThat(headers.get("Content-Security-Policy").split("; "))
                .contains(
                        "script-src " + files,
                        "style-src " + files,
                        "worker-src " + files + "files/parts-worker.js",
                        "trusted-types parley-worker",
                        "connect-src https://call.example.org/par%3Bley/config wss://call.example.org/par%3Bley/ws")
                .noneMatch(directive -> directive.startsWith("img-src") || directive.startsWith("media-src"));
    }

    /** CSP has no way to write such an address. */
    @Test
    void isLetUseItsOriginWhereThatIsAnIpv6Address() {
        Map<String, String> headers = Policy.ofPage(
                BrowserPage.of(sources()), new ServerAddress.Seen("https://[::1]:7480/", "wss://[::1]:7481/"));

        assertThat(headers.get("Content-Security-Policy"))
                .contains("; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self' wss:; require")
                .doesNotContain("[");
    }

    private static SortedMap<String, byte[]> sources() {
        return new TreeMap<>(Map.of(
                "join.html", HTML.getBytes(UTF_8),
                "core/main.js", "export {};".getBytes(UTF_8),
                "a.css", "a{}".getBytes(UTF_8)));
    }
}
