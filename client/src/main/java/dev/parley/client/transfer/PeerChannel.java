package dev.parley.client.transfer;

import dev.parley.client.transfer.message.ChannelBinding;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.ResumeTag;
import dev.parley.client.transfer.message.TransferCodec;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferSecret;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One files channel from its opening to its end, with what the other side made known on it. */
final class PeerChannel {
    /** Above this a sender pauses; libwebrtc closes a channel at 16 MiB. */
    static final long BUFFER_HIGH = 4L << 20;

    static final long BUFFER_LOW = 1L << 20;
    private static final long BUFFERS = 16L << 20;
    private static final long BUFFER_LEAST = 256L << 10;

    private final String peer;
    private final String peerName;
    private final int pieceBytes;
    private final FilesChannelPort port;
    private final Digest nonce;
    private final @Nullable Fingerprints fingerprints;
    private final Set<TransferId> recognized = new HashSet<>();
    private @Nullable ChannelBinding binding;
    private TransferMessage.Able able = new TransferMessage.Able(0);
    private boolean greeted;
    private @Nullable List<ResumeTag> named;
    private int offers;
    private boolean full;
    private long high = BUFFER_HIGH;
    private long stray;
    private boolean open = true;

    /**
     * @param nonce said on no other channel
     * @param fingerprints null if they are not known; nothing is proved on this channel then
     */
    PeerChannel(
            String peer,
            String peerName,
            int maxMessageBytes,
            FilesChannelPort port,
            Digest nonce,
            @Nullable Fingerprints fingerprints) {
        this.peer = peer;
        this.peerName = peerName;
        this.pieceBytes = Math.clamp(maxMessageBytes - TransferMessage.Data.OVERHEAD, 1, TransferLimits.PIECE_BYTES);
        this.port = port;
        this.nonce = nonce;
        this.fingerprints = fingerprints;
    }

    String peer() {
        return peer;
    }

    String peerName() {
        return peerName;
    }

    int pieceBytes() {
        return pieceBytes;
    }

    boolean open() {
        return open;
    }

    void close() {
        open = false;
    }

    /** False if the channel is gone. */
    boolean send(TransferMessage message) {
        open = open && port.send(peer, TransferCodec.encode(message));
        return open;
    }

    void greet() {
        send(new TransferMessage.Hello(nonce));
        send(TransferMessage.Able.ALL);
    }

    void onAble(TransferMessage.Able theirs) {
        able = theirs;
    }

    /** Whether the other side hears a message that earlier programs do not know. */
    boolean hears(int ability) {
        return able.hears(ability);
    }

    /**
     * Tells whether it is the first, the only one that counts.
     *
     * @param theirNonce null if it could not be read: then nothing is proved here, and no {@code known} is waited for
     */
    boolean onHello(@Nullable Digest theirNonce) {
        if (greeted) {
            return false;
        }
        greeted = true;
        if (theirNonce == null) {
            named = List.of();
        } else if (fingerprints != null) {
            binding = new ChannelBinding(nonce, theirNonce, fingerprints);
        }
        return true;
    }

    /** Tells whether it is the first, the only one that counts. */
    boolean onKnown(List<ResumeTag> tags) {
        if (!greeted || named != null) {
            return false;
        }
        named = List.copyOf(tags);
        return true;
    }

    /** Whether the other side has said what it knows, so that it can be offered something. */
    boolean ready() {
        return open && named != null;
    }

    /** By what this side names a transfer here; empty where nothing can be proved. */
    Optional<ResumeTag> tag(TransferSecret secret) {
        return Optional.ofNullable(binding).map(bound -> bound.tag(secret));
    }

    /** Looks whether the other side has named a transfer, and so has proved to be the other side of it. */
    void recognize(TransferId id, TransferSecret secret) {
        if (binding != null && named != null) {
            ResumeTag theirs = binding.theirTag(secret);
            if (named.stream().anyMatch(theirs::matches)) {
                recognized.add(id);
            }
        }
    }

    boolean recognizes(TransferId id) {
        return recognized.contains(id);
    }

    /** What a transfer that is recognized here is offered again with. */
    OfferClaim.Again claim(TransferSecret secret) {
        return new OfferClaim.Again(Objects.requireNonNull(binding, "nothing is recognized without it")
                .proof(secret));
    }

    /** Whether an offer comes from the other side of the transfer with this secret. */
    boolean isProved(OfferClaim claim, @Nullable TransferSecret secret) {
        return claim instanceof OfferClaim.Again(Digest proof)
                && binding != null
                && secret != null
                && binding.isTheirProof(secret, proof);
    }

    /** Counts an offer in; false if there were too many. */
    boolean admitOffer() {
        return ++offers <= TransferLimits.OFFERS_PER_CHANNEL;
    }

    /** All channels together hold no more than some; the fewer there are, the more each. */
    void shareBuffers(int channels) {
        high = Math.clamp(BUFFERS / channels, BUFFER_LEAST, BUFFER_HIGH);
    }

    /** So much may still come for a transfer that has ended here; no window is larger. */
    void expectStray(long bytes) {
        stray = Math.min(stray + bytes, TransferLimits.WINDOW_BYTES);
    }

    void onStray(long bytes) {
        stray = Math.max(0, stray - bytes);
    }

    long stray() {
        return stray;
    }

    /** Whether one more block may be put into it. */
    boolean hasRoom() {
        long buffered = port.bufferedAmount(peer);
        if (buffered > high) {
            full = true;
        } else if (buffered < high * BUFFER_LOW / BUFFER_HIGH) {
            full = false;
        }
        return !full;
    }
}
