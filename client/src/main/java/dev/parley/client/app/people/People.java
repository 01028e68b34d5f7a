package dev.parley.client.app.people;

import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.AddressBook;
import dev.parley.client.contact.History;
import dev.parley.client.ui.people.BookPort;
import dev.parley.client.ui.transfer.past.TransferHistoryPort;
import java.nio.file.Path;
import java.time.InstantSource;
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

    private final SqliteBook book;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("people").daemon().factory());
    private final BookTransfers transfers;
    private final AtomicInteger age = new AtomicInteger();

    public People(Path folder) {
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
                return People.this.ask(() -> question.apply(book));
            }

            @Override
            public <T> CompletionStage<T> askPast(Function<History, T> question) {
                return People.this.ask(() -> question.apply(book));
            }
        };
    }

    public TransferHistoryPort transfers() {
        return transfers;
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
            book.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
