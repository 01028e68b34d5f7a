package dev.parley.signaling.address;

import dev.parley.signaling.rate.Source;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** Says which connections count as one client's. */
@FunctionalInterface
public interface Sources {
    /** What an IPv6 network gives a single customer is a /64 (RFC 6177): 2^64 addresses are still one source. */
    int IPV6_PREFIX_BYTES = 8;

    /**
     * @param remote where the connection comes from
     * @param local the address of this machine that it has reached
     */
    Source of(InetAddress remote, InetAddress local);

    /** Whether this is a proxy that was named, which is believed when it says whom it speaks for. */
    default boolean believes(InetAddress remote) {
        return false;
    }

    /** Whether this is a proxy that was named, and each connection of it begins with a {@link ProxyHeader}. */
    default boolean announces(InetAddress remote) {
        return false;
    }

    /** One client, of whom a proxy speaks. */
    static Source client(InetAddress address) {
        return new Source(network(address), false);
    }

    /**
     * Each address by itself, but for those that stand for many people: {@code proxies} on other machines, and this machine,
     * on which a proxy may run.
     */
    static Sources behind(Set<InetAddress> proxies) {
        return behind(proxies, false);
    }

    /**
     * The same.
     *
     * @param announcing whether the proxies say whom they speak for ahead of each connection. What a request says of that is then
     *     whatever its client has written, since they hand it on as it is
     */
    static Sources behind(Set<InetAddress> proxies, boolean announcing) {
        return new Sources() {
            @Override
            public Source of(InetAddress remote, InetAddress local) {
                return new Source(
                        network(remote),
                        remote.isLoopbackAddress() || remote.equals(local) || proxies.contains(remote));
            }

            @Override
            public boolean believes(InetAddress remote) {
                return !announcing && proxies.contains(remote);
            }

            @Override
            public boolean announces(InetAddress remote) {
                return announcing && proxies.contains(remote);
            }
        };
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_PREFIX_BYTES))
                : address.getHostAddress();
    }
}
