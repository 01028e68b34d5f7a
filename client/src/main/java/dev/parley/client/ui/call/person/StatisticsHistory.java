package dev.parley.client.ui.call.person;

import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The last minute of one connection, a sample a second, oldest first. One thread at a time. */
public final class StatisticsHistory {
    static final int SAMPLES = 60;

    private final Deque<Sample> samples = new ArrayDeque<>();
    private Optional<ConnectionStatistics> latest = Optional.empty();

    /** @param lossRatio of the worst stream of both directions, 0 to 1 */
    public record Sample(
            double incomingBitsPerSecond, double outgoingBitsPerSecond, double lossRatio, double roundTripMillis) {}

    void add(ConnectionStatistics statistics) {
        latest = Optional.of(statistics);
        samples.addLast(new Sample(
                bits(statistics.incoming()),
                bits(statistics.outgoing()),
                Stream.concat(statistics.incoming().stream(), statistics.outgoing().stream())
                        .mapToDouble(StreamStatistics::lossRatio)
                        .max()
                        .orElse(0),
                statistics.roundTripMillis()));
        if (samples.size() > SAMPLES) {
            samples.removeFirst();
        }
    }

    public List<Sample> samples() {
        return List.copyOf(samples);
    }

    public Optional<ConnectionStatistics> latest() {
        return latest;
    }

    private static double bits(List<StreamStatistics> streams) {
        return streams.stream().mapToDouble(StreamStatistics::bitsPerSecond).sum();
    }
}
