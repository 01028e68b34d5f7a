package dev.parley.client.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.limit.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals call-layer messages for one peer of a room and opens those from it (docs/protocol.md §3). The server that carries
 * them can neither read nor change, reflect, redirect, reorder or repeat them. For one thread.
 */
public final class BodyCipher {
    private static final byte VERSION = 1;
    private static final int COUNTER_BYTES = Long.BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEADER_BYTES = 1 + COUNTER_BYTES + NONCE_BYTES;
    private static final int PADDED_TO = 256;
    private static final byte PADDING_START = (byte) 0x80;
    private static final int MAX_ENVELOPE_BYTES = Limits.DEFAULT.bodyChars() / 4 * 3;
    private static final int MAX_PADDED_BYTES = (MAX_ENVELOPE_BYTES - HEADER_BYTES - TAG_BYTES) / PADDED_TO * PADDED_TO;
    /** Numbers of one incarnation; in a call of days some thousands are used. */
    static final long INCARNATION_COUNTERS = 1L << 22;
    /** So that all numbers of one peer stay below the 2^32 messages of NIST SP 800-38D §8.3 (random nonces). */
    static final int MAX_INCARNATIONS = 1 << 10;

    static final int MAX_PEERS = 4096;

    /** Longest text that can be sealed, in bytes of UTF-8; one byte at least is padding. */
    public static final int MAX_TEXT_BYTES = MAX_PADDED_BYTES - 1;

    private final RoomKeys keys;
    private final PeerId self;
    private final SecureRandom random;
    private final Map<PeerId, Long> lastSeen = new HashMap<>();
    private final long lastCounter;
    private long counter;

    /**
     * Counts from where no earlier process with the same peer key can have come to.
     *
     * @param incarnation how many processes were this peer before, below {@link #MAX_INCARNATIONS}
     */
    public BodyCipher(RoomKeys keys, PeerId self, int incarnation) {
        this(keys, self, new SecureRandom(), counterBefore(incarnation));
    }

    /** @param counter the number before the first one that this cipher uses, which says in whose range it is */
    BodyCipher(RoomKeys keys, PeerId self, SecureRandom random, long counter) {
        this.keys = keys;
        this.self = self;
        this.random = random;
        this.counter = counter;
        this.lastCounter = (counter / INCARNATION_COUNTERS + 1) * INCARNATION_COUNTERS;
    }

    private static long counterBefore(int incarnation) {
        if (incarnation < 0 || incarnation >= MAX_INCARNATIONS) {
            throw new IllegalArgumentException("there is no incarnation " + incarnation);
        }
        return incarnation * INCARNATION_COUNTERS;
    }

    /** @throws IllegalArgumentException when the text is longer than {@link #MAX_TEXT_BYTES} */
    public String seal(PeerId to, String text) {
        byte[] plain = pad(text.getBytes(UTF_8));
        if (counter == lastCounter) {
            throw new IllegalStateException("no more messages may be sealed by this incarnation of the peer");
        }
        counter++;
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed;
        try {
            sealed = cipher(Cipher.ENCRYPT_MODE, nonce, self, to, counter).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES-256-GCM", e);
        }
        byte[] envelope = ByteBuffer.allocate(HEADER_BYTES + sealed.length)
                .put(VERSION)
                .putLong(counter)
                .put(nonce)
                .put(sealed)
                .array();
        return base64Url(envelope);
    }

    /** Never throws, whatever the body is. */
    public Opened open(PeerId from, String body) {
        if (body.length() > Limits.DEFAULT.bodyChars()) {
            return refused(Opened.Reason.MALFORMED);
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            return refused(Opened.Reason.MALFORMED);
        }
        // Canonical, so that one message has one text.
        if (!base64Url(bytes).equals(body)) {
            return refused(Opened.Reason.MALFORMED);
        }
        if (bytes.length < HEADER_BYTES + PADDED_TO + TAG_BYTES || bytes[0] != VERSION) {
            return refused(Opened.Reason.MALFORMED);
        }
        ByteBuffer envelope = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        long number = envelope.getLong();
        byte[] nonce = new byte[NONCE_BYTES];
        envelope.get(nonce);
        return open(from, number, nonce, Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length));
    }

    private Opened open(PeerId from, long number, byte[] nonce, byte[] sealed) {
        byte[] plain;
        try {
            plain = cipher(Cipher.DECRYPT_MODE, nonce, from, self, number).doFinal(sealed);
        } catch (AEADBadTagException e) {
            return refused(Opened.Reason.FORGED);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES-256-GCM", e);
        }
        // Only now is the counter the sender's, and not the server's.
        if (number <= lastSeen.getOrDefault(from, 0L)) {
            return refused(Opened.Reason.REPLAYED);
        }
        if (lastSeen.size() == MAX_PEERS && !lastSeen.containsKey(from)) {
            return refused(Opened.Reason.TOO_MANY_PEERS);
        }
        lastSeen.put(from, number);
        return unpad(plain);
    }

    private Cipher cipher(int mode, byte[] nonce, PeerId from, PeerId to, long number) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.bodyKey(), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(ByteBuffer.allocate(RoomId.BYTES + 2 * PeerId.BYTES + COUNTER_BYTES)
                .put(keys.roomId().bytes())
                .put(from.bytes())
                .put(to.bytes())
                .putLong(number)
                .array());
        return cipher;
    }

    private static byte[] pad(byte[] text) {
        if (text.length > MAX_TEXT_BYTES) {
            throw new IllegalArgumentException("a text of " + text.length + " bytes is too long to be sealed");
        }
        byte[] padded = Arrays.copyOf(text, (text.length / PADDED_TO + 1) * PADDED_TO);
        padded[text.length] = PADDING_START;
        return padded;
    }

    static Opened unpad(byte[] plain) {
        int end = plain.length - 1;
        while (end > plain.length - PADDED_TO && plain[end] == 0) {
            end--;
        }
        if (plain.length % PADDED_TO != 0 || plain[end] != PADDING_START) {
            return refused(Opened.Reason.MALFORMED);
        }
        try {
            return new Opened.Message(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(plain, 0, end)).toString());
        } catch (CharacterCodingException e) {
            return refused(Opened.Reason.MALFORMED);
        }
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Opened refused(Opened.Reason reason) {
        return new Opened.Refused(reason);
    }
}
