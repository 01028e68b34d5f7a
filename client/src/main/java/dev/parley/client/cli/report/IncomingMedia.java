package dev.parley.client.cli.report;

/**
 * What one side got from one other, as {@code --json} tells it (docs/cli.md).
 *
 * @param framesPerSecond mean from the first statistics with a picture to the last
 * @param bytesReceived video
 * @param audioLevel loudest in the call, 0 to 1; 0 where the sound is not played
 */
public record IncomingMedia(
        String codec,
        int frameWidth,
        int frameHeight,
        long framesDecoded,
        double framesPerSecond,
        long bytesReceived,
        double lossRatio,
        String audioCodec,
        long audioBytesReceived,
        double audioLevel) {}
