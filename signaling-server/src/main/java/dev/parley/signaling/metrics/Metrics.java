package dev.parley.signaling.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** All that one server tells a monitor, each number asked for when the text is written. Safe for all threads once it is made. */
public final class Metrics {
    public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

    public Metrics gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> told.call(value.getAsDouble()))
                .register(registry);
        return this;
    }

    /** @param name ends with {@code _total} */
    public Metrics counter(String name, String help, LongSupplier value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> told.call((double) value.getAsLong()))
                .register(registry);
        return this;
    }

    /**
     * @param name ends with {@code _total}
     * @param values by what the label {@code reason} says
     */
    public Metrics counterByReason(String name, String help, Supplier<Map<String, Long>> values) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("reason")
                .callback(told -> values.get().forEach((reason, value) -> told.call(value.doubleValue(), reason)))
                .register(registry);
        return this;
    }

    public Metrics delays(Delays delays) {
        registry.register(delays.histogram());
        return this;
    }

    /** Heap, collections, threads, and what the system knows of the process, under the names that all Java programs use. */
    public Metrics process() {
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
        return this;
    }

    /** The Prometheus text format 0.0.4. */
    public String text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, registry.scrape());
        } catch (IOException e) {
            throw new IllegalStateException("an array in memory cannot be written", e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
