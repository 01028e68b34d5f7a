package dev.parley.client.rtc.connection;

import dev.parley.client.call.message.IceCandidate;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first offer of a connection, made before it is known whether anybody gets it, with the candidates that were gathered for
 * it. Control thread only.
 *
 * <p>It is good for as long as this computer keeps its addresses, and for a call without ICE servers, since none were asked.
 */
final class PreparedOffer {
    private static final Logger LOG = LoggerFactory.getLogger(PreparedOffer.class);

    private final DescriptionExchange exchange;
    private final List<IceCandidate> gathered = new ArrayList<>();
    private Set<String> addresses = Set.of();
    private Runnable waiting = () -> {};
    private boolean making;
    private @Nullable String sdp;

    PreparedOffer(DescriptionExchange exchange) {
        this.exchange = exchange;
    }

    /** Makes it, unless there is one that is still good. */
    void make() {
        Set<String> now = ownAddresses();
        boolean outdated = sdp != null && !now.equals(addresses);
        if (making || (sdp != null && !outdated)) {
            return;
        }
        making = true;
        addresses = now;
        gathered.clear();
        exchange.makeOffer(outdated, new DescriptionExchange.Outcome() {
            @Override
            public void done(String made) {
                sdp = made;
                ended();
            }

            @Override
            public void unfit() {
                ended();
            }

            @Override
            public void failed(String problem) {
                LOG.info("no offer could be prepared: {}", problem);
                ended();
            }
        });
    }

    private void ended() {
        making = false;
        Runnable next = waiting;
        waiting = () -> {};
        next.run();
    }

    void gathered(List<IceCandidate> candidates) {
        gathered.addAll(candidates);
    }

    /**
     * Offers what is prepared, if it is good, or else what is made now; only one command may be under way.
     *
     * @param iceRestart whether an offer that is made now restarts ICE
     * @param usable whether what is prepared may be used
     * @param candidates takes what was gathered, before the offer is done
     */
    void offer(
            boolean iceRestart,
            boolean usable,
            DescriptionExchange.Outcome outcome,
            Consumer<List<IceCandidate>> candidates) {
        whenMade(() -> {
            String ready = sdp;
            sdp = null;
            if (ready == null) {
                exchange.makeOffer(iceRestart, outcome);
            } else if (!usable || !ownAddresses().equals(addresses)) {
                exchange.makeOffer(true, outcome);
            } else {
                candidates.accept(List.copyOf(gathered));
                outcome.done(ready);
            }
            gathered.clear();
        });
    }

    /** Tells whether there is one that has to be rolled back, since the other side's comes first. */
    void giveUp(Consumer<Boolean> unsaid) {
        whenMade(() -> {
            boolean made = sdp != null;
            sdp = null;
            gathered.clear();
            unsaid.accept(made);
        });
    }

    private void whenMade(Runnable task) {
        if (making) {
            waiting = task;
        } else {
            task.run();
        }
    }

    private static Set<String> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(String::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException e) {
            return Set.of();
        }
    }
}
