package dev.parley.client.signaling;

import dev.parley.signaling.protocol.ServerMessage;

/** What became of the way to a doorbell, or came over it. All come from one thread, one after the other. */
public sealed interface DoorbellEvent {
    /** The server is there, for the first time or again; it has been told what to listen at and to watch. */
    record Up() implements DoorbellEvent {}

    /** The server is not there, or not any more; tries to reach it go on. Told once for each time. */
    record Down(ServerProblem problem) implements DoorbellEvent {}

    /** What the server answered or handed over. */
    record Said(ServerMessage.Doorbell message) implements DoorbellEvent {}

    /** The server did not like a message. */
    record Refused(ServerMessage.Failure failure) implements DoorbellEvent {}
}
