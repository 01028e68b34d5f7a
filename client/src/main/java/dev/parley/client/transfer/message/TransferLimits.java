package dev.parley.client.transfer.message;

/** Every bound that a transfer puts on what the other side controls. */
public final class TransferLimits {
    /** The unit of hashing and of credit; the last block of a transfer may be shorter. */
    public static final int BLOCK_BYTES = 1 << 20;

    /** The largest message, its header included: what libwebrtc and Chromium take. */
    public static final int MESSAGE_BYTES = 256 << 10;

    /** How much of a block goes into one data message. */
    public static final int PIECE_BYTES = 128 << 10;

    /** What every language of the web can count exactly. */
    public static final long MAX_SIZE = 1L << 53;

    public static final int NAME_BYTES = 200;

    public static final int HASHES_PER_MESSAGE = 256;

    /** Leaf hashes that may wait for their blocks. */
    public static final int HASHES_AHEAD = 512;

    /** How far a sender may run ahead of what is safe on the receiver's disk. */
    public static final int WINDOW_BYTES = 8 * BLOCK_BYTES;

    /** The receiver makes its files durable, and grants credit, whenever this much was written. */
    public static final int SYNC_BYTES = 4 * BLOCK_BYTES;

    /** Transfers that one peer may have offered and not ended. */
    public static final int INCOMING_PER_PEER = 8;

    /** Offers that one peer may make on one channel. */
    public static final int OFFERS_PER_CHANNEL = 256;

    /** Transfers that a {@code known} may name, and finished ones that are remembered. */
    public static final int REMEMBERED = 64;

    /** Names that were changed, which the sender is told one by one. */
    public static final int RENAMED_TOLD = 50;

    /** Credit that all peers together have been given and not spent: so much may wait for our thread. */
    public static final long CREDIT_BYTES = 24L * BLOCK_BYTES;

    /** What needs no credit, and waits for our thread: of all peers together, where they are not too many. */
    public static final long UNCOVERED_BYTES = 4 << 20;

    public static final long UNCOVERED_BYTES_AT_MOST = 1 << 20;
    public static final long UNCOVERED_BYTES_AT_LEAST = 128 << 10;

    /** What a waiting message costs beyond its own bytes. */
    public static final int WAITING_OVERHEAD = 256;

    private TransferLimits() {}
}
