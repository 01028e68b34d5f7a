package dev.parley.client.transfer.storage;

/**
 * A name that is another one here than with its sender.
 *
 * @param entry the position of its entry in the manifest, counted from 0
 * @param sent where its sender had it, safe to show
 * @param name what it is called where it was received
 */
public record NameChange(int entry, String sent, String name) {}
