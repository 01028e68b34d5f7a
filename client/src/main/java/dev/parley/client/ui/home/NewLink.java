package dev.parley.client.ui.home;

/**
 * A link into a new room.
 *
 * @param link the whole link; a secret
 * @param reach who can open it
 * @param address of this computer for {@link Reach#NETWORK}, else empty
 */
public record NewLink(String link, Reach reach, String address) {

    /** Who can reach the room's server. */
    public enum Reach {
        /** Everybody who can reach the configured server. */
        SERVER,
        /** This program hosts the call for those who can reach this computer. */
        NETWORK,
        /** This program hosts the call, and this computer is on no network. */
        THIS_COMPUTER
    }

    /** Hides the link: it is a secret, and records end up in logs. */
    @Override
    public String toString() {
        return "NewLink[" + reach + "]";
    }
}
