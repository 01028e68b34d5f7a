package dev.parley.signaling.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page behind a link, and the Content-Security-Policy that lets it do nothing but look: its one style sheet is named
 * by hash, everything else is forbidden.
 *
 * @param html the page
 * @param contentSecurityPolicy its policy
 */
record JoinPage(String html, String contentSecurityPolicy) {
    static final String STRICT_POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String RESOURCE = "/web/join.html";

    static JoinPage load() {
        try (InputStream in = JoinPage.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new JoinPage(html, STRICT_POLICY + "; style-src 'sha256-" + styleHash(html) + "'");
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }

    private static String styleHash(String html) {
        String style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
