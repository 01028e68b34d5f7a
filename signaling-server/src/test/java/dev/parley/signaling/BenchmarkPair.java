package dev.parley.signaling;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.limit.Limits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/** Two members of a room of their own: one says as much as the other has heard. */
final class BenchmarkPair {
    private static final MessageCodec CODEC = new MessageCodec(Limits.DEFAULT);
    private static final String BODY = "a".repeat(2000);

    private final PeerKey heard = PeerKey.of(random(PeerKey.BYTES));
    private final Member sender;
    private final Queue<Long> sentAt = new ArrayDeque<>();
    private final Semaphore window = new Semaphore(0);
    private long[] delays = {};
    private int count;
    private long seq = 1;

    BenchmarkPair(HttpClient http, URI senders, URI receivers) throws InterruptedException {
        RoomId room = RoomId.of(random(RoomId.BYTES));
        new Member(room, heard, true).connect(http, receivers);
        sender = new Member(room, PeerKey.of(random(PeerKey.BYTES)), false).connect(http, senders);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    /** Has so many go over, of which so many may be under way. */
    void send(int signals, int atOnce) {
        synchronized (sentAt) {
            delays = new long[signals];
            count = 0;
        }
        window.drainPermits();
        window.release(atOnce);
        for (int i = 0; i < signals; i++) {
            window.acquireUninterruptibly();
            synchronized (sentAt) {
                sentAt.add(System.nanoTime());
            }
            sender.say(new ClientMessage.Signal(heard.peerId(), BODY, ++seq));
        }
        window.acquireUninterruptibly(atOnce);
    }

    long[] delays() {
        return delays;
    }

    private void arrived() {
        synchronized (sentAt) {
            Long sent = sentAt.remove();
            delays[count++] = System.nanoTime() - sent;
        }
        window.release();
    }

    private final class Member implements WebSocket.Listener {
        private final RoomId room;
        private final PeerKey key;
        private final boolean hears;
        private final CountDownLatch joined = new CountDownLatch(1);
        private final StringBuilder text = new StringBuilder();
        private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        private WebSocket socket;

        Member(RoomId room, PeerKey key, boolean hears) {
            this.room = room;
            this.key = key;
            this.hears = hears;
        }

        Member connect(HttpClient http, URI node) throws InterruptedException {
            socket = http.newWebSocketBuilder().buildAsync(node, this).join();
            say(new ClientMessage.Hello(1, "benchmark", null));
            say(new ClientMessage.Join(room, JoinToken.of(new byte[JoinToken.BYTES]), key, 1));
            joined.await();
            return this;
        }

        synchronized void say(ClientMessage message) {
            last = last.thenCompose(_ -> socket.sendText(CODEC.encode(message), true));
        }

        @Override
        public void onOpen(WebSocket opened) {
            opened.request(Long.MAX_VALUE);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            text.append(part);
            if (whole) {
                ServerMessage message = CODEC.decodeServer(text.toString());
                text.setLength(0);
                if (message instanceof ServerMessage.Numbered numbered) {
                    say(new ClientMessage.Ack(numbered.seq()));
                }
                if (message instanceof ServerMessage.Joined) {
                    joined.countDown();
                } else if (hears && message instanceof ServerMessage.Signal) {
                    arrived();
                }
            }
            return null;
        }
    }
}
