package dev.parley.signaling.turn;

import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.id.SessionId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes credentials that a TURN server with the same secret accepts until they expire: the "REST API" scheme that coturn
 * calls {@code use-auth-secret} (draft-uberti-behave-turn-rest). HMAC-SHA1 is what that scheme says, not a choice of ours.
 */
public final class TurnCredentials {
    public static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(10);

    private static final String ALGORITHM = "HmacSHA1";

    private final List<String> urls;
    private final SecretKeySpec key;
    private final Duration lifetime;

    public TurnCredentials(List<String> urls, String secret, Duration lifetime) {
        this.urls = List.copyOf(urls);
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.lifetime = lifetime;
    }

    Duration lifetime() {
        return lifetime;
    }

    IceServer issue(SessionId session, Instant now) {
        String username = now.plus(lifetime).getEpochSecond() + ":" + session.text();
        return new IceServer(urls, username, credential(username));
    }

    private String credential(String username) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has HmacSHA1", e);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the TURN secret cannot be used", e);
        }
    }
}
