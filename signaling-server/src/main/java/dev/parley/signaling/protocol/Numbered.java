package dev.parley.signaling.protocol;

/**
 * A message that is delivered exactly once, in order, over any number of sockets: the receiver acknowledges {@code seq},
 * and the sender keeps the message until then, to send it again after a resume. Numbers start at 1 with each session and
 * rise by one; each direction counts for itself.
 */
public sealed interface Numbered permits ClientMessage.Numbered, ServerMessage.Numbered {
    long seq();
}
