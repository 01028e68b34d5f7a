package dev.parley.client.call;

/** Does what the call asks of peer connections; answers with {@link ConnectionEvent}s, on any thread. Never blocks. */
public interface ConnectionsPort {
    void run(ConnectionCommand command);
}
