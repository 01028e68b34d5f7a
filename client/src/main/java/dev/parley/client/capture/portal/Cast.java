package dev.parley.client.capture.portal;

/**
 * What a portal gave to be shown.
 *
 * @param node PipeWire's number of it
 * @param restore for which it gives the same once more without a question; empty if it does not
 */
record Cast(long node, String restore) {}
