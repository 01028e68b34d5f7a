package dev.parley.client.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.RoomId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals what a member leaves with the server for those who look into its room, and opens it (docs/protocol.md §3.4). The server can
 * give no member the card of another, and all are of one length. Stateless but for its random numbers.
 */
public final class CardCipher {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEADER_BYTES = 1 + NONCE_BYTES;
    private static final int PADDED = 256;
    private static final byte PADDING_START = (byte) 0x80;

    private final RoomKeys keys;
    private final SecureRandom random;

    public CardCipher(RoomKeys keys) {
        this(keys, new SecureRandom());
    }

    CardCipher(RoomKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Nothing for a text that is too long for a card: a member may do without one. */
    public Optional<MemberCard> seal(PeerId member, String text) {
        byte[] plain = text.getBytes(UTF_8);
        if (plain.length >= PADDED) {
            return Optional.empty();
        }
        byte[] padded = Arrays.copyOf(plain, PADDED);
        padded[plain.length] = PADDING_START;
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] envelope = ByteBuffer.allocate(HEADER_BYTES + PADDED + TAG_BYTES)
                    .put(VERSION)
                    .put(nonce)
                    .put(cipher(Cipher.ENCRYPT_MODE, nonce, member).doFinal(padded))
                    .array();
            return Optional.of(
                    new MemberCard(Base64.getUrlEncoder().withoutPadding().encodeToString(envelope)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES-256-GCM", e);
        }
    }

    /** Never throws, whatever the card is; nothing for what this member did not leave. */
    public Optional<String> open(PeerId member, MemberCard card) {
        byte[] envelope = Base64.getUrlDecoder().decode(card.text());
        if (envelope[0] != VERSION) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(envelope, 1, HEADER_BYTES);
        try {
            byte[] padded = cipher(Cipher.DECRYPT_MODE, nonce, member)
                    .doFinal(envelope, HEADER_BYTES, envelope.length - HEADER_BYTES);
            return BodyCipher.unpad(padded) instanceof Opened.Message(String text)
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES-256-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, PeerId member) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.cardKey(), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(ByteBuffer.allocate(RoomId.BYTES + PeerId.BYTES)
                .put(keys.roomId().bytes())
                .put(member.bytes())
                .array());
        return cipher;
    }
}
