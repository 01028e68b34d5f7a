package dev.parley.client.app.command;

import dev.parley.client.address.OwnAddress;
import dev.parley.client.address.PrivateAddress;
import dev.parley.client.app.host.OwnHosts;
import dev.parley.client.app.host.SelfSigned;
import dev.parley.signaling.SignalingServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server that has started tells whoever started it: where it is, and what others use.
 *
 * @param host what it listens on
 * @param parley the command that makes links
 */
record ServeGreeting(
        SignalingServer server, String host, Optional<URI> publicUrl, Optional<SelfSigned> selfSigned, String parley) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Serving on " + server.httpUri() + " (WebSocket: " + server.webSocketUri() + "). Stop with Ctrl+C.");
        URI suggested = selfSigned
                .map(_ -> URI.create(addresses().getFirst()))
                .or(() -> publicUrl)
                .orElse(server.httpUri());
        if (selfSigned.isPresent()) {
            lines.add("It is reached at " + String.join(" or ", addresses()));
        }
        lines.add("Make a link with: " + parley + " link --server " + suggested);
        if (PrivateAddress.isOwnComputer(suggested.getHost())) {
            lines.add("Only programs on this computer can use such a link. " + forOthers());
        }
        selfSigned.ifPresent(certificate -> lines.addAll(aboutCertificate(certificate)));
        lines.addAll(warnings());
        return lines;
    }

    /** How a link comes about that also people on other computers can use. */
    private String forOthers() {
        if (publicUrl.isPresent() || !isEveryAddress()) {
            return "For others, start the server with another --host, or name by --public-url how they reach it.";
        }
        if (server.httpUri().getScheme().equals("https")) {
            return "For others, name by --public-url the address that the certificate is for.";
        }
        return OwnAddress.find()
                .map(address -> "For others on the network, make it with: " + parley + " link --server "
                        + server.httpUri().getScheme() + "://" + address + ":"
                        + server.httpUri().getPort() + "/")
                .orElse("This computer is on no network, so nobody else can join.");
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (server.httpUri().getScheme().equals("http") && !isThisMachineOnly()) {
            warnings.add(
                    "Without TLS everybody on the way can read who meets whom and change the page that browsers get,"
                            + " and browsers give it no camera: use --tls self-signed, or --host 127.0.0.1 behind a proxy.");
        }
        publicUrl
                .filter(url -> url.getPath() != null && !url.getPath().matches("/?"))
                .ifPresent(url -> warnings.add("Whatever else is served on " + url.getHost()
                        + " can use the page's camera and read what it keeps, because browsers tell hosts apart and not"
                        + " paths."));
        return warnings;
    }

    private boolean isThisMachineOnly() {
        return new InetSocketAddress(host, 0).getAddress().isLoopbackAddress();
    }

    private List<String> aboutCertificate(SelfSigned certificate) {
        return List.of(
                "The certificate is this machine's own, so each browser asks once whether to trust it, and Firefox once"
                        + " more for port " + server.webSocketUri().getPort() + ".",
                "Compare before you go on in a browser, for a false page reads the link at once. It must show this"
                        + " SHA-256 fingerprint: " + certificate.fingerprint());
    }

    private List<String> addresses() {
        if (publicUrl.isPresent()) {
            return List.of(publicUrl.get().toString());
        }
        if (!isEveryAddress()) {
            return List.of(server.httpUri().toString());
        }
        // The address of the default route comes first: the others may lead to nobody.
        return Stream.concat(OwnAddress.find().stream(), OwnHosts.find().reachable().stream())
                .distinct()
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
