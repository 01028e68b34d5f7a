package dev.parley.client.control.files;

/**
 * A file or folder at the top of an offer, under a name that is safe to show.
 *
 * @param size in bytes; of a folder, of all files in it
 */
public record OfferedEntry(boolean folder, String name, long size) {}
