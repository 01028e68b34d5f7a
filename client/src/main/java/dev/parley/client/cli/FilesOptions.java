package dev.parley.client.cli;

import dev.parley.client.trust.RoomLink;
import java.time.Duration;
import java.util.Optional;

/** @param longest give up after this time; empty for no limit */
public record FilesOptions(RoomLink link, String name, Optional<Duration> longest) {}
