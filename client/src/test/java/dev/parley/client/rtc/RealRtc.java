package dev.parley.client.rtc;

import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.confinement.Confinement;
import dev.parley.client.confinement.Places;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.connection.channel.FilesListener;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The one real media side of a test JVM, since the library survives only one; tests share it. */
final class RealRtc {
    private static final AtomicInteger PEERS = new AtomicInteger();
    private static final Map<ConnectionId, Consumer<ConnectionEvent>> LISTENERS = new ConcurrentHashMap<>();
    private static final List<MediaEvent> MEDIA = new CopyOnWriteArrayList<>();
    private static final FilesListener NO_FILES = new FilesListener() {
        @Override
        public void opened(ConnectionId connection, int maxMessageBytes, @Nullable Fingerprints fingerprints) {}

        @Override
        public void received(ConnectionId connection, ByteBuffer message) {}

        @Override
        public void closed(ConnectionId connection) {}
    };
    private static final Rtc RTC = start();

    private RealRtc() {}

    private static Rtc start() {
        try {
            Path folder = Files.createTempDirectory("parley-rtc");
            folder.toFile().deleteOnExit();
            MediaSource test = new MediaSource.Test();
            return WebRtc.start(
                    new RtcConfig(
                            folder,
                            false,
                            () -> Confinement.prepare(places(folder)),
                            () -> PaintedDesktop.SCREEN,
                            test,
                            test),
                    event -> LISTENERS.getOrDefault(event.connection(), _ -> {}).accept(event),
                    MEDIA::add,
                    NO_FILES);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of an engine, and the tests' classes, of which some first load on the library's threads. */
    private static Places places(Path folder) {
        Places engines = Places.find(folder);
        List<Path> read = new ArrayList<>(engines.read());
        read.add(Path.of(System.getProperty("parley.root"), "client", "target", "test-classes"));
        return new Places(read, engines.use(), engines.own());
    }

    static Rtc rtc() {
        return RTC;
    }

    /** A connection id that no other test uses, and who hears its events. */
    static ConnectionId newConnection(Consumer<ConnectionEvent> listener) {
        byte[] peer = ByteBuffer.allocate(PeerId.BYTES)
                .putInt(PEERS.incrementAndGet())
                .array();
        ConnectionId id = new ConnectionId(PeerId.of(peer), 1);
        LISTENERS.put(id, listener);
        return id;
    }

    static <T extends MediaEvent> List<T> media(Class<T> type, Predicate<T> matching) {
        return MEDIA.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(matching)
                .toList();
    }
}
