package dev.parley.signaling.room;

import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.state.SocketId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All open sockets, and when each will have been silent for too long: one that is heard in time costs nothing each second. */
final class Sockets {
    private final Limits limits;
    private final Map<SocketId, Socket> sockets = new LinkedHashMap<>();
    private final Agenda<Socket> silences = new Agenda<>();

    Sockets(Limits limits) {
        this.limits = limits;
    }

    void open(SocketId id, Source source, Instant now) {
        Socket socket = new Socket(id, source, now);
        sockets.put(id, socket);
        await(socket, now);
    }

    /** One that is watched elsewhere. */
    void restore(Socket socket) {
        sockets.put(socket.id(), socket);
    }

    @Nullable
    Socket find(SocketId id) {
        return sockets.get(id);
    }

    boolean contains(SocketId id) {
        return sockets.containsKey(id);
    }

    Set<SocketId> ids() {
        return Set.copyOf(sockets.keySet());
    }

    @Nullable
    Socket remove(SocketId id) {
        Socket socket = sockets.remove(id);
        if (socket != null) {
            silences.remove(socket);
        }
        return socket;
    }

    /** How long this one may be silent is said anew. */
    void await(Socket socket, Instant now) {
        if (sockets.containsKey(socket.id())) {
            silences.put(socket, socket.silentFrom(limits, now));
        }
    }

    /** Those that have been silent for too long; each that is not closed then is looked at again, so that none is lost to an error. */
    List<Socket> silent(Instant now) {
        List<Socket> due = silences.due(now);
        due.forEach(socket -> await(socket, now));
        return due.stream().filter(socket -> socket.isSilent(limits, now)).toList();
    }
}
