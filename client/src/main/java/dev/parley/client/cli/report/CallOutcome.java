package dev.parley.client.cli.report;

import dev.parley.client.control.call.CallEnd;

/** How a call from the terminal came to its end. */
public record CallOutcome(CallEnd end, String sentence) {}
