package dev.parley.signaling.websocket;

import dev.parley.signaling.Waiting;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket client on a blocking socket that says exactly the bytes that a test wants said. */
public final class RawClient implements AutoCloseable {
    static final int TEXT = 1;
    static final int CLOSE = 8;

    private static final MessageCodec CODEC = new MessageCodec(Limits.DEFAULT);
    private static final int PATIENCE_MILLIS = Math.toIntExact(Waiting.PATIENCE.toMillis());

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 2048));
        this.out = socket.getOutputStream();
    }

    /** A TCP connection without the upgrade. */
    static RawClient connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        return new RawClient(socket);
    }

    /** An open WebSocket. */
    public static RawClient open(int port) throws IOException {
        RawClient client = connect(port);
        String status = client.upgrade("");
        if (!status.contains(" 101 ")) {
            client.close();
            throw new IOException("no upgrade: " + status);
        }
        return client;
    }

    /** An open WebSocket that was welcomed. */
    static RawClient greet(int port) throws IOException {
        RawClient client = open(port);
        client.say(new ClientMessage.Hello(1, "test", null));
        client.hear(ServerMessage.Welcome.class);
        return client;
    }

    /** Sends an upgrade request with more header lines, and answers with the status line. */
    String upgrade(String moreHeaders) throws IOException {
        write(("GET / HTTP/1.1\r\nHost: 127.0.0.1:7481\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n" + moreHeaders
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return readHead();
    }

    /** The status line of an HTTP answer, whose head is read up to its end. */
    String readHead() throws IOException {
        String status = readLine();
        String line = status;
        while (!line.isEmpty()) {
            line = readLine();
        }
        return status;
    }

    /** All that comes before the server closes. */
    String readAll() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        while (c >= 0 && c != '\n') {
            if (c != '\r') {
                line.append((char) c);
            }
            c = in.read();
        }
        return line.toString();
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    void say(ClientMessage message) throws IOException {
        say(CODEC.encode(message));
    }

    public void say(String text) throws IOException {
        frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    void frame(int opcode, boolean fin, byte[] payload) throws IOException {
        write(frameBytes(opcode, fin, payload));
    }

    /** A frame masked with zeros, which leaves the payload readable. */
    static byte[] frameBytes(int opcode, boolean fin, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (opcode | (fin ? 0x80 : 0)));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    /** What the server sent: a message's text, or the code with which it closed. */
    public record Frame(String text, int closeCode) {
        public boolean isClose() {
            return closeCode != 0;
        }
    }

    public Frame read() throws IOException {
        int opcode = in.readByte() & 0x0F;
        int length = in.readByte() & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new IOException("closed within a frame");
        }
        return opcode == CLOSE
                ? new Frame("", ByteBuffer.wrap(payload).getShort())
                : new Frame(new String(payload, StandardCharsets.UTF_8), 0);
    }

    /** Reads on until a message of this type comes, though others come all the time. */
    <T extends ServerMessage> T hear(Class<T> type) throws IOException {
        long start = System.nanoTime();
        while (true) {
            Frame frame = read();
            if (System.nanoTime() - start > Waiting.PATIENCE.toNanos()) {
                throw new IOException("no " + type.getSimpleName() + " came, but other messages");
            }
            if (frame.isClose()) {
                throw new IOException("closed with " + frame.closeCode());
            }
            ServerMessage message = CODEC.decodeServer(frame.text());
            if (type.isInstance(message)) {
                return type.cast(message);
            }
        }
    }

    /** Reads on until the server closes, and answers with the code, or 1006 if there was no close frame. */
    public int readCloseCode() {
        try {
            while (true) {
                Frame frame = read();
                if (frame.isClose()) {
                    return frame.closeCode();
                }
            }
        } catch (IOException e) {
            return 1006;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
