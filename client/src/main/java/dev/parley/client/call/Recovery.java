package dev.parley.client.call;

import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.Connectivity;
import dev.parley.client.call.peer.Connectivity.Progress;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Offers;
import dev.parley.client.call.peer.Patience;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.client.call.peer.RelayUse;
import java.time.Duration;
import java.util.Optional;

/** Brings one connection up, and up again by ICE restart; gives it up when that does not help in time. */
final class Recovery {
    private final PeerTransition t;

    Recovery(PeerTransition transition) {
        this.t = transition;
    }

    void changed(ConnectionState state) {
        become(now().is(state));
        switch (state) {
            case NEW, CONNECTING -> {}
            case CONNECTED -> connected();
            case DISCONNECTED -> disconnected();
            case FAILED -> failed();
            case CLOSED -> {
                if (now().controlClosed()) {
                    gone();
                } else {
                    t.end(PeerEnd.CONNECTION_LOST);
                }
            }
        }
    }

    void controlOpened() {
        become(now().controlClosed(false));
    }

    void controlClosed() {
        become(now().controlClosed(true));
        switch (now().state()) {
            case DISCONNECTED, FAILED, CLOSED -> gone();
            // Something may have broken the channel alone, and sound and picture go on.
            case NEW, CONNECTING, CONNECTED ->
                t.start(new Deadline.Channel(t.peer().connection()), Patience.CHANNEL.plus(extra()));
        }
    }

    /** Signaling works again: whatever was waited for gets its full time from here. */
    void reachableAgain() {
        switch (now().progress()) {
            case CONNECTING -> start(Patience.CONNECT);
            case CONNECTING_AGAIN -> start(Patience.CONNECT_AGAIN);
            case RECOVERING -> start(Patience.RECOVER);
            case WELL, INTERRUPTED -> {}
        }
    }

    /** Why there is no connection, as far as it can be seen from here. */
    PeerEnd pathless() {
        return switch (now().relay().state()) {
            case UNKNOWN, USABLE -> PeerEnd.COULD_NOT_CONNECT;
            case UNREACHABLE -> PeerEnd.RELAY_UNREACHABLE;
            case REFUSED -> PeerEnd.RELAY_REFUSED;
        };
    }

    void relayIs(RelayUse.State news) {
        become(now().with(now().relay().learned(news)));
    }

    /**
     * The relay that carries the call was made with credentials that run out, and a TURN server may end it then. ICE is
     * restarted while it still works, which interrupts nothing. One restart renews both sides' relays.
     */
    void relayOutdated() {
        if (now().progress() != Progress.WELL || !t.reachable()) {
            return; // Whatever mends the connection will use the new ones.
        }
        if (t.peer().polite()) {
            become(now().with(now().relay().renewing(true)));
            t.start(new Deadline.RenewRelay(t.peer().connection()), Patience.POLITE_EXTRA);
        } else {
            renewRelay();
        }
    }

    /** ICE is being restarted, by whichever side. */
    void gathersAnew() {
        if (now().relay().renewing()) {
            t.cancel(new Deadline.RenewRelay(t.peer().connection()));
        }
        become(now().with(now().relay().restarted()));
    }

    private void renewRelay() {
        gathersAnew();
        t.negotiation().restartIce();
    }

    void deadlineReached(Deadline deadline) {
        if (deadline.equals(new Deadline.Channel(t.peer().connection()))) {
            channelStaysClosed();
            return;
        }
        if (deadline instanceof Deadline.RenewRelay && now().relay().renewing()) {
            renewRelay();
            return;
        }
        if (!now().deadline(t.peer().connection()).equals(Optional.of(deadline))) {
            return;
        }
        if (t.reachable()) {
            switch (now().progress()) {
                case CONNECTING -> {
                    if (t.peer().described()) {
                        restart(Progress.CONNECTING_AGAIN, Patience.CONNECT_AGAIN);
                    } else {
                        start(Patience.CONNECT); // The other side has yet to answer, which has deadlines of its own.
                    }
                }
                case INTERRUPTED -> restart(Progress.RECOVERING, Patience.RECOVER);
                case CONNECTING_AGAIN -> t.end(pathless());
                case RECOVERING -> t.end(PeerEnd.CONNECTION_LOST);
                case WELL -> {}
            }
        } else if (t.now().isBefore(now().since().plus(Patience.UNREACHABLE))) {
            start(Patience.RECOVER);
        } else {
            t.end(t.peer().present() ? PeerEnd.CONNECTION_LOST : PeerEnd.VANISHED);
        }
    }

    /** The connection was just opened. */
    void begin() {
        start(Patience.CONNECT.plus(extra()));
    }

    private void connected() {
        now().deadline(t.peer().connection()).ifPresent(t::cancel);
        become(now().well(t.now()));
        PeerCall peer = t.peer();
        t.become(peer.descriptions().with(peer.localCandidates().forgotten()));
        if (peer.offers().wish() == Offers.Wish.ICE_RESTART) {
            t.become(t.peer().descriptions().with(t.peer().offers().withoutWish()));
        }
        t.sendMedia();
    }

    private void disconnected() {
        if (now().controlClosed()) {
            gone();
        } else if (now().progress() == Progress.WELL) {
            become(now().interrupted(t.now()));
            start(Patience.DISCONNECTED.plus(extra()));
        }
    }

    private void failed() {
        if (now().controlClosed()) {
            gone();
            return;
        }
        if (!t.peer().present()) {
            t.end(PeerEnd.VANISHED);
            return;
        }
        switch (now().progress()) {
            case WELL -> {
                become(now().interrupted(t.now()));
                if (t.peer().polite()) {
                    start(Patience.POLITE_EXTRA);
                } else {
                    restart(Progress.RECOVERING, Patience.RECOVER);
                }
            }
            case INTERRUPTED -> {
                if (!t.peer().polite()) {
                    restart(Progress.RECOVERING, Patience.RECOVER);
                }
            }
            case CONNECTING -> {
                if (!t.peer().polite()) {
                    restart(Progress.CONNECTING_AGAIN, Patience.CONNECT_AGAIN);
                }
            }
            // The other side may be restarting it right now: the deadline decides.
            case CONNECTING_AGAIN, RECOVERING -> {}
        }
    }

    /** The other side closed its half of the connection. While it is in the room it wants another, or says bye. */
    private void gone() {
        if (!t.reachable()) {
            t.end(PeerEnd.GONE);
        } else if (t.replaceConnection()) {
            t.negotiation().makeOffer(false, 0);
        }
    }

    /** A channel cannot be opened twice in one connection, so a new connection brings the new one. */
    private void channelStaysClosed() {
        if (!now().controlClosed() || !t.peer().connected()) {
            return;
        }
        if (!t.reachable()) {
            t.start(new Deadline.Channel(t.peer().connection()), Patience.RECOVER);
        } else if (t.mayReplaceForChannel() && t.replaceConnection()) {
            t.negotiation().makeOffer(false, 0);
        }
    }

    private void restart(Progress next, Duration patience) {
        become(now().makes(next));
        start(patience);
        gathersAnew();
        t.negotiation().restartIce();
    }

    private void start(Duration patience) {
        now().deadline(t.peer().connection()).ifPresent(deadline -> t.start(deadline, patience));
    }

    private Duration extra() {
        return t.peer().polite() ? Patience.POLITE_EXTRA : Duration.ZERO;
    }

    private Connectivity now() {
        return t.peer().connectivity();
    }

    private void become(Connectivity next) {
        t.become(t.peer().with(next));
    }
}
