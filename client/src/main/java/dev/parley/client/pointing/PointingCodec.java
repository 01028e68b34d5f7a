package dev.parley.client.pointing;

import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes messages of the pointing channel as bytes, numbers with the most significant byte first. */
public final class PointingCodec {
    private static final byte AT = 1;
    private static final byte GONE = 2;
    private static final byte INK = 3;
    private static final byte CLICK = 4;
    private static final byte ALLOWED = 5;
    private static final byte CLEARED = 6;
    private static final int SPOT_BYTES = 4;

    private PointingCodec() {}

    public static byte[] encode(PointingMessage message) {
        ByteBuffer bytes = ByteBuffer.allocate(PointingLimits.MESSAGE_BYTES);
        switch (message) {
            case PointingMessage.Marked(long number, PeerId sharer, PointingMark mark) -> {
                bytes.put(typeOf(mark)).putInt((int) number).put(sharer.bytes());
                put(bytes, mark);
            }
            case PointingMessage.Allowed(long number, boolean all, var people) -> {
                bytes.put(ALLOWED).putInt((int) number).put((byte) (all ? 1 : 0));
                people.forEach(person -> bytes.put(person.bytes()));
            }
            case PointingMessage.Cleared(long number) -> bytes.put(CLEARED).putInt((int) number);
        }
        byte[] exact = new byte[bytes.position()];
        bytes.flip().get(exact);
        return exact;
    }

    /** @throws ProtocolException naming what is wrong; {@code type} for a message of a later version */
    public static PointingMessage decode(ByteBuffer bytes) {
        if (bytes.remaining() > PointingLimits.MESSAGE_BYTES) {
            throw new ProtocolException("", "must be at most " + PointingLimits.MESSAGE_BYTES + " bytes");
        }
        requireMore(bytes, 1 + Integer.BYTES);
        byte type = bytes.get();
        long number = Integer.toUnsignedLong(bytes.getInt());
        PointingMessage message = switch (type) {
            case AT, GONE, INK, CLICK -> new PointingMessage.Marked(number, person(bytes), mark(type, bytes));
            case ALLOWED -> new PointingMessage.Allowed(number, all(bytes), people(bytes));
            case CLEARED -> new PointingMessage.Cleared(number);
            default -> throw new ProtocolException("type", "names no message that is known here");
        };
        if (bytes.hasRemaining()) {
            throw new ProtocolException("", "is longer than its type");
        }
        return message;
    }

    private static byte typeOf(PointingMark mark) {
        return switch (mark) {
            case PointingMark.At _ -> AT;
            case PointingMark.Gone _ -> GONE;
            case PointingMark.Ink _ -> INK;
            case PointingMark.Click _ -> CLICK;
        };
    }

    private static void put(ByteBuffer bytes, PointingMark mark) {
        switch (mark) {
            case PointingMark.At(Spot spot) -> put(bytes, spot);
            case PointingMark.Gone() -> {}
            case PointingMark.Ink(int stroke, int first, var points) -> {
                bytes.putShort((short) stroke).putShort((short) first);
                points.forEach(point -> put(bytes, point));
            }
            case PointingMark.Click(int click, Spot spot) -> put(bytes.putShort((short) click), spot);
        }
    }

    private static void put(ByteBuffer bytes, Spot spot) {
        bytes.putShort((short) spot.x()).putShort((short) spot.y());
    }

    private static PointingMark mark(byte type, ByteBuffer bytes) {
        return switch (type) {
            case AT -> new PointingMark.At(spot(bytes));
            case GONE -> new PointingMark.Gone();
            case INK -> new PointingMark.Ink(unsigned(bytes), unsigned(bytes), spots(bytes));
            default -> new PointingMark.Click(unsigned(bytes), spot(bytes));
        };
    }

    private static List<Spot> spots(ByteBuffer bytes) {
        List<Spot> spots = new ArrayList<>();
        while (bytes.remaining() >= SPOT_BYTES) {
            spots.add(spot(bytes));
        }
        return spots;
    }

    private static Spot spot(ByteBuffer bytes) {
        return new Spot(unsigned(bytes), unsigned(bytes));
    }

    private static int unsigned(ByteBuffer bytes) {
        requireMore(bytes, Short.BYTES);
        return Short.toUnsignedInt(bytes.getShort());
    }

    private static boolean all(ByteBuffer bytes) {
        requireMore(bytes, 1);
        return switch (bytes.get()) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new ProtocolException("all", "must be 0 or 1");
        };
    }

    private static List<PeerId> people(ByteBuffer bytes) {
        List<PeerId> people = new ArrayList<>();
        while (bytes.remaining() >= PeerId.BYTES) {
            people.add(person(bytes));
        }
        return people;
    }

    private static PeerId person(ByteBuffer bytes) {
        requireMore(bytes, PeerId.BYTES);
        byte[] id = new byte[PeerId.BYTES];
        bytes.get(id);
        return PeerId.of(id);
    }

    private static void requireMore(ByteBuffer bytes, int count) {
        if (bytes.remaining() < count) {
            throw new ProtocolException("", "is shorter than its type");
        }
    }
}
