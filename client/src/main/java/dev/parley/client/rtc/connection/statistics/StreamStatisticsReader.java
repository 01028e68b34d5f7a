package dev.parley.client.rtc.connection.statistics;

import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import dev.parley.client.control.statistics.CandidateType;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns one connection's raw statistics into ours; keeps the last ones for what is measured by difference. */
public final class StreamStatisticsReader {
    private static final double BITS = 8;
    private static final double MICROS = 1e6;
    private static final String AUDIO = "audio";
    private static final String CAMERA = "camera";
    private static final String SCREEN = "screen";

    private Map<String, Totals> before = new HashMap<>();

    /** What a stream had counted up to a time. */
    private record Totals(double seconds, long bytes, long packets, long lost, long frames) {}

    public ConnectionStatistics read(RTCStatsReport raw) {
        StatsReport report = new StatsReport(raw);
        Map<String, Totals> now = new HashMap<>();
        double seconds = raw.getTimestamp() / MICROS;
        List<StreamStatistics> incoming = new ArrayList<>();
        for (StatsReport.Entry stream : report.all(RTCStatsType.INBOUND_RTP)) {
            Totals totals = new Totals(
                    seconds,
                    stream.count("bytesReceived"),
                    stream.count("packetsReceived"),
                    stream.count("packetsLost"),
                    stream.count("framesDecoded"));
            now.put(stream.id(), totals);
            incoming.add(statistics(report, stream, totals, stream.number("audioLevel")));
        }
        List<StreamStatistics> outgoing = new ArrayList<>();
        for (StatsReport.Entry stream : report.all(RTCStatsType.OUTBOUND_RTP)) {
            // The other side's view of our stream knows what was lost on the way.
            Optional<StatsReport.Entry> remote = report.byId(stream.text("remoteId"));
            Totals totals = new Totals(
                    seconds,
                    stream.count("bytesSent"),
                    stream.count("packetsSent"),
                    remote.map(each -> each.count("packetsLost")).orElse(0L),
                    stream.count("framesEncoded"));
            now.put(stream.id(), totals);
            double level = report.byId(stream.text("mediaSourceId"))
                    .map(each -> each.number("audioLevel"))
                    .orElse(0.0);
            outgoing.add(statistics(report, stream, totals, level));
        }
        before = now;
        Optional<StatsReport.Entry> pair = selectedPair(report);
        return new ConnectionStatistics(
                roundTripSeconds(report, pair) * 1000,
                pair.map(each -> each.number("availableOutgoingBitrate")).orElse(0.0),
                CandidateType.ofPair(
                        report.candidateType(pair, "localCandidateId"),
                        report.candidateType(pair, "remoteCandidateId")),
                inOrder(incoming),
                inOrder(outgoing));
    }

    /** STUN checks count whole milliseconds, so that on one machine only RTCP's finer measure is not zero. */
    private static double roundTripSeconds(StatsReport report, Optional<StatsReport.Entry> pair) {
        double checks = pair.map(each -> each.number("currentRoundTripTime")).orElse(0.0);
        return checks > 0
                ? checks
                : report.all(RTCStatsType.REMOTE_INBOUND_RTP).stream()
                        .mapToDouble(each -> each.number("roundTripTime"))
                        .filter(each -> each > 0)
                        .min()
                        .orElse(0);
    }

    private StreamStatistics statistics(StatsReport report, StatsReport.Entry stream, Totals now, double audioLevel) {
        Totals last = before.getOrDefault(stream.id(), new Totals(now.seconds(), 0, 0, 0, 0));
        double seconds = now.seconds() - last.seconds();
        double perSecond = seconds > 0 ? 1 / seconds : 0;
        long packets = now.packets() - last.packets();
        long lost = Math.max(0, now.lost() - last.lost());
        // packetsSent includes the lost ones, packetsReceived does not.
        boolean receiving = !stream.text("trackIdentifier").isEmpty();
        long expected = receiving ? packets + lost : packets;
        return new StreamStatistics(
                kind(stream),
                codec(report, stream),
                (int) stream.count("frameWidth"),
                (int) stream.count("frameHeight"),
                (now.frames() - last.frames()) * perSecond,
                now.frames(),
                now.bytes(),
                now.packets(),
                (now.bytes() - last.bytes()) * perSecond * BITS,
                expected > 0 ? Math.clamp((double) lost / expected, 0, 1) : 0,
                audioLevel,
                stream.text("qualityLimitationReason"));
    }

    /** The m-lines are fixed, so that the second video line is the screen; our own offers number the mids from 0. */
    private static String kind(StatsReport.Entry stream) {
        return switch (stream.text("mid")) {
            case "0" -> AUDIO;
            case "2" -> SCREEN;
            default -> stream.text("kind").equals(AUDIO) ? AUDIO : CAMERA;
        };
    }

    private static String codec(StatsReport report, StatsReport.Entry stream) {
        return report.byId(stream.text("codecId"))
                .map(each -> each.text("mimeType").replaceFirst("^(audio|video)/", ""))
                .orElse("");
    }

    /** Of the transport that carries pictures and sound; data channels may have another. */
    private static Optional<StatsReport.Entry> selectedPair(StatsReport report) {
        Stream<StatsReport.Entry> ofMedia = report.all(RTCStatsType.OUTBOUND_RTP).stream()
                .flatMap(each -> report.byId(each.text("transportId")).stream());
        return Stream.concat(ofMedia, report.all(RTCStatsType.TRANSPORT).stream())
                .flatMap(each -> report.byId(each.text("selectedCandidatePairId")).stream())
                .findFirst();
    }

    /** Without the screen's line while nobody shares one. */
    private static List<StreamStatistics> inOrder(List<StreamStatistics> streams) {
        return streams.stream()
                .filter(each -> each.frames() > 0 || !each.kind().equals(SCREEN))
                .sorted(Comparator.comparing(StreamStatistics::kind))
                .toList();
    }
}
