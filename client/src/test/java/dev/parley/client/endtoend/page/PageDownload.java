package dev.parley.client.endtoend.page;

import dev.parley.client.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** What a page gives to its browser to download last, from when this is made on. */
final class PageDownload {
    private static final String KEEP = """
            (() => {
              const create = URL.createObjectURL;
              URL.createObjectURL = blob => create.call(URL, globalThis.downloaded = blob);
            })()
            """;

    private static final String DIGEST = """
            (async () => {
              const bytes = await globalThis.downloaded?.arrayBuffer();
              if (!bytes) return '';
              const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
              return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
            })()
            """;

    private static final String BYTES = """
            globalThis.downloaded?.arrayBuffer().then(bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))) ?? ''
            """;

    private final Tab tab;

    PageDownload(Tab tab) {
        this.tab = tab;
        tab.evaluate(KEEP);
    }

    /** Waits until it is as this file. */
    void await(Path file) throws IOException {
        String expected = sha256(file);
        tab.until("it is saved", () -> tab.evaluate(DIGEST).asString().equals(expected));
    }

    /** Waits until there is one; for small ones. */
    byte[] bytes() {
        tab.until("it is saved", () -> !tab.evaluate(BYTES).asString().isEmpty());
        return Base64.getDecoder().decode(tab.evaluate(BYTES).asString());
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
