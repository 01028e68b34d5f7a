package dev.parley.client.app.people;

import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.AddressBook.Unkept;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.PastCall;
import dev.parley.client.ui.home.RecentCall;
import dev.parley.client.ui.home.RecentCallsPort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recent calls: those of the book that can be joined again, one of each link. What they hold changes on the book's thread. */
final class BookCalls implements RecentCallsPort {
    private static final Logger LOG = LoggerFactory.getLogger(BookCalls.class);
    /** Enough that the newest of twenty links are among them, for who does not join one link all day. */
    private static final int LOOKED_AT = 500;

    private final People people;
    private final SqliteBook book;
    private List<RecentCall> known = List.of();

    BookCalls(People people, SqliteBook book) {
        this.people = people;
        this.book = book;
    }

    @Override
    public CompletionStage<List<RecentCall>> load() {
        return people.ask(() -> {
            known = read();
            return known;
        });
    }

    @Override
    public void save(List<RecentCall> calls) {
        List<RecentCall> now = List.copyOf(calls);
        people.change(() -> {
            try {
                keep(now);
            } catch (Unkept e) {
                LOG.warn("{}", e.getMessage());
            }
        });
    }

    /** Nothing is kept any more. */
    void forget() {
        known = List.of();
    }

    private List<RecentCall> read() {
        Map<String, RecentCall> newest = book.calls("", 0, LOOKED_AT).stream()
                .flatMap(call -> call.link().stream().map(link -> recent(call, link)))
                .collect(Collectors.toMap(
                        RecentCall::link, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        return newest.values().stream().limit(MOST).toList();
    }

    private void keep(List<RecentCall> calls) {
        List<String> links = calls.stream().map(RecentCall::link).toList();
        List<RecentCall> added = new ArrayList<>(calls);
        added.removeAll(known);
        for (RecentCall call : added) {
            book.keep(past(call));
        }
        for (RecentCall gone : known) {
            // What makes room for a newer one stays in the history.
            boolean madeRoom = calls.size() == MOST && gone.equals(known.getLast());
            if (!links.contains(gone.link()) && !madeRoom) {
                remove(gone.link());
            }
        }
        known = calls;
    }

    private void remove(String link) {
        book.calls("", 0, Integer.MAX_VALUE).stream()
                .filter(call -> call.link().equals(Optional.of(link)))
                .forEach(call -> book.removeCall(call.id()));
    }

    private static RecentCall recent(PastCall call, String link) {
        return new RecentCall(
                link,
                call.began(),
                call.lasted(),
                call.people().stream().map(PastCall.Person::name).toList());
    }

    private static PastCall past(RecentCall call) {
        return new PastCall(
                OldCallsJson.id(call.link(), call.began()),
                CallDirection.LINK,
                CallOutcome.HELD,
                call.began(),
                call.lasted(),
                call.people().stream()
                        .map(name -> new PastCall.Person(name, Optional.empty(), false))
                        .toList(),
                Optional.of(call.link()));
    }
}
