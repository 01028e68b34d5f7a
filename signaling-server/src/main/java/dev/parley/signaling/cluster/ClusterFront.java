package dev.parley.signaling.cluster;

import dev.parley.signaling.cluster.Visit.Stage;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.rate.Allowances;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.Delivery;
import dev.parley.signaling.room.Rooms;
import dev.parley.signaling.room.RoomsPort;
import dev.parley.signaling.room.Shard;
import dev.parley.signaling.room.state.SessionImage;
import dev.parley.signaling.room.state.SocketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The rooms of a cluster as one node's sockets see them. A socket is in this node's lobby until it joins; then its session goes to the shard
 * of the room, wherever that is run, and what it says is brought there. Touched by the room loop only.
 */
final class ClusterFront implements RoomsPort {
    private static final ServerMessage PONG = new ServerMessage.Pong();
    private static final ServerMessage FLOOD =
            new ServerMessage.Failure(ErrorCode.FLOOD, "", "too many messages in a short time");

    private final Limits limits;
    private final MessageCodec codec;
    private final Rooms lobby;
    private final NodeSockets numbers;
    private final Shards shards;
    private final Courier courier;
    private final Link link;
    private final BellFront bells;
    private final Consumer<Supplier<List<Delivery>>> loop;
    private final Allowances joins;
    private final Allowances looks;
    private final Map<SocketId, Visit> visits = new HashMap<>();

    /**
     * @param lobby takes no rooms: who joins there is refused
     * @param loop has something run on the room loop's thread
     */
    ClusterFront(
            Limits limits,
            Rooms lobby,
            long node,
            Shards shards,
            Courier courier,
            Link link,
            SourceMarks marks,
            Consumer<Supplier<List<Delivery>>> loop) {
        this.limits = limits;
        this.codec = new MessageCodec(limits);
        this.lobby = lobby;
        this.numbers = new NodeSockets(node);
        this.shards = shards;
        this.courier = courier;
        this.link = link;
        this.bells = new BellFront(limits, numbers, shards.doorbell(), courier, link, marks);
        this.loop = loop;
        this.joins = new Allowances(limits.joinsPerMinute());
        this.looks = new Allowances(limits.joinsPerMinute());
        lobby.drain();
    }

    @Override
    public List<Delivery> connected(SocketId id, Source source, Instant now) {
        visits.put(id, new Visit(id, source, now));
        return ofLobby(lobby.connected(id, source, now));
    }

    @Override
    public List<Delivery> received(SocketId id, ClientMessage message, Instant now) {
        Visit visit = visits.get(id);
        if (visit == null) {
            return List.of();
        }
        visit.hear(now);
        if (message instanceof ClientMessage.Doorbell bell && visit.isGreeted()) {
            Shard.hear(lobby, id, now);
            Optional<Delivery> answer = bells.received(id, visit.source(), bell, now);
            return bells.isFlooding(id) ? flooded(id) : answer.stream().toList();
        }
        return switch (visit.stage()) {
            case LOBBY -> inLobby(visit, message, now);
            case WAITING -> message instanceof ClientMessage.Ping ? visit.tell(PONG) : keep(visit, message);
            case SHARED -> inShard(visit, message, now);
        };
    }

    private List<Delivery> inLobby(Visit visit, ClientMessage message, Instant now) {
        return switch (message) {
            case ClientMessage.Hello hello
            when hello.resume() != null && !visit.isGreeted() -> resume(visit, hello, hello.resume());
            case ClientMessage.Look look when visit.isGreeted() -> look(visit, look, now);
            case ClientMessage.Join join
            when visit.isGreeted() && mayJoin(visit, now) -> {
                Optional<SessionImage> session = Shard.release(lobby, visit.id());
                if (session.isEmpty()) {
                    yield ofLobby(lobby.received(visit.id(), message, now));
                }
                yield share(visit, shards.of(join.room()), session.get(), join);
            }
            default -> {
                visit.greet(message instanceof ClientMessage.Hello);
                yield ofLobby(lobby.received(visit.id(), message, now));
            }
        };
    }

    private boolean mayJoin(Visit visit, Instant now) {
        return link.reachesStore() && joins.take(visit.source(), now);
    }

    private List<Delivery> inShard(Visit visit, ClientMessage message, Instant now) {
        SocketId shared = numbers.shared(visit.id());
        return switch (message) {
            case ClientMessage.Ping _ -> visit.tell(PONG);
            case ClientMessage.Look look -> look(visit, look, now);
            // Who joins again and again has not heard that it was refused; it comes back later, and says it once more.
            case ClientMessage.Join _ when !joins.take(visit.source(), now) -> end(visit, CloseCode.TRY_AGAIN_LATER);
            case ClientMessage.Join join
            when shards.of(join.room()) != visit.shard() && !visit.stays() -> {
                visit.wait(join);
                yield post(visit, new ShardEvent.Leaving(shared));
            }
            default -> {
                visit.stay(false);
                yield post(visit, new ShardEvent.Said(shared, codec.encode(message)));
            }
        };
    }

