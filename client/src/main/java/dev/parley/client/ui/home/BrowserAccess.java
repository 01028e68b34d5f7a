package dev.parley.client.ui.home;

import dev.parley.client.address.PrivateAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody meets who opens a link in a browser.
 *
 * @param server its address, without what is secret
 */
public record BrowserAccess(Kind kind, String server) {
    public enum Kind {
        OPEN,
        /** The browser asks whether to go on, since nobody signs certificates for private addresses. */
        WARNS,
        /** The browser keeps camera and microphone from pages without TLS. */
        WATCHES_ONLY
    }

    private static final Pattern LINK = Pattern.compile("(https?|parley)(://(\\[[^]]*]|[^/:?#]*)(:[0-9]+)?).*");

    /** Empty for a text that is no link. */
    public static Optional<BrowserAccess> of(String link) {
        Matcher parts = LINK.matcher(link.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(3);
        boolean secure = !parts.group(1).equals("http");
        return Optional.of(new BrowserAccess(kind(secure, host), (secure ? "https" : "http") + parts.group(2)));
    }

    private static Kind kind(boolean secure, String host) {
        if (secure) {
            return PrivateAddress.isOne(host) ? Kind.WARNS : Kind.OPEN;
        }
        // Browsers trust their own computer (W3C Secure Contexts, 3.1).
        return PrivateAddress.isOwnComputer(host) ? Kind.OPEN : Kind.WATCHES_ONLY;
    }
}
