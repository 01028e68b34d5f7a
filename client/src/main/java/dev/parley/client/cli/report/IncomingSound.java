package dev.parley.client.cli.report;

/**
 * What one side got of what one other's computer played, as {@code --json} tells it (docs/cli.md); all 0 where nothing came.
 *
 * @param level loudest, 0 to 1; 0 where the sound is not played
 */
public record IncomingSound(long bytesReceived, double level) {}
