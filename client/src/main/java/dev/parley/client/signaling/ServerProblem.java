package dev.parley.client.signaling;

import dev.parley.signaling.protocol.SignalMessage;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why the server is out of reach; the one place with the words for it.
 *
 * @param sentence what happened and what to do, for people
 * @param server its host and port, or those of the place that it sends to
 */
public record ServerProblem(Kind kind, String sentence, String server) {
    public enum Kind {
        /** Its name leads to no address. */
        NO_ADDRESS("server.noAddress", true),
        REFUSED("server.refused", true),
        TIMED_OUT("server.timedOut", true),
        /** Something answers, but not a Parley server. */
        NOT_PARLEY("server.notParley", false),
        /** Something stands in front of it and answers, and it does not itself. */
        PROXY_ALONE("server.proxyAlone", true),
        /** It answers, and something on the way lets no WebSocket through. */
        NO_WEB_SOCKET("server.noWebSocket", false),
        TLS("server.tls", false),
        /** Nobody whom this computer trusts signed its certificate. */
        CERTIFICATE_SIGNER("server.certificateSigner", false),
        /** Its certificate has expired, or is not valid yet. */
        CERTIFICATE_DATE("server.certificateDate", false),
        /** Its certificate is for another name. */
        CERTIFICATE_NAME("server.certificateName", false),
        /** It sends those who ask it on to another server. */
        REDIRECT("server.redirect", false),
        /** It names an address inside the network of whoever asks, where it does not stand itself. */
        PRIVATE_ADDRESS("server.privateAddress", false),
        /** It speaks another version of the protocol. */
        PROTOCOL_VERSION("server.protocolVersion", false),
        /** It is a Parley server or stands in front of one, and takes nobody now. */
        UNAVAILABLE("server.unavailable", true),
        /** Another program has taken over the session or the place in the room; not to be fought for. */
        TAKEN_OVER("server.takenOver", false),
        /** The owner of the room wants this peer there no more. */
        REMOVED("server.removed", false),
        /** No way to it, or the connection broke. */
        NETWORK("server.network", true);

        private final String code;
        private final boolean passes;

        Kind(String code, boolean passes) {
            this.code = code;
            this.passes = passes;
        }

        /** Names the reason for faces that speak another language; docs/engine.md lists the codes. */
        public String code() {
            return code;
        }

        /** Whether it may be over by itself, so that somebody who waits has nothing to do. */
        public boolean passes() {
            return passes;
        }
    }

    static ServerProblem notParley(URI at) {
        return of(Kind.NOT_PARLEY, "What answers at %s is not a Parley server: check the address in the link.", at);
    }

    static ServerProblem noWebSocket(URI at) {
        return of(
                Kind.NO_WEB_SOCKET,
                "The server answers, but the way to %s lets no WebSocket through, which calls need: a proxy or a firewall"
                        + " is in between. Try another network, or tell whoever runs the server.",
                at);
    }

    /** Of a WebSocket that a server has just named, and that never opened. */
    static ServerProblem unopened(URI at, @Nullable Throwable failure) {
        ServerProblem problem = failure == null ? broken(at) : of(at, failure);
        return problem.equals(broken(at)) || problem.kind() == Kind.NOT_PARLEY ? noWebSocket(at) : problem;
    }

    public static ServerProblem timedOut(URI at) {
        return of(
                Kind.TIMED_OUT, "The server at %s did not answer in time: check the network, or try again later.", at);
    }

    static ServerProblem unavailable(URI at) {
        return of(Kind.UNAVAILABLE, "The server at %s takes nobody at the moment: try again later.", at);
    }

    static ServerProblem proxyAlone(URI at) {
        return of(
                Kind.PROXY_ALONE,
                "A proxy answers at %s, and the Parley server behind it does not: try again later, or tell whoever runs the"
                        + " server.",
                at);
    }

    /** What an HTTP answer says of the server, if it says that. */
    static Optional<ServerProblem> said(URI at, HttpRefusal refusal) {
        if (refusal.isOfProxyAlone()) {
            return Optional.of(proxyAlone(at));
        }
        return refusal.isFull() ? Optional.of(unavailable(at)) : Optional.empty();
    }

    static ServerProblem takenOver(URI at) {
        return of(Kind.TAKEN_OVER, "Another program of yours took over this call at %s.", at);
    }

    static ServerProblem removed(URI at) {
        return of(Kind.REMOVED, "You were removed from the call at %s.", at);
    }

