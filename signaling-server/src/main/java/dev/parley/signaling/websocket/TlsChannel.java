package dev.parley.signaling.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SSLEngine;
import org.java_websocket.SSLSocketChannel2;

/**
 * The library's TLS channel without its busy wait: it asks to write as long as the TLS handshake is not done, and since a
 * socket can nearly always be written to, one client that stays silent after connecting turns the thread in
 * circles. This one asks to write only when there is something to write, and asks again after a read brought it about.
 *
 * <p>What a handshake has to compute is computed on another thread. Until that is done the socket rests: whoever asks the engine
 * anything waits for it.
 */
final class TlsChannel extends SSLSocketChannel2 {
    private final Runnable resume;
    /** What the engine wants computed, and nobody has begun yet. */
    private final List<FutureTask<?>> wanted = new ArrayList<>();

    private volatile boolean busy;

    /** @param resume is called on the thread of a task once it is done, and is to have this read and written again */
    TlsChannel(SocketChannel channel, SSLEngine engine, ExecutorService tasks, SelectionKey key, Runnable resume)
            throws IOException {
        super(channel, engine, tasks, key);
        this.resume = resume;
    }

    /** Whether something is computed for it. */
    boolean isBusy() {
        return busy;
    }

    /** Begun only where nobody asks the engine any more, and so not by the constructor, when there is none. */
    @Override
    protected void consumeDelegatedTasks() {
        for (Runnable task = sslEngine.getDelegatedTask(); task != null; task = sslEngine.getDelegatedTask()) {
            FutureTask<?> one = new FutureTask<>(task, null);
            tasks.add(one);
            wanted.add(one);
        }
    }

    private void compute() {
        if (wanted.isEmpty()) {
            return;
        }
        List<FutureTask<?>> all = List.copyOf(wanted);
        wanted.clear();
        busy = true;
        if (selectionKey.isValid()) {
            selectionKey.interestOps(0);
        }
        exec.execute(() -> {
            all.forEach(FutureTask::run);
            busy = false;
            resume.run();
        });
    }

    @Override
    public boolean isNeedWrite() {
        return !busy && (outCrypt.hasRemaining() || hasToWrite());
    }

    /** Whether the handshake goes on by writing. */
    private boolean hasToWrite() {
        return switch (sslEngine.getHandshakeStatus()) {
            case NEED_WRAP, NEED_TASK -> true;
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN, NOT_HANDSHAKING, FINISHED -> false;
        };
    }

    /**
     * Whether records are read from the socket and not yet from here, such as those behind one that needed a task or is empty: the
     * socket will not become readable for them again.
     */
    @Override
    public boolean isNeedRead() {
        return !busy && !hasToWrite() && super.isNeedRead();
    }

    /** Goes on with the handshake; after it, an empty buffer would be sent as an empty record. */
    @Override
    public void writeMore() throws IOException {
        if (busy) {
            return;
        }
        boolean handshaking = switch (sslEngine.getHandshakeStatus()) {
            case NEED_WRAP, NEED_TASK, NEED_UNWRAP, NEED_UNWRAP_AGAIN -> true;
            case NOT_HANDSHAKING, FINISHED -> false;
        };
        if (handshaking || outCrypt.hasRemaining()) {
            super.writeMore();
        }
        compute();
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int count = busy ? 0 : super.write(source);
        compute();
        return count;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = busy ? 0 : super.read(target);
        compute();
        if (isNeedWrite() && selectionKey.isValid()) {
            selectionKey.interestOps(selectionKey.interestOps() | SelectionKey.OP_WRITE);
        }
        return count;
    }
}
