package dev.parley.client.ui.home;

import java.util.List;

/** Where recent calls are kept, newest first. */
public interface RecentCallsPort {
    /** How many are kept. */
    int MOST = 20;

    /** Empty when there are none, or they cannot be read. Does not throw. */
    List<RecentCall> load();

    /** Keeps these instead of the former ones; returns at once. */
    void save(List<RecentCall> calls);
}
