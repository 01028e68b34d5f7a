package dev.parley.client.transfer.message;

import dev.parley.client.transfer.message.TransferMessage.Able;
import dev.parley.client.transfer.message.TransferMessage.Accept;
import dev.parley.client.transfer.message.TransferMessage.Cancel;
import dev.parley.client.transfer.message.TransferMessage.Credit;
import dev.parley.client.transfer.message.TransferMessage.Data;
import dev.parley.client.transfer.message.TransferMessage.Done;
import dev.parley.client.transfer.message.TransferMessage.Executable;
import dev.parley.client.transfer.message.TransferMessage.Fin;
import dev.parley.client.transfer.message.TransferMessage.Hashes;
import dev.parley.client.transfer.message.TransferMessage.Hello;
import dev.parley.client.transfer.message.TransferMessage.Hold;
import dev.parley.client.transfer.message.TransferMessage.Known;
import dev.parley.client.transfer.message.TransferMessage.Offer;
import dev.parley.client.transfer.message.TransferMessage.Refuse;
import dev.parley.client.transfer.message.TransferMessage.Renamed;
import dev.parley.client.transfer.message.TransferMessage.Resume;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads and writes transfer messages as bytes, in network byte order: type, three zeros, transfer id, body. */
public final class TransferCodec {
    static final int HEADER_BYTES = 4 + TransferId.BYTES;

    private static final byte OFFER = 1;
    private static final byte ACCEPT = 2;
    private static final byte REFUSE = 3;
    private static final byte HASHES = 4;
    private static final byte DATA = 5;
    private static final byte CREDIT = 6;
    private static final byte FIN = 7;
    private static final byte DONE = 8;
    private static final byte CANCEL = 9;
    private static final byte HELLO = 10;
    private static final byte RESUME = 11;
    private static final byte HOLD = 12;
    private static final byte KNOWN = 13;
    private static final byte ABLE = 14;
    private static final byte RENAMED = 15;
    private static final byte EXECUTABLE = 16;

    /** Earlier programs said hello in another way, and take this for a malformed one. */
    private static final byte HELLO_VERSION = 2;

    private TransferCodec() {}

    /** Returns a heap buffer whose array is exactly the message: webrtc-java always sends the whole array. */
    public static ByteBuffer encode(TransferMessage message) {
        return switch (message) {
            case Offer(var id, var claim, var offer) -> {
                ByteBuffer body = OfferCodec.encode(claim, offer);
                yield header(OFFER, id, body.remaining()).put(body).flip();
            }
            case Accept(var id, long credit) ->
                header(ACCEPT, id, Long.BYTES).putLong(credit).flip();
            case Refuse(var id, var reason) ->
                header(REFUSE, id, 1).put((byte) reason.code()).flip();
            case Hashes(var id, long firstBlock, var digests) -> hashes(id, firstBlock, digests);
            case Data(var id, long offset, var payload) ->
                header(DATA, id, Long.BYTES + payload.remaining())
                        .putLong(offset)
                        .put(payload.duplicate())
                        .flip();
            case Credit(var id, long credit) ->
                header(CREDIT, id, Long.BYTES).putLong(credit).flip();
            case Fin(var id, var root) ->
                header(FIN, id, Digest.BYTES).put(root.bytes()).flip();
            case Done(var id, var root) ->
                header(DONE, id, Digest.BYTES).put(root.bytes()).flip();
            case Cancel(var id, var reason) ->
                header(CANCEL, id, 1).put((byte) reason.code()).flip();
            case Able able ->
                header(ABLE, able.id(), Integer.BYTES).putInt(able.abilities()).flip();
            case Renamed renamed -> renamed(renamed);
            case Executable(var id, var entries) -> {
                byte[] bits = entries.toByteArray();
                yield header(EXECUTABLE, id, bits.length).put(bits).flip();
            }
            case Hello hello ->
                header(HELLO, hello.id(), 1 + Digest.BYTES)
                        .put(HELLO_VERSION)
                        .put(hello.nonce().bytes())
                        .flip();
            case Known known -> known(known);
            case Resume(var id, long blocks, var head, long credit) ->
                header(RESUME, id, 2 * Long.BYTES + Digest.BYTES)
                        .putLong(blocks)
                        .put(head.bytes())
                        .putLong(credit)
                        .flip();
            case Hold(var id, boolean held) ->
                header(HOLD, id, 1).put((byte) (held ? 1 : 0)).flip();
        };
    }

    /** @throws ProtocolException if it is no message; data keeps a view of {@code bytes} */
    public static TransferMessage decode(ByteBuffer bytes) {
        TransferMessage.require(bytes.remaining() <= TransferLimits.MESSAGE_BYTES, "", "the message is too long");
        ByteBuffer from = bytes.slice();
        try {
            byte type = from.get();
            TransferMessage.require(
                    from.get() == 0 && from.getShort() == 0, "header", "must have three zeros behind the type");
            TransferMessage message = readBody(type, TransferId.read(from), from);
            TransferMessage.require(!from.hasRemaining(), "", "the message has bytes left over");
            return message;
        } catch (BufferUnderflowException e) {
            throw new ProtocolException("", "the message is cut short");
        }
    }

    /** The transfer that a message belongs to, even if it is malformed otherwise. */
    public static Optional<TransferId> idOf(ByteBuffer bytes) {
        return bytes.remaining() < HEADER_BYTES
                ? Optional.empty()
                : Optional.of(TransferId.read(bytes.slice().position(4)));
    }

    public static boolean isOffer(ByteBuffer bytes) {
        return hasType(bytes, OFFER);
    }

