package dev.parley.signaling.protocol;

import static dev.parley.signaling.protocol.reason.ProtocolException.requireLength;
import static dev.parley.signaling.protocol.reason.ProtocolException.requirePresent;
import static dev.parley.signaling.protocol.reason.ProtocolException.requireRange;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of RTCConfiguration.iceServers (W3C WebRTC §4.2.4): STUN or TURN URLs (RFC 7064, RFC 7065). Each of its URLs
 * makes a client send to an address of the server's choice, so they are few, and of no other kind.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {
    /** Most servers told at once. */
    public static final int MAX_SERVERS = 8;

    /** Most URLs of one of them. */
    public static final int MAX_URLS = 8;

    /** Most URLs of all of them. */
    public static final int MAX_URLS_IN_ALL = 16;

    /** Longest URL, user name and credential. */
    public static final int MAX_CHARS = 512;

    private static final int MAX_PORT = 65_535;
    private static final int FIRST_UNPRIVILEGED_PORT = 1024;
    private static final Pattern URL = Pattern.compile(
            // Scheme; a name, an IPv4 address, or an IPv6 address in brackets; port; for TURN, a transport.
            "(stuns?|turns?):([A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}])(?::([0-9]{1,5}))?"
                    + "(\\?transport=(?:udp|tcp))?");

    public IceServer {
        urls = List.copyOf(requirePresent("urls", urls));
        requireRange("urls", urls.size(), 1, MAX_URLS);
        for (String url : urls) {
            requireLength("urls", url, 6, MAX_CHARS);
            Matcher parts = URL.matcher(url);
            if (!parts.matches()) {
                throw new ProtocolException("urls", "must be stun:, stuns:, turn: or turns: URLs");
            }
            boolean turn = parts.group(1).startsWith("turn");
            if (!turn && parts.group(4) != null) {
                throw new ProtocolException("urls", "with stun: have no transport");
            }
            if (turn && (username == null || credential == null)) {
                throw new ProtocolException("urls", "with turn: need a username and a credential");
            }
            requirePort(parts.group(3));
        }
        if (username != null) {
            requireLength("username", username, 1, MAX_CHARS);
        }
        if (credential != null) {
            requireLength("credential", credential, 1, MAX_CHARS);
        }
    }

    public static IceServer stun(String url) {
        return new IceServer(List.of(url), null, null);
    }

    /** The same with those URLs alone whose scheme and host are taken, an IPv6 address in brackets; empty if there is none. */
    public Optional<IceServer> only(BiPredicate<String, String> schemeAndHost) {
        List<String> taken = urls.stream()
                .filter(url -> {
                    Matcher parts = URL.matcher(url);
                    return parts.matches() && schemeAndHost.test(parts.group(1), parts.group(2));
                })
                .toList();
        return taken.isEmpty() ? Optional.empty() : Optional.of(new IceServer(taken, username, credential));
    }

    /** Hides the credential: records end up in logs. */
    @Override
    public String toString() {
        return "IceServer" + urls;
    }

    static List<IceServer> requireFew(String field, @Nullable List<IceServer> servers) {
        List<IceServer> few = List.copyOf(requirePresent(field, servers));
        requireRange(field, few.size(), 0, MAX_SERVERS);
        requireRange(
                field, few.stream().mapToInt(server -> server.urls().size()).sum(), 0, MAX_URLS_IN_ALL);
        return few;
    }

    /** As libwebrtc has it for TURN: what answers at a low port is no server of these, but may take their bytes for its own. */
    private static void requirePort(@Nullable String text) {
        if (text == null) {
            return;
        }
        int port = Integer.parseInt(text);
        if (port != 53 && port != 80 && port != 443 && port < FIRST_UNPRIVILEGED_PORT) {
            throw new ProtocolException("urls", "must have port 53, 80, 443, or one from 1024 on, not " + port);
        }
        requireRange("urls", port, 1, MAX_PORT);
    }
}
