package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.List;
import java.util.Optional;

/** The library's statistics (W3C webrtc-stats) with typed access; any attribute may be absent. */
record StatsReport(RTCStatsReport report) {

    /** One object of the report. */
    record Entry(RTCStats stats) {

        String id() {
            return stats.getId();
        }

        double number(String attribute) {
            return stats.getAttributes().get(attribute) instanceof Number number ? number.doubleValue() : 0;
        }

        long count(String attribute) {
            return stats.getAttributes().get(attribute) instanceof Number number ? number.longValue() : 0;
        }

        String text(String attribute) {
            return stats.getAttributes().get(attribute) instanceof String text ? text : "";
        }
    }

    List<Entry> all(RTCStatsType type) {
        return report.getStats().values().stream()
                .filter(each -> each.getType() == type)
                .map(Entry::new)
                .toList();
    }

    Optional<Entry> byId(String id) {
        return Optional.ofNullable(report.getStats().get(id)).map(Entry::new);
    }
}
