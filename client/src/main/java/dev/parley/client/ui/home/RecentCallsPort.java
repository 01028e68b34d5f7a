package dev.parley.client.ui.home;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where recent calls are kept, newest first. */
public interface RecentCallsPort {
    /** How many are kept. */
    int MOST = 20;

    /** Empty when there are none, or they cannot be read. Returns at once; completed on any thread, when a disk has answered. */
    CompletionStage<List<RecentCall>> load();

    /** Keeps these instead of the former ones; returns at once. */
    void save(List<RecentCall> calls);
}
