package dev.parley.signaling.cluster;

import dev.parley.signaling.rate.Source;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stand in the store for network addresses, the same on all nodes. Their key comes from the store's password: so who has only what the store
 * wrote down learns no address from it, and who has the password too can find one by trying all.
 */
final class SourceMarks {
    private static final String MAC = "HmacSHA256";
    private static final String LABEL = "parley-source-1:";
    private static final int BYTES = 12;

    private final SecretKeySpec key;

    SourceMarks(String password) {
        this.key = new SecretKeySpec((LABEL + password).getBytes(StandardCharsets.UTF_8), MAC);
    }

    Source mark(Source source) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            byte[] all = mac.doFinal(source.network().getBytes(StandardCharsets.UTF_8));
            String mark = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, BYTES));
            return new Source(mark, source.shared());
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HMAC-SHA256", e);
        }
    }
}
