package dev.parley.signaling.room;

/** Names one socket; never used again while the server runs. */
public record SocketId(long number) {}
