package dev.parley.client.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.PastCall;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.transfer.past.PastTransfer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
