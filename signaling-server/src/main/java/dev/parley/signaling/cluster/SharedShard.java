package dev.parley.signaling.cluster;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.json.RecordJson;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.Delivery;
import dev.parley.signaling.room.Shard;
import dev.parley.signaling.room.state.RoomsImage;
import dev.parley.signaling.room.state.SocketId;
import dev.parley.signaling.turn.IceServerIssuer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rooms run over their log. */
final class SharedShard implements Replica {
    /**
     * Of the images, their first byte. To be raised with each change of {@link Image} and what is in it: a server of another format then
     * says so, where it would else take half of the rooms up, or none.
     */
    static final byte FORMAT = 2;

    private final MessageCodec codec;
    private final Shard shard;
    private final EntryCounts counts;
    private final Set<SessionId> begun = new HashSet<>();

    /**
     * @param counts how many entries each node has added, the one that did so last at the end
     * @param sockets all, also those that said nothing yet
     */
    record Image(RoomsImage rooms, List<EntryCounts.Count> counts, List<Long> sockets) {}

    SharedShard(Limits limits, IceServerIssuer iceServers) {
        this(limits, iceServers, new Image(RoomsImage.EMPTY, List.of(), List.of()));
    }

    SharedShard(Limits limits, IceServerIssuer iceServers, byte[] image) {
        this(limits, iceServers, read(image));
    }

    /** @throws IllegalArgumentException if a server of another version has made it */
    private static Image read(byte[] image) {
        if (image.length == 0 || image[0] != FORMAT) {
            throw new IllegalArgumentException("a server of another version has left it");
        }
        return RecordJson.read(Arrays.copyOfRange(image, 1, image.length), Image.class);
    }

    private SharedShard(Limits limits, IceServerIssuer iceServers, Image image) {
        this.codec = new MessageCodec(limits);
        this.shard = new Shard(limits, iceServers, image.rooms());
        this.counts = new EntryCounts(image.counts());
        image.sockets().stream()
                .map(SocketId::new)
                .filter(socket -> !shard.knows(socket))
                .forEach(socket -> shard.connected(socket, Instant.EPOCH));
    }

    @Override
    public byte[] image() {
        List<Long> sockets =
                shard.sockets().stream().map(SocketId::number).sorted().toList();
        byte[] json = RecordJson.write(new Image(shard.image(), counts.image(), sockets));
        return ByteBuffer.allocate(1 + json.length).put(FORMAT).put(json).array();
    }

    @Override
    public Set<SessionId> sessions() {
        return shard.sessions();
    }

    @Override
    public Set<SessionId> begun() {
        Set<SessionId> here = new HashSet<>(begun);
        // Some have gone on to another shard, which says so of them.
        here.retainAll(sessions());
        return here;
    }

    @Override
    public void placed() {
        begun.clear();
    }

    @Override
    public Census census() {
        return shard.census();
    }

    @Override
    public boolean isEmpty() {
        return shard.sockets().isEmpty() && shard.sessions().isEmpty();
    }

    @Override
    public boolean owes() {
        return false;
    }

    @Override
    public Set<Long> nodes() {
        return shard.sockets().stream().map(NodeSockets::node).collect(Collectors.toSet());
    }

    @Override
    public Map<Long, List<Letter>> apply(ShardEvent.Entry entry, Instant now) {
        if (!counts.isNew(entry)) {
            return Map.of();
        }
        shard.seed(entry.seed());
        Map<Long, List<Letter>> letters = new TreeMap<>();
        for (ShardEvent event : entry.events()) {
            Replica.guarded(event, () -> apply(event, now)).forEach(letter -> Replica.add(letters, letter));
        }
        letters(shard.acknowledged()).forEach(letter -> Replica.add(letters, letter));
        return letters;
    }

    private List<Letter> apply(ShardEvent event, Instant now) {
        return switch (event) {
            case ShardEvent.Ticked _ -> letters(shard.tick(now));
            case ShardEvent.NodeGone gone -> forget(gone.node(), now);
            case ShardEvent.Looked looked -> List.of(look(looked));
            case ShardEvent.Opened opened -> letters(shard.connected(opened.socket(), now));
            case ShardEvent.Adopted adopted -> letters(shard.adopt(adopted.socket(), adopted.session(), now));
            case ShardEvent.Closed closed -> letters(shard.disconnected(closed.socket(), now));
            case ShardEvent.OfSocket ofSocket
            when !shard.knows(ofSocket.socket()) ->
                // It was given up, or what was known of it is lost: its client is to come back with its session.
                List.of(new Letter.Close(ofSocket.socket(), CloseCode.TRY_AGAIN_LATER));
            case ShardEvent.Said said -> letters(said(said, now));
            case ShardEvent.Unreadable unreadable ->
                letters(shard.unreadable(
                        unreadable.socket(), MalformedMessage.of(unreadable.answer(), unreadable.number()), now));
            case ShardEvent.Leaving leaving ->
                List.of(shard.release(leaving.socket())
                        .<Letter>map(session -> new Letter.Left(leaving.socket(), session))
                        .orElse(new Letter.Stays(leaving.socket())));
            case ShardEvent.Flooded flooded -> letters(shard.flooded(flooded.socket()));
            case ShardEvent.Listened _, ShardEvent.Rang _ ->
                throw new IllegalArgumentException("something of the doorbell among rooms");
        };
    }

    private List<Delivery> said(ShardEvent.Said said, Instant now) {
        ClientMessage message;
        try {
            message = codec.decodeClient(said.text());
        } catch (MalformedMessage e) {
            return shard.unreadable(said.socket(), e, now);
        }
        return shard.received(said.socket(), message, now);
    }

    private Letter look(ShardEvent.Looked looked) {
        if (codec.decodeClient(looked.text()) instanceof ClientMessage.Look look
                && shard.look(looked.socket(), look) instanceof Delivery.Send answer) {
            return new Letter.Aside(looked.socket(), codec.encode(answer.message()));
        }
        throw new IllegalArgumentException("the store holds a look that is none");
    }

    private List<Letter> forget(long node, Instant now) {
        List<Letter> letters = new ArrayList<>();
        shard.sockets().stream()
                .filter(socket -> NodeSockets.node(socket) == node)
                .sorted(Comparator.comparingLong(SocketId::number))
                .forEach(socket -> {
                    letters.addAll(letters(shard.disconnected(socket, now)));
                    letters.add(new Letter.Close(socket, CloseCode.TRY_AGAIN_LATER));
                });
        return letters;
    }

    private List<Letter> letters(List<Delivery> deliveries) {
        List<Letter> letters = new ArrayList<>(deliveries.size());
        for (Delivery delivery : deliveries) {
            if (delivery instanceof Delivery.Send(var _, ServerMessage.Welcome welcome)) {
                begun.add(welcome.session());
            }
            letters.add(
                    switch (delivery) {
                        case Delivery.Send send -> new Letter.Text(send.to(), codec.encode(send.message()));
                        case Delivery.Relay relay -> new Letter.Text(relay.to(), relay.text());
                        case Delivery.Close close -> new Letter.Close(close.to(), close.code());
                    });
        }
        return letters;
    }
}
