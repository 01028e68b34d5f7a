package dev.parley.client.app;

import dev.parley.client.ui.shell.WindowPorts;
import java.nio.file.Path;

/** What the window needs from the rest of the program: settings, recent calls, links and the server that may host them. */
public final class WindowParts implements AutoCloseable {
    private final Settings settings;
    private final RecentCallsFile recentCalls;
    private final Links links = new Links();

    private WindowParts(Settings settings, RecentCallsFile recentCalls) {
        this.settings = settings;
        this.recentCalls = recentCalls;
    }

    /** Those of this user. */
    static WindowParts ofUser() {
        return new WindowParts(new Settings(), new RecentCallsFile());
    }

    /** Those that lie in a folder. */
    public static WindowParts in(Path folder) {
        return new WindowParts(
                new Settings(folder.resolve("settings.json"), "Guest"),
                new RecentCallsFile(folder.resolve("recent-calls.json")));
    }

    public WindowPorts ports() {
        return ports(GivenPreferences.Given.NOTHING);
    }

    /** @param given holds for this start only */
    WindowPorts ports(GivenPreferences.Given given) {
        return new WindowPorts(new GivenPreferences(settings, given), recentCalls, links);
    }

    /** Waits until all is kept, and ends a server that hosts calls. */
    @Override
    public void close() {
        links.close();
        recentCalls.close();
        settings.close();
    }
}
