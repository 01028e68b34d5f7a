package dev.parley.signaling.cluster;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.json.RecordJson;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.state.SessionImage;
import dev.parley.signaling.room.state.SocketId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How events and letters lie in the store: what clients and rooms said as it was said, and little beside it. */
final class Wire {
    static final int SEED_BYTES = 16;
    /** Of another version nothing is read: machines of two versions do not share rooms. */
    private static final int VERSION = 1;

    private static final int MOST_EVENTS = 65_536;

    private Wire() {}

    static byte[] write(ShardEvent.Entry entry) {
        return written(out -> {
            out.writeByte(VERSION);
            out.writeLong(entry.node());
            out.writeLong(entry.count());
            out.write(entry.seed());
            out.writeInt(entry.events().size());
            for (ShardEvent event : entry.events()) {
                write(out, event);
            }
        });
    }

    private static void write(DataOutputStream out, ShardEvent event) throws IOException {
        switch (event) {
            case ShardEvent.Opened opened -> head(out, 'o', opened.socket());
            case ShardEvent.Adopted adopted -> {
                head(out, 'a', adopted.socket());
                block(out, RecordJson.write(adopted.session()));
            }
            case ShardEvent.Said said -> {
                head(out, 's', said.socket());
                text(out, said.text());
            }
            case ShardEvent.Unreadable unreadable -> {
                head(out, 'u', unreadable.socket());
                out.writeLong(unreadable.number());
                block(out, RecordJson.write(unreadable.answer()));
            }
            case ShardEvent.Looked looked -> {
                head(out, 'l', looked.socket());
                text(out, looked.text());
            }
            case ShardEvent.Listened listened -> {
                head(out, 'h', listened.socket());
                source(out, listened.source());
                out.writeBoolean(listened.seen());
                out.writeInt(listened.boxes().size());
                for (BoxId box : listened.boxes()) {
                    text(out, box.text());
                }
            }
            case ShardEvent.Rang rang -> {
                head(out, 'r', rang.socket());
                source(out, rang.source());
                text(out, rang.text());
            }
            case ShardEvent.Leaving leaving -> head(out, 'v', leaving.socket());
            case ShardEvent.Flooded flooded -> head(out, 'f', flooded.socket());
            case ShardEvent.Closed closed -> head(out, 'c', closed.socket());
            case ShardEvent.Ticked _ -> head(out, 't', new SocketId(0));
            case ShardEvent.NodeGone gone -> head(out, 'g', new SocketId(gone.node()));
        }
    }

