package dev.parley.signaling.web;

import java.util.Map;

/** What answers forbid a browser (W3C CSP 3, Trusted Types, Permissions Policy). */
final class Policy {
    /** For everything that is no page. */
    static final String STRICT = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Stores what the page receives; the one script that may run beside it, and the one Trusted Types policy that starts it. */
    private static final String WORKER = "files/parts-worker.js";

    private static final String WORKER_POLICY = "parley-worker";

    private static final String PERMISSIONS = "camera=(self), microphone=(self), display-capture=(self),"
            + " speaker-selection=(self), fullscreen=(self), autoplay=(self), picture-in-picture=(self),"
            + " screen-wake-lock=(self), clipboard-write=(self), clipboard-read=(), geolocation=(), accelerometer=(),"
            + " gyroscope=(), magnetometer=(), midi=(), usb=(), serial=(), hid=(), payment=(),"
            + " publickey-credentials-get=(), encrypted-media=(), xr-spatial-tracking=(), idle-detection=(),"
            + " local-fonts=()";

    private Policy() {}

    /** The headers of the page, for a client that reaches the server as {@code seen}. */
    static Map<String, String> ofPage(BrowserPage page, ServerAddress.Seen seen) {
        return Map.of(
                "Content-Security-Policy",
                contentSecurity(page, seen),
                "Permissions-Policy",
                PERMISSIONS,
                "Cross-Origin-Opener-Policy",
                "same-origin");
    }

    private static String contentSecurity(BrowserPage page, ServerAddress.Seen seen) {
        // A source cannot name an IPv6 address (CSP 3 §2.3.1), so with one the page may use a little more than it
        // needs.
        boolean nameable = !seen.base().contains("[");
        String files = nameable ? source(seen.base() + page.folder() + "/") : "'self'";
        String config = nameable ? source(seen.base() + "config") : "'self'";
        String webSocket =
                nameable ? source(seen.webSocket()) : seen.webSocket().replaceFirst(":.*", ":");
        StringBuilder policy = new StringBuilder(STRICT);
        page.directives()
                .forEach(directive ->
                        policy.append("; ").append(directive).append(' ').append(files));
        return policy.append("; worker-src ")
                .append(nameable ? files + WORKER : files)
                .append("; connect-src ")
                .append(config)
                .append(' ')
                .append(webSocket)
                .append("; require-trusted-types-for 'script'; trusted-types ")
                .append(WORKER_POLICY)
                .toString();
    }

    private static String source(String url) {
        return url.replace(";", "%3B").replace(",", "%2C");
    }
}
