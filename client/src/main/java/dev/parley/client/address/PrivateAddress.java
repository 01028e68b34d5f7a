package dev.parley.client.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Addresses out of the ranges that anybody may use in a network of their own, so that nobody can sign for them. */
public final class PrivateAddress {
    private PrivateAddress() {}

    /** Whether this is such an address: RFC 1918, loopback, link-local, RFC 4193. A name is none, whatever it leads to. */
    public static boolean isOne(@Nullable String host) {
        if (host == null) {
            return false;
        }
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
        // Java's site-local is RFC 1918 for IPv4, but fec0::/10 for IPv6, which RFC 3879 gave back.
        boolean own = address instanceof Inet6Address
                ? (address.getAddress()[0] & 0xFE) == 0xFC
                : address.isSiteLocalAddress();
        return own || address.isLoopbackAddress() || address.isLinkLocalAddress();
    }

    /** Whether only programs on this computer reach that; null of an address whose host Java does not know for one, as with an underscore. */
    public static boolean isOwnComputer(@Nullable String host) {
        if (host == null || host.equals("localhost")) {
            return host != null;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