    /** Takes a session to a shard, with the join that it goes there for. */
    private List<Delivery> share(Visit visit, int shard, SessionImage session, ClientMessage.Join join) {
        SocketId shared = numbers.shared(visit.id());
        visit.share(shard);
        List<Delivery> ended = post(visit, new ShardEvent.Adopted(shared, session));
        return ended.isEmpty() ? post(visit, new ShardEvent.Said(shared, codec.encode(join))) : ended;
    }

    private List<Delivery> resume(Visit visit, ClientMessage.Hello hello, ClientMessage.Resume resume) {
        if (!link.reachesStore()) {
            return close(visit, CloseCode.TRY_AGAIN_LATER);
        }
        visit.wait(hello);
        SocketId id = visit.id();
        courier.search(resume.session(), found -> loop.accept(() -> found(id, hello, found)));
        return List.of();
    }

    private List<Delivery> found(SocketId id, ClientMessage.Hello hello, Optional<OptionalInt> found) {
        Visit visit = visits.get(id);
        if (visit == null || visit.stage() != Stage.WAITING) {
            return List.of();
        }
        if (found.isEmpty()) {
            return close(visit, CloseCode.TRY_AGAIN_LATER);
        }
        List<ClientMessage> waited = visit.takeWaiting();
        visit.greet(true);
        if (found.get().isEmpty()) {
            visit.enterLobby();
            List<Delivery> deliveries = new ArrayList<>(ofLobby(lobby.received(id, hello, visit.lastHeard())));
            deliveries.addAll(again(visit, waited.subList(1, waited.size())));
            return deliveries;
        }
        Shard.forget(lobby, id);
        visit.share(found.get().getAsInt());
        List<Delivery> deliveries = new ArrayList<>(post(visit, new ShardEvent.Opened(numbers.shared(id))));
        deliveries.addAll(again(visit, waited));
        return deliveries;
    }

    private List<Delivery> again(Visit visit, List<ClientMessage> messages) {
        List<Delivery> deliveries = new ArrayList<>();
        messages.forEach(message -> deliveries.addAll(received(visit.id(), message, visit.lastHeard())));
        return deliveries;
    }

    private List<Delivery> keep(Visit visit, ClientMessage message) {
        return visit.wait(message) ? List.of() : end(visit, CloseCode.TRY_AGAIN_LATER);
    }

    private List<Delivery> look(Visit visit, ClientMessage.Look look, Instant now) {
        boolean may = visit.mayLook(look, now) && (!visit.looksElsewhere(look) || looks.take(visit.source(), now));
        if (!may || !link.reachesStore()) {
            return visit.tell(new ServerMessage.Failure(ErrorCode.TOO_FAST, "type", "look again later"));
        }
        visit.look(look, now);
        courier.post(shards.of(look.room()), new ShardEvent.Looked(numbers.shared(visit.id()), codec.encode(look)));
        return List.of();
    }

    @Override
    public List<Delivery> unreadable(SocketId id, MalformedMessage fault, Instant now) {
        Visit visit = visits.get(id);
        if (visit == null) {
            return List.of();
        }
        visit.hear(now);
        return switch (visit.stage()) {
            case LOBBY -> ofLobby(lobby.unreadable(id, fault, now));
            // Between two messages that wait it would lose its place.
            case WAITING -> end(visit, CloseCode.TRY_AGAIN_LATER);
            case SHARED -> post(visit, new ShardEvent.Unreadable(numbers.shared(id), fault));
        };
    }

