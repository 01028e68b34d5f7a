package dev.parley.client.app.people;

import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.AddressBook;
import dev.parley.client.contact.History;
import dev.parley.client.ui.people.BookPort;
import dev.parley.client.ui.transfer.past.TransferHistoryPort;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The book of one user, and one thread beside the window's on which it is asked; nothing of it is touched before the first question.
 * All threads.
 */
public final class People implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(People.class);
    private static final int CLOSE_SECONDS = 5;

    /**
     * That the database's journal goes is its commit; another file in the database's place has its own content. Where the JDK is told of
     * nothing and looks every few seconds, as on macOS, a journal comes and goes between two looks, and the database's own time has to do.
     */
    static final Map<Path, Set<WatchEvent.Kind<Path>>> CHANGES = Map.of(
            Path.of(SqliteBook.FILE + "-journal"),
            Set.of(StandardWatchEventKinds.ENTRY_DELETE),
            Path.of(SqliteBook.FILE),
            System.getProperty("os.name", "").startsWith("Mac")
                    ? Set.of(StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY)
                    : Set.of(StandardWatchEventKinds.ENTRY_CREATE));

    private final Path folder;
    private final SqliteBook book;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("people").daemon().factory());
    private final BookTransfers transfers;
    private final AtomicInteger age = new AtomicInteger();

    /** On the thread, as all of these. */
    private Optional<Runnable> follower = Optional.empty();

    private Optional<FolderWatch> watch = Optional.empty();
    private boolean warned;

    public People(Path folder) {
        this.folder = folder;
        book = open(folder);
        transfers = new BookTransfers(this, book);
    }

    /** The book in a folder, with what earlier programs left there; for who may wait for a disk. */
    public static SqliteBook open(Path folder) {
        return new SqliteBook(folder.resolve(SqliteBook.FILE), InstantSource.system(), new OldLists(folder)::takeOver);
    }

    /** This user's book. */
    public static SqliteBook ofUser() {
        return open(UserFolders.find().data());
    }

    /** Waits for a disk. */
    public SqliteBook book() {
        return book;
    }

    /** The way of the window to people and past calls. */
    public BookPort forWindow() {
        return new BookPort() {
            @Override
            public <T> CompletionStage<T> ask(Function<AddressBook, T> question) {
                return askAndFollow(() -> question.apply(book));
            }

            @Override
            public <T> CompletionStage<T> askPast(Function<History, T> question) {
                return askAndFollow(() -> question.apply(book));
            }

            @Override
            public void follow(Runnable changed) {
                change(() -> follower = Optional.of(changed));
            }
        };
    }

    public TransferHistoryPort transfers() {
        return transfers;
    }

    /** The folder is there once something was asked, and again once all was forgotten. */
    private <T> CompletionStage<T> askAndFollow(Supplier<T> question) {
        return ask(() -> {
            boolean watched = watch();
            T answer = question.get();
            if (!watched && watch()) {
                // What others have changed between the answer and the watch.
                follower.ifPresent(Runnable::run);
            }
            return answer;
        });
    }

    /** Whether changes are seen from now on, or nobody wants to hear of them; tried anew at each question. */
    private boolean watch() {
        if (follower.isEmpty() || watch.filter(begun -> !begun.isOver()).isPresent()) {
            return true;
        }
        try {
            watch = Optional.of(FolderWatch.start(folder, "people's file", CHANGES, follower.get()));
        } catch (NoSuchFileException e) {
            LOG.debug("nothing is kept there yet");
            return false;
        } catch (IOException e) {
            // As where a system gives out no more of them: what others change is read with what is asked next.
            if (!warned) {
                LOG.warn("changes of {} are not seen: {}", folder, e.toString());
                warned = true;
            }
            return false;
        }
        return true;
    }

    /** Asks the book beside the caller's thread. */
    <T> CompletionStage<T> ask(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    /** Changes something in its turn, unless all is to be forgotten before. */
    void change(Runnable change) {
        int asked = age.get();
        try {
            thread.execute(() -> {
                if (asked == age.get()) {
                    change.run();
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("kept too late: the program ends");
        }
    }

    /** Drops what waits to be kept, and returns when the file is closed, which can be deleted then. */
    public void letGo() {
        age.incrementAndGet();
        try {
            thread.submit(() -> {
                        transfers.forget();
                        book.letGo();
                        watch.ifPresent(FolderWatch::close);
                        watch = Optional.empty();
                    })
                    .get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.warn("the book may still be open", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all is kept, at most some seconds. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("what was to be kept could not be in time");
                return;
            }
            watch.ifPresent(FolderWatch::close);
            book.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
