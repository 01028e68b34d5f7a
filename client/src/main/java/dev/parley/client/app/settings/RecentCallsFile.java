package dev.parley.client.app.settings;

import dev.parley.client.ui.home.RecentCall;
import dev.parley.client.ui.home.RecentCallsPort;
import java.nio.file.Path;

/** Recent calls in a file; their links are secrets. Safe for all threads; writes on the thread {@code recent-calls}. */
public final class RecentCallsFile extends ListFile<RecentCall> implements RecentCallsPort {
    private static final int MAX_BYTES = 512 * 1024;

    /** The recent calls of this user, in {@code recent-calls.json} in the usual place of the system. */
    public RecentCallsFile() {
        this(UserFolders.find().data().resolve("recent-calls.json"));
    }

    public RecentCallsFile(Path file) {
        super("recent-calls", new WholeFile(file, MAX_BYTES), RecentCallsJson.LIST);
    }
}
