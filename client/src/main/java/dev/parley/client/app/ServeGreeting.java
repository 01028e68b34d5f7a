package dev.parley.client.app;

import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.SignalingServer;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a server that has started tells whoever started it: where it is, and what others use.
 *
 * @param host what it listens on
 */
record ServeGreeting(SignalingServer server, String host, Optional<URI> publicUrl, Optional<SelfSigned> selfSigned) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Serving on " + server.httpUri() + " (WebSocket: " + server.webSocketUri() + "). Stop with Ctrl+C.");
        selfSigned.ifPresentOrElse(
                certificate -> lines.addAll(aboutCertificate(certificate)),
                () -> lines.add("Make a link with: ./parley link --server "
                        + publicUrl.map(URI::toString).orElse(server.httpUri().toString())));
        return lines;
    }

    /** With a link, since {@code ./parley link} asks the server first, and trusts no certificate of this kind. */
    private List<String> aboutCertificate(SelfSigned certificate) {
        List<String> addresses = addresses();
        return List.of(
                "Browsers reach it at " + String.join(" or ", addresses),
                "A link to a new call, for browsers: " + link(addresses.getFirst()),
                "The certificate is this machine's own, so each browser asks once whether to trust it, and Firefox once"
                        + " more for port " + server.webSocketUri().getPort() + ".",
                "Trust it where the browser shows this SHA-256 fingerprint: " + certificate.fingerprint());
    }

    private static String link(String address) {
        try {
            return RoomLink.fresh(address).text();
        } catch (LinkException e) {
            throw new IllegalStateException("a server's own address is one", e);
        }
    }

    private List<String> addresses() {
        if (publicUrl.isPresent()) {
            return List.of(publicUrl.get().toString());
        }
        if (!isEveryAddress()) {
            return List.of(server.httpUri().toString());
        }
        return OwnHosts.find().reachable().stream()
                .map(name -> "https://" + name + ":" + server.httpUri().getPort() + "/")
                .toList();
    }

    private boolean isEveryAddress() {
        try {
            return InetAddress.ofLiteral(host).isAnyLocalAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
