package dev.parley.signaling.cluster;

import dev.parley.signaling.rate.Source;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stand in the store for network addresses, the same on all nodes. Their key comes from the store's password: so who has only what the store
 * wrote down learns no address from it, and who has the password too can find one by trying all. It comes from it slowly, so that a mark is no
 * quick test of guesses of the password.
 */
final class SourceMarks {
    private static final String MAC = "HmacSHA256";
    private static final String STRETCH = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 210_000;
    /** One for all, since all nodes have to come to the same key; of this use only. */
    private static final String SALT = "parley-source-1";

    private static final int KEY_BITS = 256;
    private static final int BYTES = 12;

    private final SecretKeySpec key;

    /** Takes a good part of a second. */
    SourceMarks(String password) {
        PBEKeySpec spec =
                new PBEKeySpec(password.toCharArray(), SALT.getBytes(StandardCharsets.UTF_8), ROUNDS, KEY_BITS);
        try {
            this.key = new SecretKeySpec(
                    SecretKeyFactory.getInstance(STRETCH).generateSecret(spec).getEncoded(), MAC);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Java has PBKDF2 with HMAC-SHA256", e);
        } finally {
            spec.clearPassword();
        }
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
