package dev.parley.client.app.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.client.ringing.SealedRing;
import dev.parley.client.ui.shell.surroundings.OtherStartsPort;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That a person has one window on a display: who starts second tells the first, and ends. A lock on a file says who is first, which
 * ends with the process that has it, however that ends; so a socket that a kill left stands for nobody.
 *
 * <p>Both lie in the system's folder for the user's short-lived files, which nobody else may enter (XDG Base Directory Specification); where
 * there is none, each start has a window of its own.
 */
public final class OneWindow implements OtherStartsPort, AutoCloseable {
    /** Longer than any link. */
    static final int MAX_BYTES = 8192;

    private static final byte[] ANSWER = "shown\n".getBytes(UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** What begins otherwise is a link. */
    private static final String RING = "ring ";

    private static final Duration AGAIN = Duration.ofMillis(50);
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    private final Path socket;
    private final FileLock lock;
    private Optional<ServerSocketChannel> listening = Optional.empty();
    private boolean closed;

    private OneWindow(Path socket, FileLock lock) {
        this.socket = socket;
        this.lock = lock;
    }

    /** What a start has found. */
    public sealed interface Found {
        /** There is no window yet. */
        record First(OneWindow own) implements Found {}

        /** There is one, which has shown itself, and has the link. */
        record Told() implements Found {}

        /** That cannot be said, or the other does not answer: this one opens beside it. */
        record Unknown() implements Found {}
    }

    /**
     * Asks whether there is a window, and tells it. Waits up to three seconds for an answer.
     *
     * @param environment of this process
     * @param settings the folder of the settings: with others it is another program
     * @param link to enter there
     */
    public static Found find(Map<String, String> environment, Path settings, Optional<String> link) {
        try {
            Place place = place(environment, settings);
            Optional<OneWindow> own = ifFirst(place);
            if (own.isPresent()) {
                return new Found.First(own.get());
            }
            return tell(place, new Wish.Show(link), PATIENCE) ? new Found.Told() : new Found.Unknown();
        } catch (IOException | UnsupportedOperationException e) {
            log().info("whether there is a window already cannot be said: {}", e.toString());
            return new Found.Unknown();
        }
    }

    /** Is the first, without a word to another; empty where there is one, or where that cannot be known. */
    public static Optional<OneWindow> ifFirst(Map<String, String> environment, Path settings) {
        try {
            return ifFirst(place(environment, settings));
        } catch (IOException | UnsupportedOperationException e) {
            log().info("whether there is a window cannot be said: {}", e.toString());
            return Optional.empty();
        }
    }

    private static Optional<OneWindow> ifFirst(Place place) throws IOException {
        FileChannel file = open(place.lock());
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return Optional.of(new OneWindow(place.socket(), lock));
            }
        } catch (OverlappingFileLockException e) {
            log().debug("the window that is there is of this process");
        }
        file.close();
        return Optional.empty();
    }

    /** Waits until there is no window, and is the first then. Returns early only where that cannot be known. */
    public static Optional<OneWindow> after(Map<String, String> environment, Path settings) {
        try {
            Place place = place(environment, settings);
            return Optional.of(new OneWindow(place.socket(), open(place.lock()).lock()));
        } catch (IOException | UnsupportedOperationException e) {
            log().info("whether there is a window cannot be said: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Tells the window that opens now; false if none has answered in time. Waits for it. */
    public static boolean tell(Map<String, String> environment, Path settings, Wish wish, Duration patience) {
        try {
            return tell(place(environment, settings), wish, patience);
        } catch (IOException | UnsupportedOperationException e) {
            log().info("the window cannot be told: {}", e.toString());
            return false;
        }
    }

    /** Where the windows of these settings on this display meet. */
    private record Place(Path lock, Path socket) {}

    private static Place place(Map<String, String> environment, Path settings) throws IOException {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!Path.of(runtime).isAbsolute()) {
            throw new IOException("there is no folder for it: XDG_RUNTIME_DIR is not set");
        }
        String display =
                environment.getOrDefault("WAYLAND_DISPLAY", "") + " " + environment.getOrDefault("DISPLAY", "");
        String name = "window-" + Integer.toHexString((display + " " + settings).hashCode());
        Path folder = ownFolder(Path.of(runtime));
        return new Place(folder.resolve(name + ".lock"), folder.resolve(name + ".socket"));
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(
                lock,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static Path ownFolder(Path runtime) throws IOException {
        Path folder = runtime.resolve("parley");
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWN));
        } catch (FileAlreadyExistsException _) {
            // An earlier start made it, or one that starts now.
        }
        if (!Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).equals(OWN)) {
            throw new IOException(folder + " is open to others");
        }
        return folder;
    }

    private static boolean tell(Place place, Wish wish, Duration patience) {
        byte[] said = (line(wish) + "\n").getBytes(UTF_8);
        return said.length <= MAX_BYTES && inTime(() -> tell(place.socket(), said, patience), patience);
    }

    private static String line(Wish wish) {
        return switch (wish) {
            case Wish.Show(var link) -> link.orElse("");
            case Wish.Ring(var ring) -> RING + ring.text();
        };
    }

    private static Wish wish(String line) {
        if (line.startsWith(RING)) {
            Optional<SealedRing> ring = SealedRing.parse(line.substring(RING.length()));
            if (ring.isPresent()) {
                return new Wish.Ring(ring.get());
            }
        }
        return new Wish.Show(Optional.of(line).filter(text -> !text.isEmpty()));
    }

    /** The first may be about to listen. */
    private static boolean tell(Path socket, byte[] said, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                ByteBuffer out = ByteBuffer.wrap(said);
                while (out.hasRemaining()) {
                    channel.write(out);
                }
                return channel.read(ByteBuffer.allocate(ANSWER.length)) > 0;
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(AGAIN);
            }
        }
    }

    private static boolean inTime(Callable<Boolean> task, Duration patience) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                done.complete(task.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log().info("a window that is there does not answer: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** On a thread for each start. */
    @Override
    public void tellOf(Consumer<Wish> starts) {
        Thread.ofPlatform().daemon().name("other-starts").start(() -> {
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                if (!listens(server)) {
                    return;
                }
                while (true) {
                    SocketChannel start = server.accept();
                    // One that says nothing keeps nobody else waiting.
                    Thread.ofVirtual().start(() -> hear(start, starts));
                }
            } catch (IOException e) {
                log().debug("other starts are not heard any more: {}", e.toString());
            }
        });
    }

    private synchronized boolean listens(ServerSocketChannel server) throws IOException {
        if (closed) {
            return false;
        }
        Files.deleteIfExists(socket);
        server.bind(UnixDomainSocketAddress.of(socket));
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        listening = Optional.of(server);
        return true;
    }

    private static void hear(SocketChannel start, Consumer<Wish> starts) {
        try (start) {
            ByteBuffer in = ByteBuffer.allocate(MAX_BYTES);
            while (in.hasRemaining() && (in.position() == 0 || in.get(in.position() - 1) != '\n')) {
                if (start.read(in) < 0) {
                    return;
                }
            }
            starts.accept(wish(new String(in.array(), 0, in.position(), UTF_8).strip()));
            start.write(ByteBuffer.wrap(ANSWER));
        } catch (IOException e) {
            log().debug("another start went before it was answered: {}", e.toString());
        }
    }

    /** From now on the next start is the first. */
    @Override
    public synchronized void close() {
        closed = true;
        try (FileChannel file = lock.channel()) {
            if (listening.isPresent()) {
                listening.get().close();
                Files.deleteIfExists(socket);
            }
            log().debug("{} is free", file);
        } catch (IOException e) {
            log().debug("what says that there is a window stays: {}", e.toString());
        }
    }

    /** Asked for when there is something to say: the log takes longer to begin than all that happens here before the toolkit does. */
    private static Logger log() {
        return LoggerFactory.getLogger(OneWindow.class);
    }
}
