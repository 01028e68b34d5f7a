package dev.parley.client.demo;

import dev.parley.client.cli.ProcessMemory;
import dev.parley.client.trust.LinkException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Calls one after the other between engines that have made a call before: what a person meets who does not call for the
 * first time, and what each closed connection leaves behind.
 *
 * @param calls how many
 * @param medianMillis from join sent to first remote frame
 * @param memoryGrowthBytes a call, of one engine's proportional set size over the second half of the calls
 */
public record RepeatedCalls(
        int calls, double medianMillis, double bestMillis, double worstMillis, long memoryGrowthBytes) {
    private static final int TOLD_EVERY = 10;

    static RepeatedCalls run(DemoCall call, DemoPeer measured, int calls, Consumer<String> progress)
            throws DemoFailure, LinkException {
        List<Double> millis = new ArrayList<>();
        long memoryAtHalf = 0;
        for (int made = 1; made <= calls; made++) {
            millis.add(call.begin());
            call.end();
            if (made == (calls + 1) / 2) {
                memoryAtHalf = ProcessMemory.bytes(measured.pid());
            }
            if (made % TOLD_EVERY == 0) {
                progress.accept(made + " of " + calls + " more calls made.");
            }
        }
        long growth = ProcessMemory.bytes(measured.pid()) - memoryAtHalf;
        List<Double> sorted = millis.stream().sorted().toList();
        return new RepeatedCalls(
                calls,
                sorted.get(calls / 2),
                sorted.getFirst(),
                sorted.getLast(),
                growth / Math.max(1, calls - (calls + 1) / 2));
    }
}
