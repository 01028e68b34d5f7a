package dev.parley.client.control;

/** @param extension in lower case, without a dot; empty for files without one */
public record OfferedType(String extension, int files) {}
