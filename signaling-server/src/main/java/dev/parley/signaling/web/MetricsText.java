package dev.parley.signaling.web;

import dev.parley.signaling.cluster.Cluster;
import dev.parley.signaling.doorbell.Bells;
import dev.parley.signaling.metrics.Delays;
import dev.parley.signaling.metrics.Metrics;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.RefusalReason;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.websocket.Refusal;
import dev.parley.signaling.websocket.Traffic;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@code /metrics} tells. No names, rooms or addresses are in it. */
public final class MetricsText {
    private final Supplier<Traffic.Reading> traffic;
    private final Supplier<Census> census;
    private final Delays delays;
    private final Condition condition;
    private final Optional<? extends Supplier<Cluster.Reading>> cluster;
    private @Nullable Metrics metrics;

    public MetricsText(Supplier<Traffic.Reading> traffic, Supplier<Census> census, Delays delays, Condition condition) {
        this(traffic, census, delays, condition, Optional.empty());
    }

    /** @param cluster if this server shares its rooms with others */
    public MetricsText(
            Supplier<Traffic.Reading> traffic,
            Supplier<Census> census,
            Delays delays,
            Condition condition,
            Optional<? extends Supplier<Cluster.Reading>> cluster) {
        this.cluster = cluster;
        this.traffic = traffic;
        this.census = census;
        this.delays = delays;
        this.condition = condition;
    }

    /** Made for the first who asks: most servers are never asked, and what it takes of memory they keep. */
    synchronized String render() {
        Metrics known = metrics;
        if (known == null) {
            known = named();
            metrics = known;
        }
        return known.text();
    }

    private Metrics named() {
        Metrics named = new Metrics();
        cluster.ifPresent(reading -> ofCluster(named, reading));
        return named.gauge(
                        "parley_ready",
                        "Whether /ready says yes.",
                        () -> condition.unready().isEmpty() ? 1 : 0)
                .gauge(
                        "parley_connections",
                        "Open sockets, upgraded or not.",
                        () -> sockets().connections())
                .gauge("parley_sessions", "Sessions, with a socket or in grace.", () -> rooms().sessions())
                .gauge("parley_rooms", "Rooms.", () -> rooms().rooms())
                .gauge("parley_members", "Members of all rooms.", () -> rooms().members())
                .gauge("parley_kept_bytes", "Messages kept for replay, estimated.", () -> rooms().keptBytes())
                .gauge("parley_boxes", "Boxes that somebody listens at.", () -> bells().listened())
                .gauge("parley_boxes_remembered", "Boxes that somebody listened at.", () -> bells().remembered())
                .gauge("parley_watches", "Boxes that are watched, for each socket.", () -> bells().watches())
                .gauge("parley_kept_notes", "Notes that wait at boxes.", () -> bells().kept())
                .gauge("parley_kept_note_bytes", "Notes that wait, estimated.", () -> bells().keptChars())
                .counter("parley_rings_total", "Notes rung at boxes.", () -> bells().rings())
                .counter("parley_rings_heard_total", "Those that somebody listened to.", () -> bells().heard())
                .counter("parley_rings_refused_total", "Those that a limit refused.", () -> bells().refused())
                .counter(
                        "parley_connections_upgraded_total",
                        "Sockets upgraded.",
                        () -> sockets().opened())
                .counter("parley_messages_relayed_total", "Signals relayed.", () -> rooms().signals())
                .counter(
                        "parley_relayed_characters_total", "Characters of relayed bodies.", () -> rooms().signalChars())
                .counter(
                        "parley_received_bytes_total",
                        "Bytes read from sockets.",
                        () -> sockets().bytesReceived())
                .counter(
                        "parley_sent_bytes_total",
                        "Bytes written to sockets.",
                        () -> sockets().bytesSent())
                .counterByReason("parley_refusals_total", "Joins and connections refused.", this::refusals)
                .counterByReason(
                        "parley_closes_total",
                        "Sockets closed by the server.",
                        () -> byName(CloseCode.class, sockets().closes()))
                .delays(delays)
                .process();
    }

    private static void ofCluster(Metrics metrics, Supplier<Cluster.Reading> reading) {
        metrics.gauge(
                        "parley_cluster_reaches_store",
                        "Whether the cluster's store answers.",
                        () -> reading.get().reaches() ? 1 : 0)
                .gauge(
                        "parley_cluster_nodes",
                        "Servers of the cluster that are alive.",
                        () -> reading.get().nodes())
                .gauge(
                        "parley_cluster_shards",
                        "Parts of rooms and doorbell that this server runs.",
                        () -> reading.get().shards())
                .gauge(
                        "parley_cluster_waiting_bytes",
                        "What waits to be brought to the store, estimated.",
                        () -> reading.get().waitingBytes())
                .counter(
                        "parley_cluster_takeovers_total",
                        "Parts that this server has taken.",
                        () -> reading.get().takeovers())
                .counter(
                        "parley_cluster_outages_total",
                        "Times that the store was gone.",
                        () -> reading.get().outages());
    }

    private Traffic.Reading sockets() {
        return traffic.get();
    }

    private Census rooms() {
        return census.get();
    }

    private Bells bells() {
        return census.get().bells();
    }

    private Map<String, Long> refusals() {
        Map<String, Long> all = byName(RefusalReason.class, rooms().refusals());
        all.putAll(byName(Refusal.class, sockets().refusals()));
        return all;
    }

    /** With those that never happened, at 0: a monitor asks how much a counter grew. */
    private static <R extends Enum<R>> Map<String, Long> byName(Class<R> reasons, Map<R, Long> counts) {
        Map<String, Long> named = new TreeMap<>();
        EnumSet.allOf(reasons)
                .forEach(reason -> named.put(reason.name().toLowerCase(Locale.ROOT), counts.getOrDefault(reason, 0L)));
        return named;
    }
}
