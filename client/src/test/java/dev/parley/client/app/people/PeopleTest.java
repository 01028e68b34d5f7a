package dev.parley.client.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.AddressBook;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.PastCall;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.people.BookPort;
import dev.parley.client.ui.transfer.past.PastTransfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's list of transfers comes out of the book, and goes into it. */
class PeopleTest {
    private static final Instant BEGAN = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void nothingIsTouchedBeforeTheFirstQuestion() {
        try (People people = new People(folder)) {
            assertThat(people.transfers()).isNotNull();
            assertThat(people.forWindow()).isNotNull();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void transfersAreFoundAgainUntilTheyAreRemoved() {
        List<PastTransfer> records = List.of(transfer("2", 9), transfer("1", 5));
        try (People people = new People(folder)) {
            people.transfers().save(records);
            assertThat(transfers(people)).isEqualTo(records);
            PastCall call = call();
            people.change(() -> people.book().keep(call));
            assertThat(transfers(people)).isEqualTo(records);
            assertThat(people.book().filesOf(call.id())).hasSize(2);
            people.transfers().save(records.subList(0, 1));
            assertThat(transfers(people)).isEqualTo(records.subList(0, 1));
            people.transfers().save(List.of());
            assertThat(transfers(people)).isEmpty();
        }
    }

    @Test
    void whatWaitsToBeKeptIsDroppedWhenAllIsForgotten() throws Exception {
        try (People people = new People(folder)) {
            assertThat(transfers(people)).isEmpty();
            people.transfers().save(List.of(transfer("1", 5)));
            people.letGo();
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            assertThat(transfers(people)).isEmpty();
        }
    }

    @Test
    void whatOtherProgramsChangeIsToldAlsoOnceAllWasForgotten() throws Exception {
        Semaphore told = new Semaphore(0);
        try (People people = new People(folder.resolve("new"))) {
            BookPort book = people.forWindow();
            book.follow(told::release);
            assertThat(book.ask(AddressBook::contacts).toCompletableFuture().join())
                    .isEmpty();
            for (int round = 0; round < 2; round++) {
                told.drainPermits();
                try (SqliteBook other = People.open(folder.resolve("new"))) {
                    other.keep(call());
                }
                assertThat(told.tryAcquire(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(book.ask(now -> now.calls("", 0, 9))
                                .toCompletableFuture()
                                .join())
                        .hasSize(1);
                people.letGo();
                delete(folder.resolve("new"));
                assertThat(book.ask(now -> now.calls("", 0, 9))
                                .toCompletableFuture()
                                .join())
                        .isEmpty();
            }
        }
    }

    /** Nothing of what reads alone makes somebody read again. */
    @Test
    void whoOnlyReadsTellsNobody() throws Exception {
        try (People people = new People(folder);
                WatchService happens = folder.getFileSystem().newWatchService()) {
            BookPort book = people.forWindow();
            assertThat(book.ask(AddressBook::contacts).toCompletableFuture().join())
                    .isEmpty();
            WatchKey key = folder.register(
                    happens, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            for (int i = 0; i < 5; i++) {
                assertThat(book.ask(AddressBook::contacts).toCompletableFuture().join())
                        .isEmpty();
            }
            assertThat(tellings(happens, key, "read")).isZero();
            people.change(() -> people.book().keep(call()));
            assertThat(book.ask(now -> now.calls("", 0, 9))
                            .toCompletableFuture()
                            .join())
                    .hasSize(1);
            assertThat(tellings(happens, key, "kept")).isEqualTo(1);
        }
    }

    /** How often a watch would tell of what has happened until now: a system tells in order, and of another file at the end. */
    private long tellings(WatchService happens, WatchKey key, String end) throws Exception {
        Path last = Files.createFile(folder.resolve(end));
        long tellings = 0;
        while (true) {
            assertThat(happens.poll(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isSameAs(key);
            for (WatchEvent<?> event : key.pollEvents()) {
                if (last.getFileName().equals(event.context())) {
                    key.reset();
                    return tellings;
                }
                tellings += FolderWatch.isOneOf(People.CHANGES, event) ? event.count() : 0;
            }
            key.reset();
        }
    }

    /** As by a program that keeps somebody in the very moment in which this one begins to watch. */
    @Test
    void whatIsChangedBetweenTheFirstAnswerAndTheWatchIsToldToo() throws Exception {
        Path fresh = folder.resolve("new");
        Semaphore told = new Semaphore(0);
        try (People people = new People(fresh)) {
            BookPort book = people.forWindow();
            book.follow(told::release);
            int before = book.ask(now -> {
                        int calls = now.calls("", 0, 9).size();
                        try (SqliteBook other = People.open(fresh)) {
                            other.keep(call());
                        }
                        return calls;
                    })
                    .toCompletableFuture()
                    .join();
            assertThat(before).isZero();
            assertThat(told.tryAcquire(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    private static void delete(Path tree) throws IOException {
        try (var files = Files.list(tree)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(tree);
    }

    private static List<PastTransfer> transfers(People people) {
        return people.transfers().load().toCompletableFuture().join();
    }

    /** In which both transfers were. */
    private static PastCall call() {
        return new PastCall(
                new UUID(1, 1),
                CallDirection.LINK,
                CallOutcome.HELD,
                BEGAN,
                Duration.ofSeconds(90),
                List.of(new PastCall.Person("Bob", Optional.empty(), false)),
                Optional.of("https://parley.example/j#1.a"));
    }

    private static PastTransfer transfer(String id, int later) {
        return new PastTransfer(
                id,
                true,
                "Bob",
                List.of("a"),
                1,
                2,
                BEGAN.plusSeconds(later),
                List.of(),
                false,
                Reason.NONE,
                "It ended.");
    }
}