    /** Whether nothing follows it, so that who misses it waits in vain. */
    public static boolean isLast(ByteBuffer bytes) {
        return hasType(bytes, REFUSE) || hasType(bytes, DONE) || hasType(bytes, CANCEL);
    }

    public static boolean isHello(ByteBuffer bytes) {
        return hasType(bytes, HELLO);
    }

    public static boolean isKnown(ByteBuffer bytes) {
        return hasType(bytes, KNOWN);
    }

    private static boolean hasType(ByteBuffer bytes, byte type) {
        return bytes.hasRemaining() && bytes.get(bytes.position()) == type;
    }

    private static TransferMessage readBody(byte type, TransferId id, ByteBuffer from) {
        return switch (type) {
            case OFFER -> new Offer(id, OfferCodec.readClaim(from), OfferCodec.readOffer(from));
            case ACCEPT -> new Accept(id, from.getLong());
            case REFUSE -> new Refuse(id, TransferEndReason.ofCode(from.get()));
            case HASHES -> readHashes(id, from);
            case DATA -> readData(id, from);
            case CREDIT -> new Credit(id, from.getLong());
            case FIN -> new Fin(id, Digest.read(from));
            case DONE -> new Done(id, Digest.read(from));
            case CANCEL -> new Cancel(id, TransferEndReason.ofCode(from.get()));
            case HELLO -> readHello(id, from);
            case KNOWN -> readKnown(id, from);
            case ABLE -> readAble(id, from);
            case RENAMED -> readRenamed(id, from);
            case EXECUTABLE -> readExecutable(id, from);
            case RESUME -> new Resume(id, from.getLong(), Digest.read(from), from.getLong());
            case HOLD -> readHold(id, from.get());
            default -> throw new ProtocolException("type", "names no message that is known here");
        };
    }

    private static ByteBuffer header(byte type, TransferId id, int bodyBytes) {
        return ByteBuffer.allocate(HEADER_BYTES + bodyBytes).putInt(type << 24).put(id.bytes());
    }

    private static ByteBuffer hashes(TransferId id, long firstBlock, List<Digest> digests) {
        ByteBuffer message =
                header(HASHES, id, Long.BYTES + digests.size() * Digest.BYTES).putLong(firstBlock);
        digests.forEach(digest -> message.put(digest.bytes()));
        return message.flip();
    }

    private static Hashes readHashes(TransferId id, ByteBuffer from) {
        long firstBlock = from.getLong();
        List<Digest> digests = new ArrayList<>();
        while (from.hasRemaining()) {
            digests.add(Digest.read(from));
        }
        return new Hashes(id, firstBlock, digests);
    }

    private static Hello readHello(TransferId id, ByteBuffer from) {
        requireNoId(id);
        TransferMessage.require(from.get() == HELLO_VERSION, "version", "must be " + HELLO_VERSION);
        return new Hello(Digest.read(from));
    }

    private static ByteBuffer known(Known known) {
        ByteBuffer message = header(KNOWN, known.id(), known.tags().size() * ResumeTag.BYTES);
        known.tags().forEach(tag -> message.put(tag.bytes()));
        return message.flip();
    }

    private static Known readKnown(TransferId id, ByteBuffer from) {
        requireNoId(id);
        List<ResumeTag> tags = new ArrayList<>();
        while (from.hasRemaining()) {
            tags.add(ResumeTag.read(from));
        }
        return new Known(tags);
    }

    /** What a later edition says behind it is passed over. */
    private static Able readAble(TransferId id, ByteBuffer from) {
        requireNoId(id);
        Able able = new Able(from.getInt());
        from.position(from.limit());
        return able;
    }

    private static ByteBuffer renamed(Renamed renamed) {
        int most = Integer.BYTES + renamed.some().size() * (Integer.BYTES + 1 + ManifestEntry.NAME_BYTES);
        ByteBuffer body = ByteBuffer.allocate(most).putInt(renamed.count());
        for (Renamed.One one : renamed.some()) {
            byte[] name = one.name().getBytes(StandardCharsets.UTF_8);
            body.putInt(one.entry()).put((byte) name.length).put(name);
        }
        body.flip();
        return header(RENAMED, renamed.id(), body.remaining()).put(body).flip();
    }

    private static Renamed readRenamed(TransferId id, ByteBuffer from) {
        int count = from.getInt();
        List<Renamed.One> some = new ArrayList<>();
        while (from.hasRemaining()) {
            TransferMessage.require(some.size() < TransferLimits.RENAMED_TOLD, "some", "must be fewer");
            some.add(new Renamed.One(from.getInt(), Manifest.readName(from)));
        }
        return new Renamed(id, count, some);
    }

    private static Executable readExecutable(TransferId id, ByteBuffer from) {
        TransferMessage.require(
                from.remaining() <= Math.ceilDiv(Manifest.MAX_ENTRIES, Byte.SIZE),
                "entries",
                "must be those of a manifest");
        BitSet entries = BitSet.valueOf(from);
        from.position(from.limit());
        return new Executable(id, entries);
    }

    private static void requireNoId(TransferId id) {
        TransferMessage.require(id.equals(TransferId.NONE), "transferId", "must be zero where no transfer is meant");
    }

    private static Hold readHold(TransferId id, byte held) {
        TransferMessage.require(held == 0 || held == 1, "held", "must be 0 or 1");
        return new Hold(id, held == 1);
    }

    private static Data readData(TransferId id, ByteBuffer from) {
        long offset = from.getLong();
        ByteBuffer payload = from.slice();
        from.position(from.limit());
        return new Data(id, offset, payload);
    }
}
