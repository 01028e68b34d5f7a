package dev.parley.client.call.peer;

import java.time.Duration;
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
 * @param up when this connection came up first
 * @param slept whether this program stood still since the connection was opened
 */
public record Connectivity(
        ConnectionState state,
        boolean controlClosed,
        Progress progress,
        Instant since,
        boolean met,
        RelayUse relay,
        Optional<Instant> up,
        boolean slept) {

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

    public static Connectivity begun(Instant now) {
        return new Connectivity(
                ConnectionState.NEW, false, Progress.CONNECTING, now, false, RelayUse.NONE, Optional.empty(), false);
    }

    /** Begins anew for another connection to the same peer. */
    public Connectivity renewed(Instant now) {
        return new Connectivity(
                ConnectionState.NEW, false, Progress.CONNECTING, now, met, RelayUse.NONE, Optional.empty(), false);
    }

    public boolean connected() {
        return state == ConnectionState.CONNECTED;
    }

    public Optional<Deadline> deadline(ConnectionId connection) {
        return switch (progress) {
            case CONNECTING, CONNECTING_AGAIN -> Optional.of(new Deadline.Connect(connection));
            case INTERRUPTED, RECOVERING -> Optional.of(new Deadline.Recover(connection));
            case WELL -> Optional.empty();
        };
    }

    /** Every deadline that runs now. */
    public Stream<Deadline> deadlines(ConnectionId connection) {
        return Stream.concat(
                deadline(connection).stream(),
                controlClosed ? Stream.of(new Deadline.Channel(connection)) : Stream.empty());
    }

    public Connectivity is(ConnectionState next) {
        return new Connectivity(next, controlClosed, progress, since, met, relay, up, slept);
    }

    public Connectivity controlClosed(boolean closed) {
        return new Connectivity(state, closed, progress, since, met, relay, up, slept);
    }

    public Connectivity makes(Progress next) {
        return new Connectivity(state, controlClosed, next, since, met, relay, up, slept);
    }

    public Connectivity well(Instant now) {
        return new Connectivity(
                state, controlClosed, Progress.WELL, since, true, relay, up.or(() -> Optional.of(now)), slept);
    }

    /** Whether this connection was good for something: others may follow it as they did the first. */
    boolean lasted(Instant now) {
        return up.filter(came -> !now.isBefore(came.plus(Patience.LASTING))).isPresent();
    }

    /** Whether it was only just opened, so that what the other side gave up must have been an earlier one. */
    public boolean justBegun(Instant now) {
        return progress == Progress.CONNECTING && now.isBefore(since.plus(Patience.JUST_BEGUN));
    }

    public Connectivity slept(Duration time) {
        return new Connectivity(state, controlClosed, progress, since.plus(time), met, relay, up, true);
    }

    public Connectivity interrupted(Instant now) {
        return new Connectivity(state, controlClosed, Progress.INTERRUPTED, now, met, relay, up, slept);
    }

    public Connectivity with(RelayUse next) {
        return new Connectivity(state, controlClosed, progress, since, met, next, up, slept);
    }
}
