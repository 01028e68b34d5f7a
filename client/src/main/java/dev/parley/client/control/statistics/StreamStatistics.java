package dev.parley.client.control.statistics;

/**
 * One direction of one kind of media of one connection; names follow W3C webrtc-stats. Zero or empty where unknown.
 *
 * @param kind {@code audio}, {@code camera} or {@code screen}
 * @param bitsPerSecond over the last second
 * @param framesPerSecond frames decoded or encoded in the last second; 0 for audio
 * @param lossRatio share of packets lost in the last second, 0 to 1
 * @param audioLevel 0 to 1; only for audio that is played out or captured
 * @param limitation why the encoder holds back: {@code none}, {@code cpu}, {@code bandwidth}, {@code other}; outgoing only
 */
public record StreamStatistics(
        String kind,
        String codec,
        int frameWidth,
        int frameHeight,
        double framesPerSecond,
        long frames,
        long bytes,
        long packets,
        double bitsPerSecond,
        double lossRatio,
        double audioLevel,
        String limitation) {}
