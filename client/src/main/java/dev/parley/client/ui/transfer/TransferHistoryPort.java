package dev.parley.client.ui.transfer;

import java.util.List;

/** Where transfers that are over are kept, newest first. */
public interface TransferHistoryPort {
    /** How many are kept. */
    int MOST = 500;

    /** Empty when there are none, or they cannot be read. Does not throw. */
    List<PastTransfer> load();

    /** Keeps these instead of the former ones; returns at once. */
    void save(List<PastTransfer> records);
}
