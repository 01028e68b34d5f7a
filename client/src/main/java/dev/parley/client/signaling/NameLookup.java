package dev.parley.client.signaling;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses a host name leads to at the moment; an address written as one leads to itself. Blocks. */
@FunctionalInterface
interface NameLookup {
    List<InetAddress> addressesOf(String host) throws UnknownHostException;

    /** Asks as the platform does, which remembers answers for half a minute: so those who ask in a row hear the same. */
    static NameLookup platform() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
