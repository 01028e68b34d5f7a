package dev.parley.client.cli.report;

import dev.parley.client.control.statistics.StreamStatistics;

/** What one side got of what one other shared, as {@code --json} tells it (docs/cli.md); all 0 where nothing came. */
public record IncomingScreen(String codec, int frameWidth, int frameHeight, long framesDecoded, long bytesReceived) {
    public static IncomingScreen of(StreamStatistics stream) {
        return new IncomingScreen(
                stream.codec(), stream.frameWidth(), stream.frameHeight(), stream.frames(), stream.bytes());
    }
}
