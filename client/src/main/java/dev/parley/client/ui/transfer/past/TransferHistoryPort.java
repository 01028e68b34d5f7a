package dev.parley.client.ui.transfer.past;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where transfers that are over are kept, newest first. */
public interface TransferHistoryPort {
    /** How many are kept. */
    int MOST = 500;

    /** Empty when there are none, or they cannot be read. Returns at once; completed on any thread, when a disk has answered. */
    CompletionStage<List<PastTransfer>> load();

    /** Keeps these instead of the former ones; returns at once. */
    void save(List<PastTransfer> records);
}
