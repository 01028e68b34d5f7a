package dev.parley.signaling.metrics;

import dev.parley.signaling.protocol.ClientMessage;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;

/**
 * How long messages wait, at most, from coming to the kernel until what follows from them is with the sockets that it is for: the relayed
 * ones, joins and rings, which somebody waits for. Safe for all threads.
 */
public final class Delays {
    private static final double NANOS = 1e9;
    /** From what an idle server takes to what people notice. */
    private static final double[] UPPER_BOUNDS = {
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5
    };

    /** Buckets of fixed bounds, which every Prometheus reads; and no examples, which would be looked for at each message. */
    private final Histogram histogram = Histogram.builder()
            .name("parley_message_delay_seconds")
            .help("From a message's arrival until what follows from it is handed to sockets.")
            .labelNames("type")
            .classicOnly()
            .classicUpperBounds(UPPER_BOUNDS)
            .withoutExemplars()
            .build();

    private final DistributionDataPoint signals = histogram.labelValues("signal");
    private final DistributionDataPoint joins = histogram.labelValues("join");
    private final DistributionDataPoint rings = histogram.labelValues("ring");

    /** @param nanos since the message had not come yet */
    public void handled(ClientMessage message, long nanos) {
        switch (message) {
            case ClientMessage.Signal _ -> signals.observe(nanos / NANOS);
            case ClientMessage.Join _ -> joins.observe(nanos / NANOS);
            case ClientMessage.Ring _ -> rings.observe(nanos / NANOS);
            default -> {
                // Nobody waits for the others.
            }
        }
    }

    Histogram histogram() {
        return histogram;
    }
}
