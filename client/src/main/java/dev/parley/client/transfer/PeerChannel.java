package dev.parley.client.transfer;

import dev.parley.client.transfer.message.ResumeTag;
import dev.parley.client.transfer.message.TransferCodec;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One files channel from its opening to its end, with what the other side made known on it. */
final class PeerChannel {
    /** Above this a sender pauses; libwebrtc closes a channel at 16 MiB. */
    static final long BUFFER_HIGH = 4L << 20;

    static final long BUFFER_LOW = 1L << 20;

    private final String peer;
    private final String peerName;
    private final int pieceBytes;
    private final FilesChannelPort port;
    private @Nullable Set<ResumeTag> named;
    private int offers;
    private boolean full;
    private boolean open = true;

    PeerChannel(String peer, String peerName, int maxMessageBytes, FilesChannelPort port) {
        this.peer = peer;
        this.peerName = peerName;
        this.pieceBytes = Math.clamp(maxMessageBytes - TransferMessage.Data.OVERHEAD, 1, TransferLimits.PIECE_BYTES);
        this.port = port;
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

    /** Tells whether it is the first, the only one that counts. */
    boolean onHello(TransferMessage.Hello hello) {
        if (named != null) {
            return false;
        }
        named = Set.copyOf(hello.tags());
        return true;
    }

    /** Whether the other side has said hello, so that it can be offered something. */
    boolean ready() {
        return open && named != null;
    }

    boolean names(ResumeTag tag) {
        return named != null && named.contains(tag);
    }

    /** Counts an offer in; false if there were too many. */
    boolean admitOffer() {
        return ++offers <= TransferLimits.OFFERS_PER_CHANNEL;
    }

    /** Whether one more block may be put into it. */
    boolean hasRoom() {
        long buffered = port.bufferedAmount(peer);
        if (buffered > BUFFER_HIGH) {
            full = true;
        } else if (buffered < BUFFER_LOW) {
            full = false;
        }
        return !full;
    }
}
