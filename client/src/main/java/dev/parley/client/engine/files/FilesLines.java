package dev.parley.client.engine.files;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.rtc.Rtc;
import dev.parley.client.transfer.FilesChannelPort;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files channel to each peer, on the connection that was opened last. Confined to the files thread. */
final class FilesLines implements FilesChannelPort {
    private final Consumer<Runnable> soon;
    private final Runnable pump;
    private final Map<String, FilesLine> lines = new HashMap<>();
    private final Set<String> drainedSoon = new HashSet<>();
    private @Nullable Rtc rtc;

    /**
     * @param soon runs a task on the files thread in some milliseconds
     * @param pump lets transfers send on
     */
    FilesLines(Consumer<Runnable> soon, Runnable pump) {
        this.soon = soon;
        this.pump = pump;
    }

    void use(Rtc library) {
        rtc = library;
    }

    void opened(ConnectionId connection) {
        Rtc library = Objects.requireNonNull(rtc, "channels come after it");
        FilesLine.Wire wire = new FilesLine.Wire() {
            @Override
            public boolean send(ByteBuffer message) {
                return library.sendFiles(connection, message);
            }

            @Override
            public long buffered() {
                return library.filesBuffered(connection);
            }
        };
        lines.put(connection.peer().text(), new FilesLine(connection, wire, System.nanoTime()));
    }

    /** False if the peer has another line by now. */
    boolean closed(ConnectionId connection) {
        String peer = connection.peer().text();
        FilesLine line = lines.get(peer);
        return line != null && line.connection().equals(connection) && lines.remove(peer, line);
    }

    void onStatistics(ConnectionId connection, ConnectionStatistics statistics) {
        FilesLine line = lines.get(connection.peer().text());
        if (line != null && line.connection().equals(connection)) {
            line.on(statistics, System.nanoTime());
        }
    }

    @Override
    public boolean send(String peer, ByteBuffer message) {
        FilesLine line = lines.get(peer);
        if (line == null || !line.send(message, System.nanoTime())) {
            return false;
        }
        drainSoonIfNeeded(peer, line);
        return true;
    }

    @Override
    public long bufferedAmount(String peer) {
        FilesLine line = lines.get(peer);
        return line == null ? 0 : line.buffered();
    }

    /** Whether the end of a transfer has not left this program yet. */
    boolean owe() {
        return lines.values().stream().anyMatch(FilesLine::owes);
    }

    /** The library does not tell when a channel has drained, so it is asked as long as something waits for that. */
    @Override
    public void pumpSoon() {
        soon.accept(pump);
    }

    private void drainSoonIfNeeded(String peer, FilesLine line) {
        if (line.holdsBack() && drainedSoon.add(peer)) {
            soon.accept(() -> {
                drainedSoon.remove(peer);
                FilesLine now = lines.get(peer);
                if (now != null && now.drain(System.nanoTime())) {
                    drainSoonIfNeeded(peer, now);
                }
            });
        }
    }
}
