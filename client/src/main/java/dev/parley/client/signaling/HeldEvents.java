package dev.parley.client.signaling;

import dev.parley.signaling.loop.Guarded;
import dev.parley.signaling.loop.GuardedLoop;
import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.ServerMessage;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events on in their order, and holds them back while it is looked up where the ICE servers in one of them stand:
 * those that the server may not name are taken out. Only used on the loop's thread.
 */
final class HeldEvents {
    private static final Logger LOG = LoggerFactory.getLogger(HeldEvents.class);

    private final GuardedLoop loop;
    private final NameLookup lookup;
    private final Duration patience;
    private final Consumer<SignalingEvent> next;
    private final Queue<CompletableFuture<SignalingEvent>> waiting = new ArrayDeque<>();

    /** @param patience after which nobody knows where ICE servers are, and none of them is told */
    HeldEvents(GuardedLoop loop, NameLookup lookup, Duration patience, Consumer<SignalingEvent> next) {
        this.loop = loop;
        this.lookup = lookup;
        this.patience = patience;
        this.next = next;
    }

    void add(SignalingEvent event) {
        add(CompletableFuture.completedFuture(event));
    }

    /** @param said by a server that stands there */
    void add(ServerMessage.Numbered said, ServerPlace place) {
        add(checked(said, place).thenApply(SignalingEvent.Delivered::new));
    }

    /** Nothing follows, and nothing is waited for. */
    void addLast(SignalingEvent event) {
        waiting.clear();
        next.accept(event);
    }

    private void add(CompletableFuture<SignalingEvent> event) {
        waiting.add(event);
        if (!event.isDone()) {
            var _ = event.thenRun(() -> loop.post(this::handOn));
        }
        handOn();
    }

    private void handOn() {
        for (var head = waiting.peek(); head != null && head.isDone(); head = waiting.peek()) {
            waiting.remove();
            next.accept(head.join());
        }
    }

    private CompletableFuture<ServerMessage.Numbered> checked(ServerMessage.Numbered said, ServerPlace place) {
        return switch (said) {
            case ServerMessage.Joined(var you, var members, var iceServers, var seq) ->
                allowed(iceServers, place).thenApply(some -> new ServerMessage.Joined(you, members, some, seq));
            case ServerMessage.IceServers(var iceServers, var seq) ->
                allowed(iceServers, place).thenApply(some -> new ServerMessage.IceServers(some, seq));
            case ServerMessage.Refused _,
                    ServerMessage.Waiting _,
                    ServerMessage.RoomState _,
                    ServerMessage.MemberJoined _,
                    ServerMessage.MemberLeft _,
                    ServerMessage.Signal _ -> CompletableFuture.completedFuture(said);
        };
    }

    private CompletableFuture<List<IceServer>> allowed(List<IceServer> servers, ServerPlace place) {
        if (servers.isEmpty()) {
            return CompletableFuture.completedFuture(servers);
        }
        return CompletableFuture.supplyAsync(
                        () -> servers.stream()
                                .flatMap(server -> server.only((_, host) -> mayName(host, place)).stream())
                                .toList(),
                        task -> Thread.ofVirtual().start(task))
                .completeOnTimeout(List.of(), patience.toMillis(), TimeUnit.MILLISECONDS)
                .handle((found, failure) -> {
                    if (failure != null) {
                        Guarded.passOnFatal(failure.getCause() == null ? failure : failure.getCause());
                    }
                    List<IceServer> some = found == null ? List.of() : found;
                    if (!servers.equals(some)) {
                        LOG.warn("passed over ICE servers that lead nowhere, or into this computer's own network");
                    }
                    return some;
                });
    }

    /** All of its addresses: the media library chooses among them by itself. */
    private boolean mayName(String host, ServerPlace place) {
        try {
            return lookup.addressesOf(host).stream().allMatch(address -> place.mayName(host, address));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
