package dev.parley.client.rtc.connection;

import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.connection.channel.FilesChannel;
import dev.parley.client.rtc.tile.Fit;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open connections, and one spare that is made before it is needed. Control thread only, but for {@link #files}. */
public final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final ControlThread control;
    private final SharedMedia media;
    private final NativeConnection.Reports reports;
    private final IceServers iceServers = new IceServers();
    private final Map<ConnectionId, NativeConnection> open = new ConcurrentHashMap<>();
    private final Set<PeerId> unheard = new HashSet<>();
    private boolean withholding;
    private @Nullable NativeConnection spare;
    private boolean ended;

    public Connections(ControlThread control, SharedMedia media, NativeConnection.Reports reports) {
        this.control = control;
        this.media = media;
        this.reports = reports;
    }

    /** Makes the spare connection if there is none. */
    public void prepare() {
        if (spare == null && !ended) {
            spare = make();
        }
    }

    /** Makes the spare connection's offer, so that the next call that begins with one need not wait for it. */
    public void prepareOffer() {
        prepare();
        if (spare != null) {
            spare.prepared().make();
        }
    }

    /** The connections from now on are of a call whose link leads to this host. */
    public void serverOfCall(String host) {
        iceServers.serverOfCall(host);
        unheard.clear();
    }

    /** Plays what this peer says, or not, until the call ends: on whatever connection leads there. */
    public void hear(PeerId peer, boolean on) {
        if (on) {
            unheard.remove(peer);
        } else {
            unheard.add(peer);
        }
        open.forEach((id, connection) -> {
            if (id.peer().equals(peer)) {
                connection.gate().hear(on);
            }
        });
    }

    /** Withholds sound and pictures from everybody, in both directions, on the connections that are to come. */
    public void withholdToCome(boolean all) {
        withholding = all;
    }

    /** The same on those that there are, too. */
    public void withhold(boolean all) {
        withholdToCome(all);
        open.values().forEach(connection -> connection.gate().withhold(all));
    }

    /** The same for one of those that there are. */
    public void withhold(ConnectionId id, boolean all) {
        NativeConnection connection = open.get(id);
        if (connection != null) {
            connection.gate().withhold(all);
        }
    }

    public void run(ConnectionCommand command) {
        if (command instanceof ConnectionCommand.Open toOpen) {
            open(toOpen);
            return;
        }
        NativeConnection connection = open.get(command.connection());
        if (connection == null) {
            LOG.debug("{} for a connection that is not open", command.getClass().getSimpleName());
            return;
        }
        if (command instanceof ConnectionCommand.Close) {
            open.remove(command.connection());
        }
        connection.run(command);
    }

    private void open(ConnectionCommand.Open command) {
        if (ended || open.containsKey(command.connection())) {
            return;
        }
        try {
            NativeConnection connection = spare == null ? make() : spare;
            spare = null;
            open.put(command.connection(), connection);
            connection.gate().hear(!unheard.contains(command.connection().peer()));
            connection.gate().withhold(withholding);
            connection.run(command);
        } catch (Throwable e) {
            LOG.error("no connection can be made", e);
            reports.connections()
                    .accept(new ConnectionEvent.OpenFailed(command.connection(), String.valueOf(e.getMessage())));
        }
    }

    public void forEach(Consumer<NativeConnection> action) {
        open.values().forEach(action);
        if (spare != null) {
            action.accept(spare);
        }
    }

    public void forOpen(Consumer<NativeConnection> action) {
        open.values().forEach(action);
    }

    public int openCount() {
        return open.size();
    }

    /** Sends on this connection no larger a picture of the camera than fits the view. */
    public void sendAt(ConnectionId id, Fit view) {
        NativeConnection connection = open.get(id);
        if (connection != null) {
            connection.sendAt(view);
        }
    }

    public void sendControl(ConnectionId id, String text) {
        NativeConnection connection = open.get(id);
        if (connection != null) {
            connection.sendControl(text);
        }
    }

    /** Sends on the pointing channel of each connection; lost where that is not open. */
    public void sendPointing(byte[] message) {
        forOpen(each -> each.channels().pointing().send(message));
    }

    /** Any thread. */
    public Optional<Fingerprints> fingerprints(ConnectionId id) {
        return Optional.ofNullable(open.get(id)).map(NativeConnection::fingerprints);
    }

    /** Any thread. */
    public Optional<FilesChannel> files(ConnectionId id) {
        return Optional.ofNullable(open.get(id)).map(each -> each.channels().files());
    }

    public void closeAll() {
        ended = true;
        forEach(NativeConnection::close);
        open.clear();
        spare = null;
    }

    private NativeConnection make() {
        return new NativeConnection(control, media, iceServers, reports);
    }
}
