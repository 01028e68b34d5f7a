package dev.parley.client.engine.files;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.rtc.Rtc;
import dev.parley.client.rtc.connection.channel.FilesListener;
import dev.parley.client.transfer.FileTransfers;
import dev.parley.client.transfer.TransferNotice;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.client.transfer.message.OfferMark;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.signaling.loop.GuardedLoop;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries file transfers over the files channels of whatever connections are open. All disk work and all hashing is done on
 * its own thread, {@code files}; its methods may be called from any and return at once.
 */
public final class FileExchange implements FilesListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileExchange.class);
    private static final Duration SOON = Duration.ofMillis(5);
    /** A transfer that has ended is held for a moment. */
    private static final Duration REST = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int FINISH_MILLIS = 1500;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    private final Consumer<Notice> notices;
    private final Function<PeerId, String> names;
    private final StoragePort storage;
    private final GuardedLoop loop = new GuardedLoop("files", FileExchange::onFault);
    private final GuardedLoop listing = new GuardedLoop("files-listing", FileExchange::onFault);
    private final FileTransfers transfers;
    private final FilesLines lines;
    private final TransferNotices told;
    private final HeapRest rest = new HeapRest(this::giveBack);

    /** @param names what people in the call are called; all threads */
    public FileExchange(StoragePort storage, Function<PeerId, String> names, Consumer<Notice> notices) {
        this.notices = notices;
        this.names = names;
        this.storage = storage;
        this.told = new TransferNotices(notices, System::nanoTime);
        this.lines = new FilesLines(this::executeSoon, this::pump);
        this.transfers =
                new FileTransfers(storage, lines, this::execute, listing::post, new SecureRandom(), this::tell);
    }

    /** Tells of transfers that can go on, then that these are all, and takes part from now on. */
    public void start(Rtc rtc) {
        execute(() -> lines.use(rtc));
        transfers.start();
        execute(() -> notices.accept(new Notice.FilesKnown()));
        var _ = loop.each(LOOK, transfers::lookAgain);
    }

    public void run(FilesCommand wish) {
        switch (wish) {
            case FilesCommand.OfferFiles(var peer, var paths) -> offer(peer, paths);
            case FilesCommand.AcceptFiles(String transfer, String offer, String folder, var keepExecutable) ->
                accept(transfer, offer, folder, Boolean.TRUE.equals(keepExecutable));
            case FilesCommand.CancelFiles(String transfer, var offer, var unasked) ->
                cancel(transfer, offer, Boolean.TRUE.equals(unasked));
            case FilesCommand.PauseFiles(String transfer, boolean paused, var offer) -> pause(transfer, paused, offer);
        }
    }

    /** Of an offer that was to wait for somebody who was not let in before the call was over. */
    public void offeredToNobody() {
        execute(() -> tell(new TransferNotice.Failed(TransferId.NONE, OwnProblem.CALL_OVER)));
    }

    private void offer(PeerId peer, List<String> paths) {
        try {
            transfers.offer(
                    peer.text(),
                    names.apply(peer),
                    paths.stream().map(path -> Path.of(path).toAbsolutePath()).toList());
        } catch (InvalidPathException e) {
            notices.accept(new Notice.Problem("This is no path of a file: " + e.getInput() + "."));
        }
    }

    private void accept(String transfer, String offer, String folder, boolean keepExecutable) {
        try {
            Path into = Path.of(folder).toAbsolutePath();
            withId(transfer, id -> transfers.accept(id, new OfferMark(offer), into, keepExecutable));
        } catch (InvalidPathException e) {
            notices.accept(new Notice.Problem("This is no path of a folder: " + e.getInput() + "."));
        }
    }

    /** @param offer only if it is still this one; null for whatever it is */
    private void pause(String transfer, boolean paused, @Nullable String offer) {
        withId(transfer, id -> {
            if (paused || offer == null) {
                transfers.pause(id, paused);
            } else {
                transfers.goOn(id, new OfferMark(offer));
            }
        });
    }

    /**
     * Refuses an offer, or ends a transfer that is under way or waits.
     *
     * @param offer only if it is still this one; null for whatever it is
     * @param unasked the face takes no such files, and has asked nobody
     */
    private void cancel(String transfer, @Nullable String offer, boolean unasked) {
        withId(transfer, id -> {
            if (offer == null) {
                transfers.cancel(id, unasked);
            } else {
                transfers.decline(id, new OfferMark(offer), unasked);
            }
        });
    }

    public void onStatistics(ConnectionId connection, ConnectionStatistics statistics) {
        execute(() -> lines.onStatistics(connection, statistics));
    }

    @Override
    public void opened(ConnectionId connection, int maxMessageBytes, @Nullable Fingerprints fingerprints) {
        execute(() -> lines.opened(connection));
        transfers.onChannelOpened(
                connection.peer().text(), names.apply(connection.peer()), maxMessageBytes, fingerprints);
    }

    @Override
    public void received(ConnectionId connection, ByteBuffer message) {
        transfers.onMessage(connection.peer().text(), message);
    }

    @Override
    public void closed(ConnectionId connection) {
        execute(() -> {
            if (lines.closed(connection)) {
                transfers.onChannelClosed(connection.peer().text());
            }
        });
    }

    /**
     * Lets all transfers stand, and what was said last of those that ended get out before their connections close; waits at most a
     * moment. Not on the files thread.
     */
    public void finish() {
        transfers.close();
        CompletableFuture<Boolean> out = new CompletableFuture<>();
        execute(() -> completeWhenOut(out));
        try {
            var _ = out.get(FINISH_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("the end of a transfer did not get out; it is told when the two meet again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void completeWhenOut(CompletableFuture<Boolean> out) {
        if (lines.owe()) {
            executeSoon(() -> completeWhenOut(out));
        } else {
            out.complete(true);
        }
    }

    /** Leaves every transfer as it is on the disk, to go on another time. */
    @Override
    public void close() {
        transfers.close();
        listing.endNow();
        loop.end();
        if (!loop.awaitEnd(LONGEST_CLOSE)) {
            loop.endNow();
        }
        storage.close();
    }

    private void tell(TransferNotice notice) {
        told.tell(notice);
        rest.heed(notice);
    }

    private void giveBack() {
        var _ = loop.after(REST, System::gc);
    }

    private void execute(Runnable task) {
        if (!loop.post(task)) {
            LOG.debug("too late: the files thread has ended");
        }
    }

    private void executeSoon(Runnable task) {
        var _ = loop.after(SOON, task);
    }

    private void pump() {
        transfers.pump();
    }

    private static void onFault(Throwable fault) {
        LOG.error("a file transfer failed inside", fault);
    }

    private void withId(String transfer, Consumer<TransferId> action) {
        try {
            action.accept(new TransferId(transfer));
        } catch (ProtocolException e) {
            notices.accept(new Notice.Problem("There is no file transfer with that id."));
        }
    }
}
