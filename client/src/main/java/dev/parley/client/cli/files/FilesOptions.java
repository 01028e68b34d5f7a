package dev.parley.client.cli.files;

import java.time.Duration;
import java.util.Optional;

/** @param longest give up after this time; empty for no limit */
public record FilesOptions(String link, String name, Optional<Duration> longest) {}
