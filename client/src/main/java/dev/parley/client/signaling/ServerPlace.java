package dev.parley.client.signaling;

import dev.parley.client.address.Nearness;
import java.net.InetAddress;
import java.net.URI;
import java.util.Comparator;
import java.util.List;

/**
 * Where the server of a link stands, and so where it may send those who follow the link: whoever makes a link must not
 * make strangers' computers knock at what stands in their own networks. Pure.
 *
 * @param host as the link names it
 * @param addresses to which that name led when the server was asked
 */
record ServerPlace(String host, List<InetAddress> addresses) {

    /**
     * Whether it may name this address: one that is no nearer than its own, so that a server at home may name others
     * there. Its own name may go on leading where it led before, and to no other near address.
     *
     * @param address to which the name leads now
     */
    boolean mayName(String name, InetAddress address) {
        return Nearness.of(address).compareTo(nearness()) <= 0
                || (name.equalsIgnoreCase(host) && addresses.contains(address));
    }

    /** A server that is far by one of its addresses is far. */
    private Nearness nearness() {
        return addresses.stream()
                .map(Nearness::of)
                .min(Comparator.naturalOrder())
                .orElse(Nearness.PUBLIC);
    }

    /** Whether a redirection stays with the server that was asked: the same host and port, or the same host by https. */
    static boolean mayRedirect(URI from, URI to) {
        if (to.getHost() == null || !to.getHost().equalsIgnoreCase(from.getHost())) {
            return false;
        }
        return "https".equalsIgnoreCase(to.getScheme())
                || ("http".equalsIgnoreCase(to.getScheme())
                        && "http".equalsIgnoreCase(from.getScheme())
                        && port(from) == port(to));
    }

    private static int port(URI http) {
        return http.getPort() < 0 ? 80 : http.getPort();
    }
}
