package dev.parley.signaling.cluster;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.Delivery;
import dev.parley.signaling.room.state.SocketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One socket of this node: where its session is, and what waits until that is known. */
final class Visit {
    static final int NO_SHARD = -1;
    /** As much as a client says again after a resume, and more. */
    private static final int MOST_WAITING = 512;

    private static final Duration LOOKS_APART = Duration.ofMillis(900);
    private static final int MOST_WAITING_CHARS = 512 * 1024;

    private final SocketId id;
    private final Source source;
    private final List<ClientMessage> waiting = new ArrayList<>();
    private int waitingChars;
    private Stage stage = Stage.LOBBY;
    private int shard = NO_SHARD;
    private boolean greeted;
    private boolean stays;
    private Instant lastHeard;
    private Instant looked = Instant.MIN;
    private @Nullable RoomId lookedInto;

    enum Stage {
        /** With this node alone. */
        LOBBY,
        /** On its way; what it says waits. */
        WAITING,
        /** In a shard. */
        SHARED
    }

    Visit(SocketId id, Source source, Instant now) {
        this.id = id;
        this.source = source;
        this.lastHeard = now;
    }

    SocketId id() {
        return id;
    }

    List<Delivery> tell(ServerMessage message) {
        return List.of(new Delivery.Send(id, message));
    }

    Source source() {
        return source;
    }

    Stage stage() {
        return stage;
    }

    /** Where its session is, or is leaving. */
    int shard() {
        return shard;
    }

    void share(int number) {
        stage = Stage.SHARED;
        shard = number;
    }

    void enterLobby() {
        stage = Stage.LOBBY;
        shard = NO_SHARD;
    }

    /** False if too much waits already. */
    boolean wait(ClientMessage message) {
        stage = Stage.WAITING;
        waiting.add(message);
        waitingChars +=
                message instanceof ClientMessage.Signal signal ? signal.body().length() : 0;
        return waiting.size() <= MOST_WAITING && waitingChars <= MOST_WAITING_CHARS;
    }

    List<ClientMessage> takeWaiting() {
        List<ClientMessage> taken = List.copyOf(waiting);
        waiting.clear();
        waitingChars = 0;
        return taken;
    }

    boolean isGreeted() {
        return greeted;
    }

    void greet(boolean said) {
        greeted |= said;
    }

    /** Whether its shard has just said that it is in a room, so that the next join is for that shard to refuse. */
    boolean stays() {
        return stays;
    }

    void stay(boolean said) {
        stays = said;
    }

    Instant lastHeard() {
        return lastHeard;
    }

    void hear(Instant now) {
        lastHeard = now;
    }

    boolean mayLook(ClientMessage.Look look, Instant now) {
        return looksElsewhere(look) || !looked.plus(LOOKS_APART).isAfter(now);
    }

    boolean looksElsewhere(ClientMessage.Look look) {
        return !look.room().equals(lookedInto);
    }

    void look(ClientMessage.Look look, Instant now) {
        looked = now;
        lookedInto = look.room();
    }
}
