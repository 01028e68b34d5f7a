package dev.parley.client.control.call;

/**
 * A name that is another one where files were received.
 *
 * @param sent where its sender had it, below what was sent
 * @param name what it is called there now
 */
public record ChangedName(String sent, String name) {}
