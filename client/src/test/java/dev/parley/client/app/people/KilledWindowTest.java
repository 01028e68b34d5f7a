package dev.parley.client.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.book.KilledWriters;
import dev.parley.client.book.KilledWriters.Change;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.ContactId;
import dev.parley.client.contact.PastCall;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ringing.RingId;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ui.call.model.CallSummary;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.history.CallKeeper;
import dev.parley.client.ui.people.PeopleModel;
import dev.parley.client.ui.people.RingModel;
import dev.parley.client.ui.people.StagedPeople;
import dev.parley.client.ui.transfer.past.PastTransfer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that keeps people, calls, missed calls and transfers as the window does, by its models and its two threads and without
 * what it draws, is killed at random moments of it: what was confirmed to its person is there, and the file opens again. A window
 * that is drawn would take seconds to start for each. {@code scripts/check-long} kills 200.
 */
class KilledWindowTest {
    @TempDir
    private Path root;

    @Test
    void nothingThatItsPersonWasShownAsKeptIsLost() throws Exception {
        new KilledWriters(root, Killed.class, LongRun.size(6, 200)).kill(KilledWindowTest::state);
    }

    private static Map<String, String> state(Path folder) {
        Map<String, String> state = new TreeMap<>();
        try (SqliteBook book = People.open(folder)) {
            assertThat(book.trouble()).isEmpty();
            book.contacts()
                    .forEach(contact -> state.put(
                            "contact " + contact.id().value().getLeastSignificantBits(),
                            contact.notes().length() + ""));
            for (PastCall call : book.calls("", 0, 10_000)) {
                long number = call.id().getLeastSignificantBits();
                if (call.id().getMostSignificantBits() == Killed.MISSED) {
                    state.put("missed " + number, "1");
                } else {
                    assertThat(call.people()).hasSize((int) call.lasted().toSeconds());
                    state.put("call " + number, call.lasted().toSeconds() + "");
                }
            }
            book.files(10_000).forEach(files -> state.put("files " + files.transfer(), files.size() + ""));
        }
        return state;
    }

    /** What is killed. */
    static final class Killed {
        static final long MISSED = 1;
        private static final List<String> KINDS = List.of("contact", "call", "missed", "files");

        private final ExecutorService fx = Executors.newSingleThreadExecutor();
        private final ViewModels with = new ViewModels();
        private final StagedPeople doorbell = new StagedPeople();
        private final People people;
        private final PeopleModel model;
        private final CallKeeper keeper;
        private final List<PastTransfer> transfers;
        private CountDownLatch sure = new CountDownLatch(1);

        private Killed(Path folder) {
            people = new People(folder);
            model = new PeopleModel(people.forWindow(), fx, with.texts);
            RingModel bell = new RingModel(Optional.of(() -> doorbell), model, with.preferences, fx);
            keeper = new CallKeeper(model, bell, InstantSource.system(), () -> sure.countDown());
            bell.begin();
            transfers = new ArrayList<>(
                    people.transfers().load().toCompletableFuture().join());
        }

        public static void main(String[] arguments) throws Exception {
            Random random = new Random(Long.parseLong(arguments[1]));
            System.out.println(KilledWriters.OPEN);
            Killed window = new Killed(Path.of(arguments[0]));
            while (true) {
                Change drawn = Change.next(random, KINDS);
                // Who has missed a call is told so once, also where it was removed since.
                Change change = drawn.what().equals("missed")
                        ? new Change("missed", random.nextInt(Integer.MAX_VALUE), 1)
                        : drawn;
                System.out.println(change.text());
                window.sure = new CountDownLatch(1);
                window.fx.execute(() -> window.make(change));
                window.sure.await();
                System.out.println(KilledWriters.DONE);
            }
        }

        private void make(Change change) {
            int number = change.number();
            int value = change.value();
            switch (change.what()) {
                case "contact" -> contact(number, value);
                case "call" -> {
                    if (value == 0) {
                        model.ask(
                                book -> {
                                    book.removeCall(ring(2, number).uuid());
                                    return true;
                                },
                                _ -> sure.countDown());
                    } else {
                        call(number, value);
                    }
                }
                case "missed" ->
                    doorbell.say(new RingingNotice.Missed(
                            ring(MISSED, number), Optional.empty(), "Mallory", true, Instant.now()));
                default -> transfer(number, value);
            }
        }

        private void contact(int number, int value) {
            Contact bare = StagedPeople.contact(number, "Nr " + number);
            Contact contact = new Contact(
                    new ContactId(new UUID(7, number)),
                    bare.name(),
                    bare.key(),
                    Optional.empty(),
                    bare.link(),
                    0,
                    "n".repeat(value),
                    false,
                    false,
                    Instant.EPOCH);
            if (value > 0) {
                model.keep(contact, sure::countDown);
            } else {
                model.remove(contact);
                // Asked in its turn, after that.
                model.ask(_ -> true, _ -> sure.countDown());
            }
        }

        private void call(int number, int value) {
            String link = "link " + number;
            doorbell.say(new RingingNotice.Answered(ring(2, number), link, Optional.empty(), true, true));
            fx.execute(() -> keeper.over(new CallSummary(
                    link,
                    Instant.EPOCH,
                    Duration.ofSeconds(value),
                    List.of(),
                    Collections.nCopies(value, new PastCall.Person("p", Optional.empty(), false)),
                    CallEnd.HUNG_UP,
                    Reason.NONE,
                    "",
                    false,
                    Optional.empty())));
        }

        private void transfer(int number, int value) {
            transfers.removeIf(each -> each.transfer().equals("" + number));
            if (value > 0) {
                transfers.add(new PastTransfer(
                        "" + number,
                        true,
                        "Bob",
                        List.of("a.txt"),
                        1,
                        value,
                        Instant.EPOCH.plusSeconds(number),
                        List.of(),
                        true,
                        Reason.NONE,
                        ""));
            }
            people.transfers().save(transfers);
            model.ask(_ -> true, _ -> sure.countDown());
        }

        private static RingId ring(long kind, int number) {
            return RingId.of(ByteBuffer.allocate(RingId.BYTES)
                    .putLong(kind)
                    .putLong(number)
                    .array());
        }
    }
}
