package dev.parley.client.engine;

import dev.parley.client.call.ConnectionId;
import dev.parley.client.control.Notice;
import dev.parley.client.control.OfferedEntry;
import dev.parley.client.control.OfferedType;
import dev.parley.client.control.Reason;
import dev.parley.client.control.TransferState;
import dev.parley.client.rtc.Rtc;
import dev.parley.client.transfer.FileTransfers;
import dev.parley.client.transfer.FilesChannelPort;
import dev.parley.client.transfer.Problem;
import dev.parley.client.transfer.StoragePort;
import dev.parley.client.transfer.Summary;
import dev.parley.client.transfer.TransferId;
import dev.parley.client.transfer.TransferLimits;
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
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("files").daemon().factory());
    private final ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("files-listing").daemon().factory());
    private final FileTransfers transfers;

    FileExchange(Rtc rtc, StoragePort storage, Consumer<Notice> notices) {
        this.rtc = rtc;
        this.notices = notices;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.transfers =
                new FileTransfers(storage, new Channel(), this::execute, background, new SecureRandom(), this::tell);
        transfers.start();
    }

    void offer(PeerId peer, List<String> paths) {
        transfers.offer(peer.text(), "", paths.stream().map(Path::of).toList());
    }

    void accept(String transfer, String folder) {
        withId(transfer, id -> transfers.accept(id, Path.of(folder)));
    }

    /** Refuses an offer that waits, or ends a transfer that is under way. */
    void cancel(String transfer) {
        withId(transfer, transfers::cancel);
    }

    void pause(String transfer, boolean paused) {
        withId(transfer, id -> transfers.pause(id, paused));
    }

    void onOpened(ConnectionId connection) {
        channels.put(connection.peer().text(), connection);
        transfers.onChannelOpened(connection.peer().text(), "", TransferLimits.MESSAGE_BYTES);
    }

    void onMessage(ConnectionId connection, ByteBuffer message) {
        transfers.onMessage(connection.peer().text(), message);
    }

    void onClosed(ConnectionId connection) {
        if (channels.remove(connection.peer().text(), connection)) {
            transfers.onChannelClosed(connection.peer().text());
        }
    }

    /** Lets go of every transfer; what can go on another day is kept. */
    @Override
    public void close() {
        transfers.close();
        thread.shutdown();
        background.shutdownNow();
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
            case TransferNotice.Offered offered -> notices.accept(offered(offered));
            case TransferNotice.Progress(var id, var phase, long bytes, long contents, var problem) ->
                notices.accept(new Notice.FilesProgress(
                        id.hex(),
                        TransferState.valueOf(phase.name()),
                        bytes,
                        contents,
                        0,
                        -1,
                        problem == null ? "" : problem.sentence(),
                        problem == null ? Reason.NONE : reason(problem)));
            case TransferNotice.Finished(var id, var paths, var root) ->
                notices.accept(new Notice.FilesDone(
                        id.hex(),
                        paths.stream()
                                .limit(Summary.MAX_SHOWN)
                                .map(Path::toString)
                                .toList(),
                        root.hex()));
            case TransferNotice.Failed(var id, var problem) ->
                notices.accept(new Notice.FilesFailed(id.hex(), problem.sentence(), reason(problem)));
        }
    }

    private static Notice.FilesOffered offered(TransferNotice.Offered offered) {
        Summary summary = offered.summary();
        return new Notice.FilesOffered(
                offered.id().hex(),
                offered.outgoing(),
                offered.peer() == null ? null : new PeerId(offered.peer()),
                offered.peerName(),
                summary.files(),
                summary.folders(),
                offered.contents(),
                summary.shown().stream()
                        .map(shown -> new OfferedEntry(shown.folder(), shown.name(), shown.size()))
                        .toList(),
                summary.types().stream()
                        .map(type -> new OfferedType(type.extension(), type.files()))
                        .toList());
    }

    private static Reason reason(Problem problem) {
        return new Reason(problem.code(), problem.subject());
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

        @Override
        public boolean mayQueue(String peer) {
            return true;
        }

        /** The library does not tell when a channel has drained, so it is asked as long as something waits for that. */
        @Override
        public void pumpSoon() {
            var _ = thread.schedule(transfers::pump, PUMP_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
