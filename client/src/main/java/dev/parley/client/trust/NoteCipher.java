package dev.parley.client.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals what is said through a doorbell for whoever listens there, and signs it (docs/protocol.md §9.2): X25519, HKDF-SHA256 and
 * AES-256-GCM under a key that is drawn for each note, and Ed25519. All notes are of one length. Stateless.
 */
public final class NoteCipher {
    /** Of the text, in bytes of UTF-8. */
    public static final int MAX_BYTES = 925;

    private static final int SIGNATURE_BYTES = 64;
    private static final int PLAIN_BYTES = 1 + IdentityKey.BYTES + SIGNATURE_BYTES + Short.BYTES + MAX_BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int NOTE_BYTES = BellKey.BYTES + PLAIN_BYTES + TAG_BYTES;
    private static final byte UNSIGNED = 0;
    private static final byte SIGNED = 1;
    private static final byte[] SALT = "parley-note-1".getBytes(UTF_8);
    private static final byte[] SIGNS = "parley-note-sign-1".getBytes(UTF_8);

    private NoteCipher() {}

    /**
     * What a note says.
     *
     * @param from who signed it; empty for a guest in a browser
     */
    public record Said(Optional<IdentityKey> from, String text) {}

    /** @throws IllegalArgumentException when the text is too long for a note, or the bell's key is none */
    public static Note seal(BoxId box, BellKey bell, Identity from, String text) {
        return seal(box, bell, Optional.of(from), BellPair.fresh(), text);
    }

    static Note seal(BoxId box, BellKey bell, Optional<Identity> from, BellPair ephemeral, String text) {
        byte[] json = text.getBytes(UTF_8);
        if (json.length > MAX_BYTES) {
            throw new IllegalArgumentException("a note of " + json.length + " bytes is too long");
        }
        ByteBuffer plain = ByteBuffer.allocate(PLAIN_BYTES);
        if (from.isPresent()) {
            plain.put(SIGNED)
                    .put(from.get().key().bytes())
                    .put(from.get().sign(signed(box, bell, ephemeral.key(), json)));
        }
        plain.position(1 + IdentityKey.BYTES + SIGNATURE_BYTES)
                .putShort((short) json.length)
                .put(json);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, box, bell, ephemeral.key(), ephemeral.agree(bell))
                    .doFinal(plain.array());
            return new Note(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NOTE_BYTES)
                            .put(ephemeral.key().bytes())
                            .put(sealed)
                            .array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("nothing can be sealed for this key", e);
        }
    }

    /** Never throws, whatever the note is; nothing for what was not sealed for this box, or is signed wrongly. */
    public static Optional<Said> open(BoxId box, BellPair bell, Note note) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(note.text());
            if (bytes.length != NOTE_BYTES) {
                return Optional.empty();
            }
            BellKey ephemeral = BellKey.of(Arrays.copyOf(bytes, BellKey.BYTES));
            byte[] plain = cipher(Cipher.DECRYPT_MODE, box, bell.key(), ephemeral, bell.agree(ephemeral))
                    .doFinal(bytes, BellKey.BYTES, bytes.length - BellKey.BYTES);
            return read(box, bell.key(), ephemeral, ByteBuffer.wrap(plain));
        } catch (GeneralSecurityException | IllegalArgumentException | ProtocolException e) {
            return Optional.empty();
        }
    }

    private static Optional<Said> read(BoxId box, BellKey bell, BellKey ephemeral, ByteBuffer plain) {
        byte kind = plain.get();
        byte[] key = new byte[IdentityKey.BYTES];
        byte[] signature = new byte[SIGNATURE_BYTES];
        plain.get(key).get(signature);
        int length = Short.toUnsignedInt(plain.getShort());
        if (length > MAX_BYTES) {
            return Optional.empty();
        }
        byte[] json = new byte[length];
        plain.get(json);
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        return switch (kind) {
            case UNSIGNED -> Optional.of(new Said(Optional.empty(), text));
            case SIGNED ->
                Optional.of(IdentityKey.of(key))
                        .filter(from -> from.signed(signed(box, bell, ephemeral, json), signature))
                        .map(from -> new Said(Optional.of(from), text));
            default -> Optional.empty();
        };
    }

    private static byte[] signed(BoxId box, BellKey bell, BellKey ephemeral, byte[] json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(SIGNS);
            digest.update(box.bytes());
            digest.update(bell.bytes());
            digest.update(ephemeral.bytes());
            return digest.digest(json);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static Cipher cipher(int mode, BoxId box, BellKey bell, BellKey ephemeral, byte[] agreed)
            throws GeneralSecurityException {
        byte[] info = ByteBuffer.allocate(2 * BellKey.BYTES + BoxId.BYTES)
                .put(ephemeral.bytes())
                .put(bell.bytes())
                .put(box.bytes())
                .array();
        SecretKey key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(agreed)
                                .addSalt(SALT)
                                .thenExpand(info, 32));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        // The key is used for this one note, so any nonce is new.
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, new byte[NONCE_BYTES]));
        cipher.updateAAD(box.bytes());
        return cipher;
    }
}
