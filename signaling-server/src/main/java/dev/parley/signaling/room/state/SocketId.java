package dev.parley.signaling.room.state;

/** Names one socket; never used again while the server runs. */
public record SocketId(long number) {}
