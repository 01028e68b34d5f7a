package dev.parley.client.call.peer;

import dev.parley.client.call.message.CallMessage;
import java.util.Optional;

/**
 * Which offers were made and seen, and which are still wanted.
 *
 * @param made counts the own offers of this connection
 * @param lastSeen the highest id of an offer that the other side made; lower ones are stale
 * @param waiting an offer that came while the native side was busy; the latest wins
 * @param wish the own offer to make once the state is stable
 */
public record Offers(long made, long lastSeen, Optional<CallMessage.Offer> waiting, Wish wish) {
    static final Offers NONE = new Offers(0, 0, Optional.empty(), Wish.NONE);

    /** In rising order: a wish is never replaced by a lesser one. */
    public enum Wish {
        NONE,
        OFFER,
        ICE_RESTART
    }

    /**
     * The id of the offer made last. It rises over all connections to one peer because their attempts rise, and the
     * two sides' ids never meet because only those of the impolite side are odd.
     */
    public long id(ConnectionId connection, boolean polite) {
        return (((long) connection.attempt() << 16) + made) * 2 + (polite ? 0 : 1);
    }

    public static boolean madeByImpolite(long id) {
        return id % 2 != 0;
    }

    public Offers makeOne() {
        return new Offers(made + 1, lastSeen, waiting, wish);
    }

    public Offers seen(long id) {
        return new Offers(made, id, waiting, wish);
    }

    public Offers await(CallMessage.Offer offer) {
        return new Offers(made, lastSeen, Optional.of(offer), wish);
    }

    public Offers taken() {
        return new Offers(made, lastSeen, Optional.empty(), wish);
    }

    public Offers wish(Wish more) {
        return more.compareTo(wish) > 0 ? new Offers(made, lastSeen, waiting, more) : this;
    }

    public Offers withoutWish() {
        return new Offers(made, lastSeen, waiting, Wish.NONE);
    }

    /** Begins anew for another connection to the same peer: what was seen stays seen. */
    public Offers renewed() {
        return new Offers(0, lastSeen, Optional.empty(), Wish.NONE);
    }
}
