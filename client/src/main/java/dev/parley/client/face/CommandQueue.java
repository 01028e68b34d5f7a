package dev.parley.client.face;

import dev.parley.client.control.Command;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Commands that wait for an engine to take them, up to a bound; any thread may put, one thread takes. */
final class CommandQueue {
    /** A pipe holds hundreds beside these; an engine that is that far behind hangs. */
    static final int CAPACITY = 1024;

    private final Queue<Command> waiting = new ArrayDeque<>();
    private boolean closed;

    /** Never blocks; false if it was dropped because too many wait or the queue is closed. */
    synchronized boolean put(Command command) {
        if (closed || waiting.size() == CAPACITY) {
            return false;
        }
        waiting.add(command);
        notifyAll();
        return true;
    }

    /** Waits for the next one; empty after the last one of a closed queue. */
    synchronized Optional<Command> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return Optional.ofNullable(waiting.poll());
    }

    /** Nothing more is put; what waits can still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
