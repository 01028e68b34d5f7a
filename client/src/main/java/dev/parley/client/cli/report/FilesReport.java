package dev.parley.client.cli.report;

import java.util.List;

/** The one object that {@code ./parley send --json FILE} and {@code receive --json FILE} write. */
public record FilesReport(
        int exitCode, String sentence, double seconds, long memoryBytes, List<TransferReport> transfers) {
    public FilesReport {
        transfers = List.copyOf(transfers);
    }
}
