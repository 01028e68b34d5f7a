package dev.parley.client.capture.x11.wire;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an X server. Requests are written into a buffer and sent when an answer is waited for, so that many of them cost one
 * way. One thread at a time; {@link #wake} and {@link #close} are for any.
 */
public final class Connection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BUFFER = 64 * 1024;
    private static final int MAX_MESSAGE = 64 * 1024 * 1024;
    private static final int MESSAGE = 32;
    private static final int ERROR = 0;
    private static final int REPLY = 1;
    private static final int SENT_BY_CLIENT = 0x80;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final ByteBuffer out = buffer(BUFFER);
    private ByteBuffer in = buffer(BUFFER).limit(0);
    private final Setup setup;
    private final Set<Long> awaited = new HashSet<>();
    private final Map<Long, Optional<ByteBuffer>> answers = new HashMap<>();
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private final Map<String, @Nullable Extension> extensions = new HashMap<>();
    private final Map<String, Integer> atoms = new HashMap<>();
    private long sequence;
    private int ids;
    private int requestAt;
    private boolean open;
    private volatile boolean closed;

    private Connection(SocketChannel channel, Setup setup) throws IOException {
        this.channel = channel;
        this.setup = setup;
        channel.configureBlocking(false);
        this.selector = Selector.open();
        this.key = channel.register(selector, SelectionKey.OP_READ);
    }

    public static Connection open(DisplayName display, Map<String, String> environment) throws CaptureProblem {
        String name = environment.getOrDefault("DISPLAY", "");
        SocketAddress address = display.isLocal()
                ? UnixDomainSocketAddress.of(display.socket())
                : new InetSocketAddress(display.host(), display.port());
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open(address);
            Setup setup = greet(channel, display, Authority.find(display, environment), name);
            return new Connection(channel, setup);
        } catch (IOException | CaptureProblem | RuntimeException e) {
            closeQuietly(channel);
            if (e instanceof CaptureProblem problem) {
                throw problem;
            }
            throw new CaptureProblem(CaptureFault.UNREACHABLE, name);
        }
    }

    private static Setup greet(SocketChannel channel, DisplayName display, Authority authority, String name)
            throws IOException, CaptureProblem {
        byte[] way = authority.name().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer hello = buffer(12 + Setup.padded(way.length) + Setup.padded(authority.data().length));
        hello.put((byte) 'l').put((byte) 0).putShort((short) 11).putShort((short) 0);
        hello.putShort((short) way.length)
                .putShort((short) authority.data().length)
                .putShort((short) 0);
        hello.put(way).position(12 + Setup.padded(way.length)).put(authority.data());
        hello.position(0);
        while (hello.hasRemaining()) {
            channel.write(hello);
        }
        ByteBuffer start = readFully(channel, 8);
        ByteBuffer body = readFully(channel, (start.getShort(6) & 0xFFFF) * 4);
        if (start.get(0) != 1) {
            throw new CaptureProblem(CaptureFault.REFUSED, name);
        }
        // Its numbers are counted from the beginning of the answer's body.
        return Setup.read(body, display.screen());
    }

    private static ByteBuffer readFully(SocketChannel channel, int length) throws IOException {
        ByteBuffer bytes = buffer(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("the X server ended the connection");
            }
        }
        return bytes.flip();
    }

    public Setup setup() {
        return setup;
    }

    public int root() {
        return setup.root();
    }

    /** A new name for what is to be made. */
    public int newId() {
        ids++;
        return setup.idBase() | (ids * Integer.lowestOneBit(setup.idMask()) & setup.idMask());
    }

    /** Begins a request; numbers are put into it, then {@link #end} or {@link #ask}. */
    public Connection request(int opcode, int detail) throws IOException {
        if (open) {
            throw new IllegalStateException("a request within another");
        }
        open = true;
        if (out.remaining() < BUFFER / 4) {
            flush();
        }
        requestAt = out.position();
        out.put((byte) opcode).put((byte) detail).putShort((short) 0);
        return this;
    }

    public Connection request(Extension extension, int minor) throws IOException {
        return request(extension.opcode(), minor);
    }

    public Connection u32(int value) {
        out.putInt(value);
        return this;
    }

    public Connection u16(int value) {
        out.putShort((short) value);
        return this;
    }

    public Connection u8(int value) {
        out.put((byte) value);
        return this;
    }

    Connection text(String ascii) {
        out.put(ascii.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Ends a request that has no answer, and says its number. */
    public long end() {
        while ((out.position() - requestAt) % 4 != 0) {
            out.put((byte) 0);
        }
        out.putShort(requestAt + 2, (short) ((out.position() - requestAt) / 4));
        open = false;
        return ++sequence;
    }

    /** Ends a request that has one; by the number that is returned it is taken later. */
    public long ask() {
        end();
        awaited.add(sequence);
        return sequence;
    }

    /** The answer to the request that was just written. */
    public Optional<ByteBuffer> answer() throws IOException {
        return answer(ask());
    }

    /** Whether the server does what was just written, which has no answer. */
    public boolean succeeds() throws IOException {
        long asked = ask();
        request(43, 0).answer();
        boolean done = awaited.remove(asked);
        answers.remove(asked);
        return done;
    }

    /** Waits for an answer; empty where the server refused. What it told before is among the events then. */
    public Optional<ByteBuffer> answer(long asked) throws IOException {
        flush();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<ByteBuffer> answer = answers.remove(asked);
        while (answer == null) {
            if (System.nanoTime() > end) {
                throw new IOException("the X server does not answer");
            }
            receive(Duration.ofSeconds(1));
            answer = answers.remove(asked);
        }
        return answer;
    }

    public Optional<Event> event() throws IOException {
        if (events.isEmpty()) {
            receive(Duration.ZERO);
        }
        return Optional.ofNullable(events.poll());
    }

    /** What was told before the server did this request; only for one that it has done. */
    public Optional<Event> eventBefore(long request) {
        Event first = events.peek();
        return first == null || first.after() >= request ? Optional.empty() : Optional.ofNullable(events.poll());
    }

    /** Waits until there is something to read, or {@link #wake}. */
    public void await(Duration patience) throws IOException {
        flush();
        if (events.isEmpty()) {
            receive(patience);
        }
    }

    public void wake() {
        selector.wakeup();
    }

    private void receive(Duration patience) throws IOException {
        if (readSome() || patience.isZero()) {
            return;
        }
        select(SelectionKey.OP_READ, patience);
        readSome();
    }

    private void select(int operations, Duration patience) throws IOException {
        try {
            key.interestOps(operations);
            selector.select(Math.max(1, patience.toMillis()));
            selector.selectedKeys().clear();
        } catch (ClosedSelectorException | CancelledKeyException e) {
            throw new EOFException("closed");
        }
        if (closed) {
            throw new EOFException("closed");
        }
    }

    /** Takes in what lies in the socket; whether that was something. */
    private boolean readSome() throws IOException {
        in.compact();
        int count = channel.read(in);
        in.flip();
        if (count < 0) {
            throw new EOFException("the X server ended the connection");
        }
        while (takeMessage()) {
            // the next
        }
        return count > 0;
    }

    private boolean takeMessage() {
        int at = in.position();
        if (in.remaining() < MESSAGE) {
            return false;
        }
        int type = in.get(at) & 0xFF;
        boolean longer = type == REPLY || (type & ~SENT_BY_CLIENT) == Event.GENERIC;
        long length = MESSAGE + (longer ? 4 * (in.getInt(at + 4) & 0xFFFFFFFFL) : 0);
        if (in.remaining() < length) {
            if (length > in.capacity()) {
                in = buffer((int) Math.min(length, MAX_MESSAGE)).put(in).flip();
            }
            return false;
        }
        byte[] copy = new byte[(int) length];
        in.get(copy);
        ByteBuffer message = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        long number = numbered(message.getShort(2) & 0xFFFF);
        if (type == ERROR || type == REPLY) {
            if (awaited.remove(number)) {
                answers.put(number, type == REPLY ? Optional.of(message) : Optional.empty());
            }
        } else {
            events.add(new Event(type & ~SENT_BY_CLIENT, number, message));
        }
        return true;
    }

    /** A request's whole number, of which the server says the lower half. */
    private long numbered(int low) {
        long number = (sequence & ~0xFFFFL) | low;
        return number > sequence ? number - 0x10000 : number;
    }

    public void flush() throws IOException {
        out.flip();
        while (out.hasRemaining()) {
            if (channel.write(out) == 0) {
                // A server that waits for its answers to be taken reads no more.
                select(SelectionKey.OP_READ | SelectionKey.OP_WRITE, PATIENCE);
                readSome();
            }
        }
        out.clear();
    }

    /** How the server calls an extension; empty where it has none of this name. */
    public Optional<Extension> extension(String name) throws IOException {
        if (!extensions.containsKey(name)) {
            ByteBuffer answer =
                    request(98, 0).u16(name.length()).u16(0).text(name).answer().orElse(null);
            extensions.put(
                    name,
                    answer == null || answer.get(8) == 0
                            ? null
                            : new Extension(answer.get(9) & 0xFF, answer.get(10) & 0xFF));
        }
        return Optional.ofNullable(extensions.get(name));
    }

    public int atom(String name) throws IOException {
        Integer known = atoms.get(name);
        if (known == null) {
            known = request(16, 0)
                    .u16(name.length())
                    .u16(0)
                    .text(name)
                    .answer()
                    .map(answer -> answer.getInt(8))
                    .orElse(0);
            atoms.put(name, known);
        }
        return known;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Ends what waits; the server drops all that was made over it. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        closeQuietly(channel);
        closeQuietly(selector);
    }

    private static void closeQuietly(@Nullable AutoCloseable part) {
        if (part != null) {
            try {
                part.close();
            } catch (Exception e) {
                // It is gone either way.
            }
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
