package dev.parley.client.rtc.connection.statistics;

import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.OptionalDouble;

/**
 * How loud it is on one connection, 0 to 1: audioLevel of W3C webrtc-stats.
 *
 * @param sent empty while nothing was sent yet
 * @param received 0 where sound is not played
 */
public record LevelReading(OptionalDouble sent, double received) {
    private static final String LEVEL = "audioLevel";

    public static LevelReading of(RTCStatsReport raw) {
        StatsReport report = new StatsReport(raw);
        OptionalDouble sent = report.all(RTCStatsType.OUTBOUND_RTP).stream()
                .filter(each -> each.text("kind").equals("audio") && each.count("packetsSent") > 0)
                .flatMap(each -> report.byId(each.text("mediaSourceId")).stream())
                .mapToDouble(each -> each.number(LEVEL))
                .max();
        double received = report.all(RTCStatsType.INBOUND_RTP).stream()
                .filter(each -> each.text("kind").equals("audio"))
                .mapToDouble(each -> each.number(LEVEL))
                .max()
                .orElse(0);
        return new LevelReading(sent, received);
    }
}
