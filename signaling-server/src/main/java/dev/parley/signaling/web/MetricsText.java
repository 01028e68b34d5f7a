package dev.parley.signaling.web;

import dev.parley.signaling.doorbell.Bells;
import dev.parley.signaling.protocol.CloseCode;
import dev.parley.signaling.protocol.RefusalReason;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.websocket.Refusal;
import dev.parley.signaling.websocket.Traffic;
import java.util.Locale;
import java.util.function.Supplier;

/** Writes the server's counters in the Prometheus text format 0.0.4. No names, rooms or addresses are in it. */
public final class MetricsText {
    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double NANOS = 1e9;

    private final Supplier<Traffic.Reading> traffic;
    private final Supplier<Census> census;
    private final long startedAt = System.nanoTime();

    public MetricsText(Supplier<Traffic.Reading> traffic, Supplier<Census> census) {
        this.traffic = traffic;
        this.census = census;
    }

    String render() {
        Traffic.Reading sockets = traffic.get();
        Census rooms = census.get();
        Page page = new Page();
        page.gauge("parley_uptime_seconds", "Time since the start.", (System.nanoTime() - startedAt) / NANOS);
        page.gauge("parley_connections", "Open sockets, upgraded or not.", sockets.connections());
        page.gauge("parley_sessions", "Sessions, with a socket or in grace.", rooms.sessions());
        page.gauge("parley_rooms", "Rooms.", rooms.rooms());
        page.gauge("parley_members", "Members of all rooms.", rooms.members());
        page.gauge("parley_kept_bytes", "Messages kept for replay, estimated.", (double) rooms.keptBytes());
        Bells bells = rooms.bells();
        page.gauge("parley_boxes", "Boxes that somebody listens at.", bells.listened());
        page.gauge("parley_boxes_remembered", "Boxes that somebody listened at.", bells.remembered());
        page.gauge("parley_watches", "Boxes that are watched, for each socket.", bells.watches());
        page.gauge("parley_kept_notes", "Notes that wait at boxes.", bells.kept());
        page.gauge("parley_kept_note_bytes", "Notes that wait, estimated.", (double) bells.keptChars());
        page.counter("parley_rings_total", "Notes rung at boxes.", bells.rings());
        page.counter("parley_rings_heard_total", "Those that somebody listened to.", bells.heard());
        page.counter("parley_rings_refused_total", "Those that a limit refused.", bells.refused());
        page.counter("parley_connections_total", "Sockets upgraded.", sockets.opened());
        page.counter("parley_messages_relayed_total", "Signals relayed.", rooms.signals());
        page.counter("parley_relayed_characters_total", "Characters of relayed bodies.", rooms.signalChars());
        page.counter("parley_received_bytes_total", "Bytes read from sockets.", sockets.bytesReceived());
        page.counter("parley_sent_bytes_total", "Bytes written to sockets.", sockets.bytesSent());
        page.head("parley_refusals_total", "Joins and connections refused.", "counter");
        for (RefusalReason reason : RefusalReason.values()) {
            page.labelled("parley_refusals_total", reason, rooms.refusals().getOrDefault(reason, 0L));
        }
        for (Refusal reason : Refusal.values()) {
            page.labelled("parley_refusals_total", reason, sockets.refusals().getOrDefault(reason, 0L));
        }
        page.head("parley_closes_total", "Sockets closed by the server.", "counter");
        for (CloseCode code : CloseCode.values()) {
            page.labelled("parley_closes_total", code, sockets.closes().getOrDefault(code, 0L));
        }
        return page.text.toString();
    }

    private static final class Page {
        private final StringBuilder text = new StringBuilder(4096);

        void head(String name, String help, String type) {
            text.append("# HELP ").append(name).append(' ').append(help).append('\n');
            text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        }

        void gauge(String name, String help, double value) {
            head(name, help, "gauge");
            text.append(name).append(' ').append(number(value)).append('\n');
        }

        void counter(String name, String help, long value) {
            head(name, help, "counter");
            text.append(name).append(' ').append(value).append('\n');
        }

        void labelled(String name, Enum<?> reason, long value) {
            text.append(name)
                    .append("{reason=\"")
                    .append(reason.name().toLowerCase(Locale.ROOT))
                    .append("\"} ")
                    .append(value)
                    .append('\n');
        }

        private static String number(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3f", value);
        }
    }
}
