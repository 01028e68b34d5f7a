package dev.parley.client.rtc.connection.statistics;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import dev.parley.client.control.statistics.CandidateType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The library's statistics (W3C webrtc-stats) with typed access; any attribute may be absent. */
public record StatsReport(RTCStatsReport report) {

    /** One object of the report. */
    public record Entry(RTCStats stats) {

        public String id() {
            return stats.getId();
        }

        public double number(String attribute) {
            return stats.getAttributes().get(attribute) instanceof Number number ? number.doubleValue() : 0;
        }

        public long count(String attribute) {
            return stats.getAttributes().get(attribute) instanceof Number number ? number.longValue() : 0;
        }

        public String text(String attribute) {
            return stats.getAttributes().get(attribute) instanceof String text ? text : "";
        }
    }

    public List<Entry> all(RTCStatsType type) {
        return report.getStats().values().stream()
                .filter(each -> each.getType() == type)
                .map(Entry::new)
                .toList();
    }

    /** Of one end of a candidate pair. */
    CandidateType candidateType(Optional<Entry> pair, String end) {
        return pair.flatMap(each -> byId(each.text(end)))
                .map(each -> switch (each.text("candidateType")) {
                    case "host" -> CandidateType.HOST;
                    case "srflx" -> CandidateType.SRFLX;
                    case "prflx" -> CandidateType.PRFLX;
                    case "relay" -> CandidateType.RELAY;
                    default -> CandidateType.UNKNOWN;
                })
                .orElse(CandidateType.UNKNOWN);
    }

    /** Whether a relay is this side's end of any transport of the connection. */
    public boolean ownRelay() {
        return all(RTCStatsType.TRANSPORT).stream()
                .map(each -> byId(each.text("selectedCandidatePairId")))
                .anyMatch(pair -> candidateType(pair, "localCandidateId") == CandidateType.RELAY);
    }

    /** Of the certificates that DTLS was held with, as descriptions write them (RFC 8122), in lower case. */
    public List<String> theirFingerprints() {
        return all(RTCStatsType.TRANSPORT).stream()
                .flatMap(each -> byId(each.text("remoteCertificateId")).stream())
                .map(each ->
                        (each.text("fingerprintAlgorithm") + " " + each.text("fingerprint")).toLowerCase(Locale.ROOT))
                .toList();
    }

    Optional<Entry> byId(String id) {
        return Optional.ofNullable(report.getStats().get(id)).map(Entry::new);
    }
}
