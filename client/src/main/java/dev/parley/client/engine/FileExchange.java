package dev.parley.client.engine;

import dev.parley.client.call.ConnectionId;
import dev.parley.client.control.Notice;
import dev.parley.client.control.OfferedEntry;
import dev.parley.client.control.Reason;
import dev.parley.client.control.TransferState;
import dev.parley.client.rtc.Rtc;
import dev.parley.client.store.DiskFiles;
import dev.parley.client.transfer.FileTransfers;
import dev.parley.client.transfer.FilesChannelPort;
import dev.parley.client.transfer.TransferId;
import dev.parley.client.transfer.TransferNotice;
import dev.parley.signaling.protocol.PeerId;
import dev.parley.signaling.protocol.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries file transfers over the files channels of whatever connections are open. All disk work and all hashing is done on
 * its own thread, {@code files}; its methods may be called from any and return at once.
 */
final class FileExchange implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileExchange.class);
    private static final int PUMP_MILLIS = 5;
    private static final int CLOSE_SECONDS = 2;

    private final Rtc rtc;
    private final Consumer<Notice> notices;
    private final Map<String, ConnectionId> channels = new ConcurrentHashMap<>();
    private final Map<TransferId, Long> sizes = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("files").daemon().factory());
    private final FileTransfers transfers;

    FileExchange(Rtc rtc, Consumer<Notice> notices) {
        this.rtc = rtc;
        this.notices = notices;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.transfers =
                new FileTransfers(new DiskFiles(), new Channel(), this::execute, new SecureRandom(), this::tell);
    }

    void offer(PeerId peer, List<String> paths) {
        transfers.offer(peer.text(), Path.of(paths.getFirst()));
    }

    void accept(String transfer, String folder) {
        withId(transfer, id -> transfers.accept(id, Path.of(folder)));
    }

    /** Refuses an offer that waits, or ends a transfer that is under way. */
    void cancel(String transfer) {
        withId(transfer, id -> {
            transfers.refuse(id);
            transfers.cancel(id);
        });
    }

    void onOpened(ConnectionId connection) {
        channels.put(connection.peer().text(), connection);
    }

    void onMessage(ConnectionId connection, ByteBuffer message) {
        transfers.onMessage(connection.peer().text(), message);
    }

    void onClosed(ConnectionId connection) {
        if (channels.remove(connection.peer().text(), connection)) {
            transfers.onChannelClosed(connection.peer().text());
        }
    }

    /** Ends every transfer; what was not whole is deleted. */
    @Override
    public void close() {
        transfers.close();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A scheduled executor keeps what a task throws to itself. */
    private void execute(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | Error e) {
                    // webrtc-java reports most failures as errors.
                    LOG.error("a file transfer failed inside", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("too late: the files thread has ended");
        }
    }

    private void tell(TransferNotice notice) {
        switch (notice) {
            case TransferNotice.Offered(String peer, TransferId id, String name, long size) -> {
                sizes.put(id, size);
                notices.accept(new Notice.FilesOffered(
                        id.hex(),
                        false,
                        new PeerId(peer),
                        "",
                        1,
                        0,
                        size,
                        List.of(new OfferedEntry(false, name, size)),
                        List.of()));
            }
            case TransferNotice.Progress(TransferId id, long bytes) ->
                notices.accept(new Notice.FilesProgress(
                        id.hex(), TransferState.RUNNING, bytes, sizes.getOrDefault(id, 0L), 0, -1, "", Reason.NONE));
            case TransferNotice.Finished(TransferId id, Path path, String root) -> {
                sizes.remove(id);
                notices.accept(new Notice.FilesDone(id.hex(), List.of(path.toString()), root));
            }
            case TransferNotice.Failed(TransferId id, String sentence) -> {
                sizes.remove(id);
                notices.accept(new Notice.FilesFailed(id.hex(), sentence, Reason.NONE));
            }
        }
    }

    private void withId(String transfer, Consumer<TransferId> action) {
        try {
            action.accept(new TransferId(transfer));
        } catch (ProtocolException e) {
            notices.accept(new Notice.Problem("There is no file transfer with that id."));
        }
    }

    /** The files channel to each peer, found by the connection that is open now. */
    private final class Channel implements FilesChannelPort {
        @Override
        public boolean send(String peer, ByteBuffer message) {
            ConnectionId connection = channels.get(peer);
            return connection != null && rtc.sendFiles(connection, message);
        }

        @Override
        public long bufferedAmount(String peer) {
            ConnectionId connection = channels.get(peer);
            return connection == null ? 0 : rtc.filesBuffered(connection);
        }

        /** The library does not tell when a channel has drained, so it is asked as long as something waits for that. */
        @Override
        public void pumpSoon() {
            var _ = thread.schedule(transfers::pump, PUMP_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
