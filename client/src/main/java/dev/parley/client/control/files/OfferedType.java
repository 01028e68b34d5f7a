package dev.parley.client.control.files;

/** @param extension in lower case, without a dot; empty for files without one */
public record OfferedType(String extension, int files) {}
