package dev.parley.signaling.websocket;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Pattern;
import org.java_websocket.WrappedByteChannel;

/**
 * The beginning of a connection on a port that takes both: requests are answered here, one after the other, until one asks
 * for a WebSocket. That one goes to the library as it came, and nothing of the connection comes by here any more. On the
 * room loop's thread, which has others to serve: each time it comes by, one request is answered.
 */
final class HttpFront {
    /** RFC 9110 §7.8; whether the rest of the request is right, is for the library to say. */
    private static final Pattern UPGRADE = Pattern.compile("(?im)^upgrade:[ \\t]*websocket[ \\t]*\\r?$");

    private static final byte[] NOTHING = {};

    private final ByteChannel out;
    private final PlainHttp pages;
    private final InetAddress remote;
    private final Deque<ByteBuffer> answer = new ArrayDeque<>();
    private byte[] asked = NOTHING;
    private boolean upgrade;
    private int answers;
    private boolean last;
    private boolean more;

    /** @param out the socket's own channel, or TLS over it */
    HttpFront(ByteChannel out, PlainHttp pages, InetAddress remote) {
        this.out = out;
        this.pages = pages;
        this.remote = remote;
    }

    /** Takes what was read, and answers what it asks, as far as the socket takes the answer. */
    void read(ByteBuffer bytes) throws IOException {
        int before = asked.length;
        asked = Arrays.copyOf(asked, before + bytes.remaining());
        bytes.get(asked, before, bytes.remaining());
        goOn();
    }

    /** Writes on, and answers the next of what was asked meanwhile. */
    void goOn() throws IOException {
        more = false;
        int before = answers;
        while (write()) {
            if (last) {
                endWhenFlushed();
                return;
            }
            int end = endOfHead();
            if (end == 0) {
                return;
            }
            byte[] head = Arrays.copyOf(asked, end);
            if (UPGRADE.matcher(new String(head, StandardCharsets.ISO_8859_1)).find()) {
                upgrade = true;
                return;
            }
            if (answers > before) {
                more = true;
                return;
            }
            asked = Arrays.copyOfRange(asked, end, asked.length);
            PlainHttp.Reply reply = pages.answer(head, remote);
            answer.addAll(reply.bytes());
            last = reply.last();
            answers++;
        }
    }

    /** Whether a request asks for a WebSocket, with which {@link #asked} begins. */
    boolean isUpgrade() {
        return upgrade;
    }

    /** What has come since the last request that was answered. */
    byte[] asked() {
        return asked;
    }

    boolean isAnswering() {
        return !answer.isEmpty();
    }

    /** Whether the next request is there, and waits for its turn. */
    boolean hasMore() {
        return more;
    }

    /** How many requests have been answered, or are being. */
    int answers() {
        return answers;
    }

    /** Whether every answer is written. */
    private boolean write() throws IOException {
        while (!answer.isEmpty()) {
            ByteBuffer next = answer.element();
            int before = next.remaining();
            out.write(next);
            if (next.hasRemaining() && next.remaining() == before) {
                return false;
            }
            if (!next.hasRemaining()) {
                answer.remove();
            }
        }
        return true;
    }

    /** After the last answer the connection is over, which the library is told as it is of a broken one. */
    private void endWhenFlushed() throws IOException {
        if (!(out instanceof WrappedByteChannel tls && tls.isNeedWrite())) {
            throw new IOException("the last answer is written");
        }
    }

    /** Behind the empty line that ends the first head; 0 where there is none yet. */
    private int endOfHead() {
        for (int i = 1; i < asked.length; i++) {
            if (asked[i] == '\n' && (asked[i - 1] == '\n' || (asked[i - 1] == '\r' && i > 1 && asked[i - 2] == '\n'))) {
                return i + 1;
            }
        }
        return 0;
    }
}
