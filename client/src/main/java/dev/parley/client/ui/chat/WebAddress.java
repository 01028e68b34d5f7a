package dev.parley.client.ui.chat;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in the web that a message holds, in the one form that can be read without being deceived: letters of other
 * scripts in its host stand as {@code xn--}, and there is no user name that could look like a host.
 *
 * @param text all of it, in ASCII
 * @param host whom it leads to
 */
record WebAddress(String text, String host) {
    private static final int LONGEST = 2048;
    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?)://([^/?#@:\\[\\]\\\\]+)(:[0-9]{1,5})?([/?#].*)?");

    /** Empty for a text that is no such address. */
    static Optional<WebAddress> of(String text) {
        Matcher parts = PARTS.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        try {
            String host = IDN.toASCII(parts.group(2), IDN.USE_STD3_ASCII_RULES | IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
            String port = parts.group(3) == null ? "" : parts.group(3);
            String rest = parts.group(4) == null ? "" : parts.group(4);
            String scheme = parts.group(1).toLowerCase(Locale.ROOT);
            URI uri = new URI(scheme + "://" + host + port + rest);
            return host.equals(uri.getHost())
                    ? Optional.of(new WebAddress(uri.toASCIIString(), host))
                    : Optional.empty();
        } catch (IllegalArgumentException | URISyntaxException e) {
            return Optional.empty();
        }
    }
}