    static ShardEvent.Entry entry(byte[] bytes) {
        return read(bytes, in -> {
            long node = in.readLong();
            long count = in.readLong();
            byte[] seed = in.readNBytes(SEED_BYTES);
            int size = size(in.readInt(), MOST_EVENTS);
            List<ShardEvent> events = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                events.add(event(in));
            }
            return new ShardEvent.Entry(node, count, seed, events);
        });
    }

    private static ShardEvent event(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        SocketId socket = new SocketId(in.readLong());
        return switch (kind) {
            case 'o' -> new ShardEvent.Opened(socket);
            case 'a' -> new ShardEvent.Adopted(socket, RecordJson.read(block(in), SessionImage.class));
            case 's' -> new ShardEvent.Said(socket, text(in));
            case 'u' -> {
                long number = in.readLong();
                yield new ShardEvent.Unreadable(
                        socket, RecordJson.read(block(in), ServerMessage.Failure.class), number);
            }
            case 'l' -> new ShardEvent.Looked(socket, text(in));
            case 'h' -> listened(socket, in);
            case 'r' -> new ShardEvent.Rang(socket, source(in), text(in));
            case 'v' -> new ShardEvent.Leaving(socket);
            case 'f' -> new ShardEvent.Flooded(socket);
            case 'c' -> new ShardEvent.Closed(socket);
            case 't' -> new ShardEvent.Ticked();
            case 'g' -> new ShardEvent.NodeGone(socket.number());
            default -> throw new IOException("an event of no known kind");
        };
    }

    private static void source(DataOutputStream out, Source source) throws IOException {
        out.writeBoolean(source.shared());
        text(out, source.network());
    }

    private static Source source(DataInputStream in) throws IOException {
        boolean shared = in.readBoolean();
        return new Source(text(in), shared);
    }

    private static ShardEvent listened(SocketId socket, DataInputStream in) throws IOException {
        Source source = source(in);
        boolean seen = in.readBoolean();
        return new ShardEvent.Listened(socket, source, boxes(in), seen);
    }

    private static List<BoxId> boxes(DataInputStream in) throws IOException {
        int size = size(in.readInt(), ClientMessage.Listen.MAX_KEYS);
        List<BoxId> boxes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            boxes.add(new BoxId(text(in)));
        }
        return boxes;
    }

    static byte[] write(Letter.Parcel parcel) {
        return written(out -> {
            out.writeByte(VERSION);
            out.writeInt(parcel.shard());
            out.writeInt(parcel.letters().size());
            for (Letter letter : parcel.letters()) {
                write(out, letter);
            }
        });
    }

    private static void write(DataOutputStream out, Letter letter) throws IOException {
        switch (letter) {
            case Letter.Text text -> {
                head(out, 't', text.to());
                text(out, text.text());
            }
            case Letter.Aside aside -> {
                head(out, 'a', aside.to());
                text(out, aside.text());
            }
            case Letter.Bell bell -> {
                head(out, 'b', bell.to());
                out.writeByte(bell.sense().code());
                text(out, bell.text());
            }
            case Letter.Close close -> {
                head(out, 'c', close.to());
                out.writeInt(close.code().code());
            }
            case Letter.Left left -> {
                head(out, 'l', left.to());
                block(out, RecordJson.write(left.session()));
            }
            case Letter.Stays stays -> head(out, 's', stays.to());
        }
    }

    static Letter.Parcel parcel(byte[] bytes) {
        return read(bytes, in -> {
            int shard = in.readInt();
            int size = size(in.readInt(), Integer.MAX_VALUE);
            List<Letter> letters = new ArrayList<>(Math.min(size, MOST_EVENTS));
            for (int i = 0; i < size; i++) {
                letters.add(letter(in));
            }
            return new Letter.Parcel(shard, letters);
        });
    }

    private static Letter letter(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        SocketId to = new SocketId(in.readLong());
        return switch (kind) {
            case 't' -> new Letter.Text(to, text(in));
            case 'a' -> new Letter.Aside(to, text(in));
            case 'b' -> {
                Letter.Sense sense = sense(in.readUnsignedByte());
                yield new Letter.Bell(to, text(in), sense);
            }
            case 'c' -> new Letter.Close(to, code(in.readInt()));
            case 'l' -> new Letter.Left(to, RecordJson.read(block(in), SessionImage.class));
            case 's' -> new Letter.Stays(to);
            default -> throw new IOException("a letter of no known kind");
        };
    }

    private static Letter.Sense sense(int code) throws IOException {
        for (Letter.Sense sense : Letter.Sense.values()) {
            if (sense.code() == code) {
                return sense;
            }
        }
        throw new IOException("no known sense");
    }

    private static CloseCode code(int number) throws IOException {
        for (CloseCode code : CloseCode.values()) {
            if (code.code() == number) {
                return code;
            }
        }
        throw new IOException("no known close code");
    }

    private static void head(DataOutputStream out, char kind, SocketId socket) throws IOException {
        out.writeByte(kind);
        out.writeLong(socket.number());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        block(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(block(in), StandardCharsets.UTF_8);
    }

    private static void block(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        int length = size(in.readInt(), Integer.MAX_VALUE);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("it ends too early");
        }
        return bytes;
    }

    private static int size(int size, int most) throws IOException {
        if (size < 0 || size > most) {
            throw new IOException("a size that cannot be");
        }
        return size;
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory takes everything.
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readUnsignedByte() != VERSION) {
                throw new IOException("another version of Parley wrote it");
            }
            return reading.from(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("the store holds what cannot be read: " + e.getMessage(), e);
        }
    }
}