    static ServerProblem broken(URI at) {
        return of(Kind.NETWORK, "The connection to the server at %s broke: check the network and try again.", at);
    }

    static ServerProblem insecure(URI at) {
        return of(
                Kind.TLS,
                "The server at %s asks for an unencrypted WebSocket although the link is encrypted:"
                        + " tell whoever runs it to offer wss.",
                at);
    }

    /** @param to where it was sent on to */
    static ServerProblem redirected(URI to) {
        return of(
                Kind.REDIRECT,
                "The server in this link sends its callers on to %s, which no Parley server does: ask for a link that"
                        + " leads to the right server by itself.",
                to);
    }

    static ServerProblem otherVersion(URI at) {
        return of(
                Kind.PROTOCOL_VERSION,
                "The server at %s does not speak version " + SignalMessage.PROTOCOL
                        + " of the protocol, as this Parley does: update the older of the two.",
                at);
    }

    /** Puts a failure of the network or of a library into words. */
    static ServerProblem of(URI at, Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, c -> c != null, Throwable::getCause)
                .limit(16)
                .toList();
        if (has(causes, Endpoint.Withheld.class)) {
            return of(
                    Kind.PRIVATE_ADDRESS,
                    "The server in this link sends its callers to %s, an address inside their own network, which only a"
                            + " server in that network may do. Do not trust this link, or tell whoever runs the server.",
                    at);
        }
        if (has(causes, UnknownHostException.class) || has(causes, UnresolvedAddressException.class)) {
            return of(
                    Kind.NO_ADDRESS,
                    "There is no server named %s: check the address, and whether this computer is online.",
                    at);
        }
        if (has(causes, SSLException.class)) {
            return causes.stream()
                    .filter(ServerTrust.Untrusted.class::isInstance)
                    .map(cause -> untrusted(at, ((ServerTrust.Untrusted) cause).fault()))
                    .findFirst()
                    .orElseGet(() -> of(
                            Kind.TLS,
                            "No secure connection to %s could be made: what answers there does not speak TLS as it"
                                    + " should. Check the port, or tell whoever runs the server.",
                            at));
        }
        if (has(causes, HttpTimeoutException.class)
                || has(causes, TimeoutException.class)
                || has(causes, SocketTimeoutException.class)) {
            return timedOut(at);
        }
        if (has(causes, NoRouteToHostException.class) || says(causes, "unreachable") || says(causes, "no route")) {
            return of(Kind.NETWORK, "No network leads to the server at %s: check this computer's connection.", at);
        }
        if (has(causes, ConnectException.class)) {
            return of(Kind.REFUSED, "Nothing answers at %s: the server is not running, or the port is wrong.", at);
        }
        // A server that is none of ours often hangs up on the first line; a broken cable never does. And ours are
        // brief.
        return has(causes, ProtocolException.class)
                        || has(causes, EOFException.class)
                        || says(causes, "header parser")
                        || says(causes, "body exceeds")
                        || says(causes, "redirect")
                ? notParley(at)
                : broken(at);
    }

    private static ServerProblem untrusted(URI at, ServerTrust.Fault fault) {
        return switch (fault) {
            case SIGNER ->
                of(
                        Kind.CERTIFICATE_SIGNER,
                        "The certificate of %s is signed by nobody whom this computer trusts. Tell whoever runs the"
                                + " server. On a network of your own, use the server's address in numbers.",
                        at);
            case DATE ->
                of(
                        Kind.CERTIFICATE_DATE,
                        "The certificate of %s is not valid today: check this computer's date and time, or tell"
                                + " whoever runs the server.",
                        at);
            case NAME ->
                of(
                        Kind.CERTIFICATE_NAME,
                        "The certificate that %s shows is for another address: check the address, or tell"
                                + " whoever runs the server.",
                        at);
        };
    }

    private static ServerProblem of(Kind kind, String sentence, URI at) {
        String server = at.getRawAuthority();
        return new ServerProblem(kind, String.format(Locale.ROOT, sentence, server), server);
    }

    private static boolean has(List<Throwable> causes, Class<? extends Exception> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static boolean says(List<Throwable> causes, String words) {
        return causes.stream()
                .filter(IOException.class::isInstance)
                .map(Throwable::getMessage)
                .anyMatch((@Nullable String message) ->
                        message != null && message.toLowerCase(Locale.ROOT).contains(words));
    }
}
