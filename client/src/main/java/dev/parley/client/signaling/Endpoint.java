package dev.parley.client.signaling;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * The WebSocket that a server has named.
 *
 * @param namedBy where that server stands
 */
record Endpoint(URI webSocket, ServerPlace namedBy) {
    /** It leads where the server may not send anybody. */
    static final class Withheld extends UnknownHostException {
        private static final long serialVersionUID = 1;

        private Withheld(String host) {
            super(host);
        }
    }

    /** The address to connect to, which is looked at and then used, so that no later answer takes its place. Blocks. */
    InetAddress address(NameLookup lookup) throws UnknownHostException {
        String host = webSocket.getHost();
        for (InetAddress address : lookup.addressesOf(host)) {
            if (namedBy.mayName(host, address)) {
                // With the name that the certificate has to be for.
                return InetAddress.getByAddress(host, address.getAddress());
            }
        }
        throw new Withheld(host);
    }
}
