package dev.parley.client.contact;

import dev.parley.client.trust.IdentityKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** An address book that forgets everything when it is let go of. */
public final class MemoryBook implements AddressBook, History {
    /** Why nothing is kept now. */
    public Optional<BookTrouble> trouble = Optional.empty();

    /** When it is asked. */
    public Instant today = Instant.parse("2026-03-14T09:26:53Z");

    private final List<Contact> contacts = new ArrayList<>();
    private final List<PastCall> calls = new ArrayList<>();
    private OptionalInt keptDays = OptionalInt.empty();
    private final Set<UUID> known = new HashSet<>();

    @Override
    public synchronized Optional<BookTrouble> trouble() {
        return trouble;
    }

    @Override
    public synchronized Optional<List<Contact>> contactsRead() {
        return Optional.of(contacts.stream()
                .sorted(Comparator.comparing(contact -> contact.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    @Override
    public synchronized Optional<Contact> contactOf(IdentityKey key) {
        return contacts.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    @Override
    public synchronized void keep(Contact contact) {
        refuse();
        if (contacts.stream()
                .anyMatch(each -> each.key().equals(contact.key()) && !each.id().equals(contact.id()))) {
            throw new Unkept(
                    new BookTrouble(BookTrouble.Kind.KNOWN_KEY, contact.name(), "Another contact has that key."));
        }
        contacts.removeIf(each -> each.id().equals(contact.id()));
        contacts.add(contact);
    }

    @Override
    public synchronized void remove(ContactId contact) {
        refuse();
        contacts.removeIf(each -> each.id().equals(contact));
    }

    @Override
    public synchronized List<PastCall> calls(String words, int offset, int most) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return calls.stream()
                .filter(call -> wanted.isBlank()
                        || call.people().stream()
                                .anyMatch(person ->
                                        person.name().toLowerCase(Locale.ROOT).contains(wanted)))
                .sorted(Comparator.comparing(PastCall::began).reversed())
                .skip(offset)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void keep(PastCall call) {
        refuse();
        known.add(call.id());
        calls.removeIf(each -> each.id().equals(call.id()));
        calls.add(call);
    }

    @Override
    public synchronized boolean knows(UUID call) {
        return known.contains(call);
    }

    @Override
    public synchronized void removeCall(UUID call) {
        refuse();
        calls.removeIf(each -> each.id().equals(call));
    }

    @Override
    public synchronized void removeCallsBefore(Instant time) {
        refuse();
        calls.removeIf(each -> each.began().isBefore(time));
    }

    @Override
    public List<PastFiles> files(int most) {
        return List.of();
    }

    @Override
    public List<PastFiles> filesOf(UUID call) {
        return List.of();
    }

    @Override
    public void keep(PastFiles files) {
        refuse();
    }

    @Override
    public void removeFiles(List<String> transfers) {
        refuse();
    }

    @Override
    public void removeAllFiles() {
        refuse();
    }

    @Override
    public synchronized void removeCalls() {
        refuse();
        calls.clear();
    }

    @Override
    public synchronized OptionalInt keptDays() {
        return keptDays;
    }

    @Override
    public synchronized void keepDays(OptionalInt days) {
        refuse();
        keptDays = days;
        days.ifPresent(count -> removeCallsBefore(today.minus(Duration.ofDays(count))));
    }

    private void refuse() {
        trouble.ifPresent(why -> {
            throw new Unkept(why);
        });
    }

    @Override
    public void close() {}
}
