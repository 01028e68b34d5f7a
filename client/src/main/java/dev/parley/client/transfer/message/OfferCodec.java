package dev.parley.client.transfer.message;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes the body of an {@code offer}. */
final class OfferCodec {
    private static final byte FRESH = 0;
    private static final byte AGAIN = 1;
    private static final int CLAIM_BYTES = 1 + Digest.BYTES;
    private static final int FIXED_BYTES = Long.BYTES + Integer.BYTES + Digest.BYTES + 2 * Integer.BYTES + 2;
    private static final int SHOWN_BYTES = 1 + Long.BYTES + 1 + ManifestEntry.NAME_BYTES;
    private static final int TYPE_BYTES = 1 + 16 + Integer.BYTES;

    private OfferCodec() {}

    static ByteBuffer encode(OfferClaim claim, FilesOffer offer) {
        ByteBuffer described = encode(offer);
        ByteBuffer body = ByteBuffer.allocate(CLAIM_BYTES + described.remaining());
        switch (claim) {
            case OfferClaim.Fresh(var secret) -> body.put(FRESH).put(secret.bytes());
            case OfferClaim.Again(var proof) -> body.put(AGAIN).put(proof.bytes());
        }
        return body.put(described).flip();
    }

    /** What it says, without the claim. */
    static ByteBuffer encode(FilesOffer offer) {
        Summary summary = offer.summary();
        ByteBuffer body = ByteBuffer.allocate(FIXED_BYTES
                + summary.shown().size() * SHOWN_BYTES
                + summary.types().size() * TYPE_BYTES);
        body.putLong(offer.total()).putInt(offer.manifestBytes());
        body.put(offer.manifest().bytes());
        body.putInt(summary.files()).putInt(summary.folders());
        body.put((byte) summary.shown().size());
        for (Summary.Shown shown : summary.shown()) {
            body.put((byte) (shown.folder() ? 1 : 0)).putLong(shown.size());
            putText(body, shown.name());
        }
        body.put((byte) summary.types().size());
        for (Summary.Type type : summary.types()) {
            putText(body, type.extension());
            body.putInt(type.files());
        }
        return body.flip();
    }

    /** @throws java.nio.BufferUnderflowException if it is cut short */
    static OfferClaim readClaim(ByteBuffer from) {
        return switch (from.get()) {
            case FRESH -> new OfferClaim.Fresh(TransferSecret.read(from));
            case AGAIN -> new OfferClaim.Again(Digest.read(from));
            default -> throw new ProtocolException("claim", "must be 0 or 1");
        };
    }

    /** @throws java.nio.BufferUnderflowException if it is cut short */
    static FilesOffer readOffer(ByteBuffer from) {
        long total = from.getLong();
        int manifestBytes = from.getInt();
        Digest manifest = Digest.read(from);
        int files = from.getInt();
        int folders = from.getInt();
        List<Summary.Shown> shown = new ArrayList<>();
        for (int left = Byte.toUnsignedInt(from.get()); left > 0; left--) {
            byte kind = from.get();
            TransferMessage.require(kind == 0 || kind == 1, "kind", "must be 0 or 1");
            long size = from.getLong();
            shown.add(new Summary.Shown(kind == 1, Manifest.readName(from), size));
        }
        List<Summary.Type> types = new ArrayList<>();
        for (int left = Byte.toUnsignedInt(from.get()); left > 0; left--) {
            byte[] extension = new byte[Byte.toUnsignedInt(from.get())];
            from.get(extension);
            types.add(new Summary.Type(new String(extension, StandardCharsets.ISO_8859_1), from.getInt()));
        }
        return new FilesOffer(total, manifestBytes, manifest, new Summary(files, folders, shown, types));
    }

    private static void putText(ByteBuffer body, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        body.put((byte) bytes.length).put(bytes);
    }
}
