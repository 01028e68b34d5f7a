package dev.parley.client.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** A real browser without a display, driven by WebDriver BiDi; both kinds alike. */
public final class Browser implements AutoCloseable {
    private static final String NETWORK_SERVICE = "--utility-sub-type=network.mojom.NetworkService";

    /** The event is the same in all browsers; that the console tells of it is not. */
    private static final String TELL_VIOLATIONS = """
            () => addEventListener('securitypolicyviolation', e =>
              console.error(`${e.effectiveDirective} forbids ${e.blockedURI}, ${e.sourceFile}:${e.lineNumber}`))
            """;

    private final BrowserProcess process;
    private final BiDi session;
    private final End end;
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

    /** Asks the browser to end, politely. */
    @FunctionalInterface
    interface End {
        void end() throws IOException;
    }

    Browser(BrowserProcess process, BiDi session, End end) {
        this.process = process;
        this.session = session;
        this.end = end;
        session.listen("log.entryAdded", this::logged);
        session.send("session.subscribe", Map.of("events", List.of("log.entryAdded")));
        session.send("script.addPreloadScript", Map.of("functionDeclaration", TELL_VIOLATIONS));
    }

    private void logged(JsonNode entry) {
        Optional.ofNullable(tabs.get(entry.path("source").path("context").asString("")))
                .ifPresent(tab -> tab.logged(entry));
    }

    /** Opens an empty tab in a window of its own, so that no other tab hides it. */
    public Tab open() {
        String context = session.send("browsingContext.create", Map.of("type", "window"))
                .path("context")
                .asString();
        Tab tab = new Tab(session, context);
        tabs.put(context, tab);
        return tab;
    }

    /** Kills Chromium's network process, as a crash does; all pages lose all of their connections. */
    public void killNetworkProcess() {
        List<ProcessHandle> network = process.children(NETWORK_SERVICE);
        if (network.size() != 1) {
            throw new AssertionError("one network process expected: " + network);
        }
        network.getFirst().destroyForcibly();
        await().atMost(BiDi.PATIENCE).until(() -> !network.getFirst().isAlive());
    }

    /** All processes that belong to it. */
    public List<ProcessHandle> processes() {
        return process.children("");
    }

    @Override
    public void close() {
        process.close(() -> {
            try {
                end.end();
            } catch (IOException | AssertionError e) {
                // It may have died in the test; what is left of it ends now.
            }
            session.close();
        });
    }
}
