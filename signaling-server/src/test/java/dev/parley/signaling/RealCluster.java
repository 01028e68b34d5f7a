package dev.parley.signaling;

import dev.parley.signaling.cluster.ClusterClient;
import dev.parley.signaling.cluster.History;
import dev.parley.signaling.cluster.Party;
import dev.parley.signaling.cluster.RedisServer;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.RoomId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** A real store, real processes as nodes, each on a link of its own to the store, and clients with real sockets. */
final class RealCluster implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NODES = 3;
    private static final int MEMBERS = 3;

    final RedisServer redis;
    final List<StoreLink> links = new ArrayList<>();
    final List<NodeProcess> nodes = new CopyOnWriteArrayList<>();
    final History history = new History();
    final List<ClusterClient> clients = new CopyOnWriteArrayList<>();
    final Map<String, Set<String>> rooms = new HashMap<>();
    private final Set<Party> parties = ConcurrentHashMap.newKeySet();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    volatile boolean talking = true;
    private volatile boolean running = true;

    RealCluster(Path folder, int roomCount) throws IOException, InterruptedException {
        this(folder, roomCount, _ -> {});
    }

    /** @param before what is done to the store before there are nodes */
    RealCluster(Path folder, int roomCount, Consumer<RedisServer> before) throws IOException, InterruptedException {
        redis = RedisServer.start(folder);
        before.accept(redis);
        log = folder.resolve("nodes.log");
        for (int i = 0; i < NODES; i++) {
            links.add(new StoreLink(redis.port()));
            nodes.add(node(i));
        }
        for (NodeProcess node : nodes) {
            node.started();
        }
        for (int room = 0; room < roomCount; room++) {
            Set<String> members = new TreeSet<>();
            byte[] id = random(RoomId.BYTES);
            for (int member = 0; member < MEMBERS; member++) {
                String name = "r" + room + "m" + member;
                clients.add(client(name, id));
                members.add(name);
                rooms.put(name, members);
            }
        }
        Thread.ofPlatform().daemon().name("clients").start(this::drive);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    private ClusterClient client(String name, byte[] room) {
        return new ClusterClient(name, PeerKey.of(random(PeerKey.BYTES)), RoomId.of(room), names, history);
    }

    /** Somebody more, in a room of their own. */
    ClusterClient stranger(String name) {
        rooms.put(name, Set.of(name));
        ClusterClient stranger = client(name, random(RoomId.BYTES));
        clients.add(stranger);
        return stranger;
    }

    private NodeProcess node(int which) throws IOException {
        return new NodeProcess("redis://127.0.0.1:" + links.get(which).port(), log);
    }

    Path log() {
        return log;
    }

    /** Another in the place of one that is gone, also while the store is. */
    void replace(int which) throws IOException, InterruptedException {
        nodes.get(which).close();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); ; ) {
            NodeProcess next = node(which);
            try {
                nodes.set(which, next.started());
                return;
            } catch (IOException e) {
                next.close();
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    static void pause(int millis) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ofMillis(millis + 1))
                .until(() -> true);
    }

    void await(String what, BooleanSupplier reached) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(reached::getAsBoolean);
    }

    List<String> wrongs() {
        talking = false;
        await(
                "all is settled",
                () -> clients.stream().allMatch(client -> client.isOnline() && client.isSettled())
                        && history.everythingCame());
        clients.forEach(ClusterClient::writeDownWhomItSees);
        return history.wrongs(rooms);
    }

    private void drive() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Map<ClusterClient, Long> next = new HashMap<>();
        long pings = System.nanoTime();
        while (running) {
            long now = System.nanoTime();
            for (ClusterClient client : clients) {
                if (client.isOnline()) {
                    client.join();
                    if (talking && random.nextInt(20) == 0) {
                        client.signal(random.nextInt(MEMBERS));
                    }
                } else if (next.getOrDefault(client, now) <= now) {
                    next.put(client, now + random.nextLong(50_000_000, 600_000_000));
                    connect(client, nodes.get(random.nextInt(nodes.size())).webSocket());
                }
            }
            if (now - pings > 5_000_000_000L) {
                pings = now;
                parties.forEach(Party::ping);
            }
            pause(10);
        }
    }

    /** Opens a line, and answers before it is there. */
    void connect(Party client, URI node) {
        parties.add(client);
        RealLine line = new RealLine(client);
        line.opens(
                http.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(2)).buildAsync(node, line));
    }

    /** A socket; the library sends one message after the other, and hands them over so, too. */
    private static final class RealLine implements Party.Line, WebSocket.Listener {
        private final Party client;
        private final StringBuilder text = new StringBuilder();
        private WebSocket socket;
        private CompletableFuture<?> taking = CompletableFuture.completedFuture(null);
        private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        private boolean closed;

        RealLine(Party client) {
            this.client = client;
        }

        void opens(CompletableFuture<WebSocket> opening) {
            taking = opening.thenAccept(this::open);
        }

        private void open(WebSocket opened) {
            synchronized (client) {
                socket = opened;
                if (client.isOnline()) {
                    opened.abort();
                } else {
                    client.connected(this);
                }
            }
        }

        @Override
        public void onOpen(WebSocket opened) {
            opened.request(Long.MAX_VALUE);
        }

        @Override
        public void say(String message) {
            synchronized (client) {
                last = last.handle((_, _) -> null).thenCompose(_ -> socket.sendText(message, true));
            }
        }

        @Override
        public void close() {
            taking.cancel(false);
            socket.abort();
            gone();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            text.append(part);
            if (whole) {
                String message = text.toString();
                text.setLength(0);
                synchronized (client) {
                    if (!closed) {
                        client.heard(this, message);
                    }
                }
            }
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            gone();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable fault) {
            gone();
        }

        private void gone() {
            synchronized (client) {
                closed = true;
                client.disconnected(this);
            }
        }
    }

    @Override
    public void close() throws IOException {
        running = false;
        nodes.forEach(NodeProcess::close);
        for (StoreLink link : links) {
            link.close();
        }
        redis.close();
        http.shutdownNow();
    }
}
