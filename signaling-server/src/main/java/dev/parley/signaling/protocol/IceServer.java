package dev.parley.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of RTCConfiguration.iceServers (W3C WebRTC §4.2.4): STUN or TURN URLs (RFC 7064, RFC 7065). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {
    private static final int MAX_URLS = 8;
    private static final int MAX_CHARS = 512;

    public IceServer {
        urls = List.copyOf(ProtocolException.requirePresent("urls", urls));
        ProtocolException.requireRange("urls", urls.size(), 1, MAX_URLS);
        for (String url : urls) {
            ProtocolException.requireLength("urls", url, 6, MAX_CHARS);
            if (!url.matches("(stuns?|turns?):[A-Za-z0-9.\\-\\[\\]:]+(\\?transport=(udp|tcp))?")) {
                throw new ProtocolException("urls", "must be stun:, stuns:, turn: or turns: URLs");
            }
            if (url.startsWith("turn") && (username == null || credential == null)) {
                throw new ProtocolException("urls", "with turn: need a username and a credential");
            }
        }
        if (username != null) {
            ProtocolException.requireLength("username", username, 1, MAX_CHARS);
        }
        if (credential != null) {
            ProtocolException.requireLength("credential", credential, 1, MAX_CHARS);
        }
    }

    public static IceServer stun(String url) {
        return new IceServer(List.of(url), null, null);
    }

    /** Hides the credential: records end up in logs. */
    @Override
    public String toString() {
        return "IceServer" + urls;
    }
}
