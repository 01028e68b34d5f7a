package dev.parley.signaling.cluster;

import dev.parley.signaling.doorbell.DoorbellImage;
import dev.parley.signaling.doorbell.SharedDoorbell;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.json.RecordJson;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.state.SocketId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The doorbell run over its log. */
final class DoorbellShard implements Replica {
    /** Of the images, their first byte; see {@link SharedShard#FORMAT}. */
    static final byte FORMAT = 3;

    /** So many of those who were at a node that is gone are taken for away in one step. */
    private static final int FORGOTTEN_AT_ONCE = 256;

    /** Or fewer, where this much is said of them to those who watch. */
    private static final int FAREWELLS_AT_ONCE = 1024;

    private final MessageCodec codec;
    private final SharedDoorbell doorbell;
    private final EntryCounts counts;
    /** Nodes of whose sockets some are not forgotten yet. */
    private final SortedSet<Long> gone;

    record Image(DoorbellImage doorbell, List<EntryCounts.Count> counts, List<Long> gone) {}

    DoorbellShard(Limits limits) {
        this(limits, new Image(DoorbellImage.EMPTY, List.of(), List.of()));
    }

    /** @throws IllegalArgumentException if a server of another version has made the image */
    DoorbellShard(Limits limits, byte[] image) {
        this(limits, read(image));
    }

    private static Image read(byte[] image) {
        if (image.length == 0 || image[0] != FORMAT) {
            throw new IllegalArgumentException("a server of another version has left it");
        }
        return RecordJson.read(Arrays.copyOfRange(image, 1, image.length), Image.class);
    }

    private DoorbellShard(Limits limits, Image image) {
        this.codec = new MessageCodec(limits);
        this.doorbell = new SharedDoorbell(limits, image.doorbell());
        this.counts = new EntryCounts(image.counts());
        this.gone = new TreeSet<>(image.gone());
    }

    @Override
    public byte[] image() {
        byte[] json = RecordJson.write(new Image(doorbell.image(), counts.image(), List.copyOf(gone)));
        return ByteBuffer.allocate(1 + json.length).put(FORMAT).put(json).array();
    }

    @Override
    public Set<SessionId> sessions() {
        return Set.of();
    }

    @Override
    public Set<SessionId> begun() {
        return Set.of();
    }

    @Override
    public void placed() {
        // It has none.
    }

    @Override
    public Set<Long> nodes() {
        return doorbell.sockets().stream()
                .map(socket -> NodeSockets.node(new SocketId(socket)))
                .filter(node -> !gone.contains(node))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isEmpty() {
        return doorbell.isEmpty();
    }

    @Override
    public boolean owes() {
        return doorbell.owes() || !gone.isEmpty();
    }

    @Override
    public Census census() {
        return Census.of(doorbell.census());
    }

    @Override
    public Map<Long, List<Letter>> apply(ShardEvent.Entry entry, Instant now) {
        if (!counts.isNew(entry)) {
            return Map.of();
        }
        Map<Long, List<Letter>> letters = new TreeMap<>();
        for (ShardEvent event : entry.events()) {
            Replica.guarded(event, () -> apply(event, now)).forEach(letter -> Replica.add(letters, letter));
        }
        forget(now).forEach(letter -> Replica.add(letters, letter));
        return letters;
    }

    private List<Letter> apply(ShardEvent event, Instant now) {
        return switch (event) {
            case ShardEvent.Ticked _ -> letters(doorbell.tick(now));
            case ShardEvent.NodeGone left -> {
                gone.add(left.node());
                yield List.of();
            }
            case ShardEvent.Closed closed ->
                letters(doorbell.gone(closed.socket().number(), now));
            case ShardEvent.Listened listened ->
                letters(doorbell.listen(
                        listened.socket().number(), listened.source(), listened.boxes(), listened.seen(), now));
            case ShardEvent.Rang rang ->
                letters(doorbell.received(rang.socket().number(), rang.source(), message(rang.text()), now));
            case ShardEvent.OfSocket of -> throw new IllegalArgumentException("nothing for a doorbell: " + of);
        };
    }

    private ClientMessage.Doorbell message(String text) {
        try {
            if (codec.decodeClient(text) instanceof ClientMessage.Doorbell message) {
                return message;
            }
        } catch (MalformedMessage e) {
            throw new IllegalArgumentException("the store holds what no client may say", e);
        }
        throw new IllegalArgumentException("the store holds something of no doorbell");
    }

    /** Some of those who were at nodes that are gone; of very many, the others in the steps that follow. */
    private List<Letter> forget(Instant now) {
        List<Letter> letters = new ArrayList<>();
        if (gone.isEmpty()) {
            return letters;
        }
        int count = 0;
        for (long number : doorbell.sockets()) {
            SocketId socket = new SocketId(number);
            if (gone.contains(NodeSockets.node(socket))) {
                if (count == FORGOTTEN_AT_ONCE || letters.size() >= FAREWELLS_AT_ONCE) {
                    return letters;
                }
                count++;
                letters.addAll(Replica.guarded(
                        new ShardEvent.Closed(socket), () -> letters(doorbell.gone(socket.number(), now))));
                letters.add(new Letter.Close(socket, CloseCode.TRY_AGAIN_LATER));
            }
        }
        gone.clear();
        return letters;
    }

    private List<Letter> letters(List<SharedDoorbell.Told> told) {
        return told.stream()
                .<Letter>map(each ->
                        new Letter.Bell(new SocketId(each.to()), codec.encode(each.message()), sense(each.message())))
                .toList();
    }

    /** What the socket's node has to know of it. */
    private static Letter.Sense sense(ServerMessage message) {
        return switch (message) {
            case ServerMessage.Listening at when at.boxes().isEmpty() -> Letter.Sense.AWAY;
            case ServerMessage.Listening _ -> Letter.Sense.AT_HOME;
            case ServerMessage.Failure failure
            when failure.code() == ErrorCode.TOO_FAST && failure.ref() != null -> Letter.Sense.REFUSED;
            default -> Letter.Sense.NONE;
        };
    }
}
