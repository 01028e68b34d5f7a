package dev.parley.client.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.contact.PastCall;
import dev.parley.client.control.Reason;
import dev.parley.client.ui.home.RecentCall;
import dev.parley.client.ui.home.RecentCallsPort;
import dev.parley.client.ui.transfer.PastTransfer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's lists of recent calls and of transfers come out of the book, and go into it. */
class PeopleTest {
    private static final Instant BEGAN = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void nothingIsTouchedBeforeTheFirstQuestion() {
        try (People people = new People(folder)) {
            assertThat(people.recentCalls()).isNotNull();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void recentCallsAreFoundAgain() {
        List<RecentCall> calls = List.of(call("b", 60, "Bob", "Cid"), call("a", 0));
        try (People people = new People(folder)) {
            assertThat(recent(people)).isEmpty();
            people.recentCalls().save(calls);
            assertThat(recent(people)).isEqualTo(calls);
        }
        try (People people = new People(folder)) {
            assertThat(recent(people)).isEqualTo(calls);
            assertThat(people.book().calls("cid", 0, 10)).hasSize(1);
        }
    }

    @Test
    void oneThatIsForgottenIsGoneFromTheHistoryAndOneThatMadeRoomIsNot() {
        try (People people = new People(folder)) {
            List<RecentCall> calls = new ArrayList<>();
            for (int number = 0; number < RecentCallsPort.MOST + 2; number++) {
                calls.addFirst(call("n" + number, number * 60));
                if (calls.size() > RecentCallsPort.MOST) {
                    calls.removeLast();
                }
                people.recentCalls().save(calls);
            }
            assertThat(recent(people)).isEqualTo(calls);
            assertThat(people.book().calls("", 0, 100)).hasSize(RecentCallsPort.MOST + 2);
            RecentCall forgotten = calls.remove(3);
            people.recentCalls().save(calls);
            assertThat(recent(people)).doesNotContain(forgotten).hasSize(RecentCallsPort.MOST);
            assertThat(people.book().calls("", 0, 100))
                    .hasSize(RecentCallsPort.MOST + 1)
                    .extracting(PastCall::began)
                    .doesNotContain(forgotten.began());
        }
    }

    @Test
    void aRoomThatWasEnteredAgainIsRecentOnceAndTwiceInTheHistory() {
        try (People people = new People(folder)) {
            people.recentCalls().save(List.of(call("a", 0, "Bob")));
            people.recentCalls().save(List.of(call("a", 60, "Bob")));
            assertThat(recent(people)).containsExactly(call("a", 60, "Bob"));
            assertThat(people.book().calls("", 0, 10)).hasSize(2);
            people.recentCalls().save(List.of());
            assertThat(recent(people)).isEmpty();
            assertThat(people.book().calls("", 0, 10)).isEmpty();
        }
    }

    @Test
    void transfersAreFoundAgainUntilTheyAreRemoved() {
        List<PastTransfer> records = List.of(transfer("2", 9), transfer("1", 5));
        try (People people = new People(folder)) {
            people.transfers().save(records);
            assertThat(transfers(people)).isEqualTo(records);
            people.recentCalls().save(List.of(call("a", 0, "Bob")));
            PastCall call = people.ask(() -> people.book().calls("", 0, 1).getFirst())
                    .toCompletableFuture()
                    .join();
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
            assertThat(recent(people)).isEmpty();
            people.recentCalls().save(List.of(call("a", 0)));
            people.letGo();
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            assertThat(recent(people)).isEmpty();
        }
    }

    private static List<RecentCall> recent(People people) {
        return people.recentCalls().load().toCompletableFuture().join();
    }

    private static List<PastTransfer> transfers(People people) {
        return people.transfers().load().toCompletableFuture().join();
    }

    private static RecentCall call(String room, int later, String... people) {
        return new RecentCall(
                "https://parley.example/j#1." + room,
                BEGAN.plusSeconds(later),
                Duration.ofSeconds(90),
                List.of(people));
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
