package dev.parley.client.ui.home;

/**
 * A link into a new room.
 *
 * @param link the whole link; a secret
 * @param reach who can open it
 * @param fingerprint SHA-256 of the certificate that this program made for the link's server, as browsers show it; else empty
 */
public record NewLink(String link, Reach reach, String fingerprint) {

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
