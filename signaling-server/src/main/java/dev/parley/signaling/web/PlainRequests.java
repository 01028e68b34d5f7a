package dev.parley.signaling.web;

import dev.parley.signaling.websocket.PlainHttp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers requests that came to the WebSocket's port as the HTTP port does. All threads. */
final class PlainRequests implements PlainHttp {
    private final Function<Request, Answer> handler;

    PlainRequests(Function<Request, Answer> handler) {
        this.handler = handler;
    }

    @Override
    public Reply answer(byte[] head, InetAddress remote) {
        Pieces pieces = new Pieces();
        try {
            boolean last = write(head, remote, pieces);
            return new Reply(pieces.all, last);
        } catch (IOException e) {
            throw new IllegalStateException("a whole head in memory can be read, and memory be written", e);
        }
    }

    /** @return whether the connection ends with it */
    private boolean write(byte[] head, InetAddress remote, Pieces pieces) throws IOException {
        try {
            Request request = new RequestReader(new ByteArrayInputStream(head), remote)
                    .next()
                    .orElseThrow(() -> new RequestReader.BadRequest(400, "This is no HTTP/1.1 request."));
            handler.apply(request).send(request, pieces);
            return request.isLast();
        } catch (RequestReader.BadRequest e) {
            e.answer().sendLast(pieces);
            return true;
        }
    }

    /** Keeps what is written as it is: a file of the page is in memory once, however many slow readers it goes to. */
    private static final class Pieces extends OutputStream {
        private final List<ByteBuffer> all = new ArrayList<>();

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (length > 0) {
                all.add(ByteBuffer.wrap(bytes, offset, length).asReadOnlyBuffer());
            }
        }
    }
}
