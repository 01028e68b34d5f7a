package dev.parley.client.call;

import java.util.function.Consumer;

/**
 * Where a call's effects go. All are called on the call's thread and must neither block nor throw.
 *
 * @param snapshots gets the state after each step that changed it
 * @param faults gets what should never happen, for the log
 */
public record CallPorts(
        ConnectionsPort connections,
        RoomPort room,
        Consumer<CallState> snapshots,
        Consumer<CallReport> reports,
        Consumer<RuntimeException> faults) {}