    /** What shards have for sockets of this node. */
    List<Delivery> arrived(List<Letter.Parcel> parcels) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Letter.Parcel parcel : parcels) {
            for (Letter letter : parcel.letters()) {
                Visit visit = numbers.isOwn(letter.to()) ? visits.get(NodeSockets.own(letter.to())) : null;
                if (visit != null) {
                    deliveries.addAll(arrived(visit, parcel.shard(), letter));
                }
            }
        }
        return deliveries;
    }

    private List<Delivery> arrived(Visit visit, int shard, Letter letter) {
        if (letter instanceof Letter.Aside aside) {
            return List.of(new Delivery.Relay(visit.id(), aside.text()));
        }
        if (letter instanceof Letter.Bell bell) {
            Delivery said = bells.arrived(visit.id(), bell, visit.lastHeard());
            return bells.isFlooding(visit.id()) ? flooded(visit.id()) : List.of(said);
        }
        if (shard == shards.doorbell() && letter instanceof Letter.Close close) {
            return end(visit, close.code());
        }
        if (visit.shard() != shard) {
            return List.of(); // Of a shard that it has left.
        }
        return switch (letter) {
            case Letter.Text text -> List.of(new Delivery.Relay(visit.id(), text.text()));
            case Letter.Close close -> close(visit, close.code());
            case Letter.Left left -> {
                List<ClientMessage> waited = visit.takeWaiting();
                if (waited.isEmpty() || !(waited.getFirst() instanceof ClientMessage.Join join)) {
                    yield close(visit, CloseCode.INTERNAL_ERROR);
                }
                List<Delivery> deliveries = new ArrayList<>(share(visit, shards.of(join.room()), left.session(), join));
                deliveries.addAll(again(visit, waited.subList(1, waited.size())));
                yield deliveries;
            }
            case Letter.Stays _ -> {
                List<ClientMessage> waited = visit.takeWaiting();
                visit.share(shard);
                visit.stay(true);
                yield again(visit, waited);
            }
            case Letter.Aside _, Letter.Bell _ -> List.of();
        };
    }

    /** What shards knew of the sockets here is lost: their clients are to come back. */
    List<Delivery> forgotten() {
        List<Delivery> deliveries = new ArrayList<>();
        for (Visit visit : List.copyOf(visits.values())) {
            if (visit.stage() != Stage.LOBBY || bells.isKnown(visit.id())) {
                deliveries.addAll(close(visit, CloseCode.TRY_AGAIN_LATER));
            }
        }
        return deliveries;
    }

    private List<Delivery> post(Visit visit, ShardEvent event) {
        return courier.post(visit.shard(), event) ? List.of() : end(visit, CloseCode.TRY_AGAIN_LATER);
    }

    @Override
    public List<Delivery> disconnected(SocketId id, Instant now) {
        Visit visit = visits.remove(id);
        if (visit == null) {
            return List.of();
        }
        leave(visit);
        return ofLobby(lobby.disconnected(id, now));
    }

    private void leave(Visit visit) {
        bells.gone(visit.id());
        if (visit.shard() != Visit.NO_SHARD) {
            courier.post(visit.shard(), new ShardEvent.Closed(numbers.shared(visit.id())));
        }
    }

    @Override
    public List<Delivery> flooded(SocketId id) {
        Visit visit = visits.get(id);
        if (visit == null || visit.shard() == Visit.NO_SHARD) {
            return ofLobby(lobby.flooded(id));
        }
        courier.post(visit.shard(), new ShardEvent.Flooded(numbers.shared(id)));
        List<Delivery> deliveries = new ArrayList<>(visit.tell(FLOOD));
        deliveries.addAll(close(visit, CloseCode.FLOOD));
        return deliveries;
    }

    @Override
    public List<Delivery> acknowledged(Instant now) {
        return ofLobby(lobby.acknowledged(now));
    }

    @Override
    public Optional<Instant> nextAcknowledgement() {
        return lobby.nextAcknowledgement();
    }

    @Override
    public List<Delivery> tick(Instant now) {
        List<Delivery> deliveries = new ArrayList<>(ofLobby(lobby.tick(now)));
        Duration silence = limits.heartbeat().multipliedBy(BellFront.MISSED_HEARTBEATS);
        boolean cutOff = bells.isCutOff(now);
        for (Visit visit : List.copyOf(visits.values())) {
            boolean inLobby = visit.stage() == Stage.LOBBY;
            if (bells.isSilent(visit.id(), visit.lastHeard(), now)
                    || (!inLobby && !visit.lastHeard().plus(silence).isAfter(now))) {
                deliveries.addAll(end(visit, CloseCode.SILENT));
            } else if (cutOff && inLobby && bells.isKnown(visit.id())) {
                deliveries.addAll(end(visit, CloseCode.TRY_AGAIN_LATER));
            }
        }
        return deliveries;
    }

    @Override
    public void drain() {
        link.drain();
    }

    @Override
    public List<Delivery> goAway(int spreadMillis) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Visit visit : visits.values()) {
            leave(visit);
            if (visit.stage() != Stage.LOBBY) {
                deliveries.add(new Delivery.Send(visit.id(), new ServerMessage.GoAway(spreadMillis)));
                deliveries.add(new Delivery.Close(visit.id(), CloseCode.GOING_AWAY));
            }
        }
        visits.clear();
        deliveries.addAll(lobby.goAway(spreadMillis));
        return deliveries;
    }

    @Override
    public Census census() {
        return link.census().stream().reduce(lobby.census().and(bells.census()), Census::and);
    }

    /** Closes a socket that the shard may still have. */
    private List<Delivery> end(Visit visit, CloseCode code) {
        leave(visit);
        return close(visit, code);
    }

    private List<Delivery> close(Visit visit, CloseCode code) {
        visits.remove(visit.id());
        bells.gone(visit.id());
        List<Delivery> deliveries = new ArrayList<>(ofLobby(lobby.disconnected(visit.id(), visit.lastHeard())));
        deliveries.add(new Delivery.Close(visit.id(), code));
        return deliveries;
    }

    /** Where the lobby closes a socket, it is forgotten here too. */
    private List<Delivery> ofLobby(List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            if (delivery instanceof Delivery.Close close) {
                visits.remove(close.to());
                bells.gone(close.to());
            }
        }
        return deliveries;
    }
}
