package dev.parley.client.call;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the transport of one connection does.
 *
 * @param state what the native side said last
 * @param controlClosed whether the control channel ended, which a peer that is alive never lets happen
 * @param progress what is being done about it
 * @param since when this trouble began; of no meaning while all is well
 * @param met whether this peer was connected before, over this connection or an earlier one
 * @param relay what came of this side's relay
 */
public record Connectivity(
        ConnectionState state, boolean controlClosed, Progress progress, Instant since, boolean met, RelayUse relay) {

    /** Each but WELL has its deadline running. */
    public enum Progress {
        CONNECTING,
        /** ICE was restarted once, since no path was found. */
        CONNECTING_AGAIN,
        WELL,
        /** Broken a moment ago; ICE may mend it by itself. */
        INTERRUPTED,
        /** ICE was restarted to mend it. */
        RECOVERING
    }

    static Connectivity begun(Instant now) {
        return new Connectivity(ConnectionState.NEW, false, Progress.CONNECTING, now, false, RelayUse.NONE);
    }

    /** Begins anew for another connection to the same peer. */
    Connectivity renewed(Instant now) {
        return new Connectivity(ConnectionState.NEW, false, Progress.CONNECTING, now, met, RelayUse.NONE);
    }

    public boolean connected() {
        return state == ConnectionState.CONNECTED;
    }

    Optional<Deadline> deadline(ConnectionId connection) {
        return switch (progress) {
            case CONNECTING, CONNECTING_AGAIN -> Optional.of(new Deadline.Connect(connection));
            case INTERRUPTED, RECOVERING -> Optional.of(new Deadline.Recover(connection));
            case WELL -> Optional.empty();
        };
    }

    /** Every deadline that runs now. */
    Stream<Deadline> deadlines(ConnectionId connection) {
        return Stream.concat(
                deadline(connection).stream(),
                controlClosed ? Stream.of(new Deadline.Channel(connection)) : Stream.empty());
    }

    Connectivity is(ConnectionState next) {
        return new Connectivity(next, controlClosed, progress, since, met, relay);
    }

    Connectivity controlClosed(boolean closed) {
        return new Connectivity(state, closed, progress, since, met, relay);
    }

    Connectivity makes(Progress next) {
        return new Connectivity(state, controlClosed, next, since, met || next == Progress.WELL, relay);
    }

    Connectivity interrupted(Instant now) {
        return new Connectivity(state, controlClosed, Progress.INTERRUPTED, now, met, relay);
    }

    Connectivity with(RelayUse next) {
        return new Connectivity(state, controlClosed, progress, since, met, next);
    }
}
