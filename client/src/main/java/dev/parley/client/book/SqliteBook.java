package dev.parley.client.book;

import dev.parley.client.contact.AddressBook;
import dev.parley.client.contact.BookTrouble;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.ContactId;
import dev.parley.client.contact.History;
import dev.parley.client.contact.PastCall;
import dev.parley.client.contact.PastFiles;
import dev.parley.client.trust.IdentityKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An address book in one file of SQLite. It is opened when something is first asked of it, and again when another file has come into
 * its place. Each change is a transaction, so that programs of one user change it side by side, and a killed one leaves no half.
 */
public final class SqliteBook implements AddressBook, History {
    /** What the file is called in the folder of what Parley keeps of its user. */
    public static final String FILE = "people.db";

    private static final Logger LOG = LoggerFactory.getLogger(SqliteBook.class);
    private static final String DAYS = "keep-days";

    private final BookFile file;
    private final InstantSource clock;
    private final Consumer<SqliteBook> first;
    private BookFile.@Nullable Opened opened;
    private boolean begun;

    /** The book in a folder; its file is made at the first need. */
    public SqliteBook(Path folder) {
        this(folder.resolve(FILE), InstantSource.system(), book -> {});
    }

    /** @param first is done once a file is open in which something can be kept, before anything else with it */
    public SqliteBook(Path file, InstantSource clock, Consumer<SqliteBook> first) {
        this.file = new BookFile(file);
        this.clock = clock;
        this.first = first;
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private interface Change {
        void in(Connection connection) throws SQLException;
    }

    @Override
    public synchronized Optional<BookTrouble> trouble() {
        try {
            return opened().trouble();
        } catch (Unkept e) {
            return Optional.of(e.trouble());
        }
    }

    @Override
    public Optional<List<Contact>> contactsRead() {
        return read(Optional.empty(), connection -> Optional.of(new ContactRows(connection).all()));
    }

    @Override
    public Optional<Contact> contactOf(IdentityKey key) {
        return read(Optional.empty(), connection -> new ContactRows(connection).of(key));
    }

    @Override
    public void keep(Contact contact) {
        change(connection -> new ContactRows(connection).keep(contact));
    }

    @Override
    public void keepAll(List<Contact> contacts) {
        change(connection -> {
            ContactRows rows = new ContactRows(connection);
            for (Contact contact : contacts) {
                rows.keep(contact);
            }
        });
    }

    @Override
    public void remove(ContactId contact) {
        change(connection -> new ContactRows(connection).remove(contact));
    }

    @Override
    public List<PastCall> calls(String words, int offset, int most) {
        return read(List.of(), connection -> new CallRows(connection).found(words, offset, most));
    }

    @Override
    public void keep(PastCall call) {
        change(connection -> {
            new CallRows(connection).keep(call);
            new FileRows(connection).takeUp(call.id());
            removeOld(connection);
        });
    }

    /** Keeps all of these, or none. */
    public void keepAll(List<PastCall> calls, List<PastFiles> files) {
        change(connection -> {
            CallRows callRows = new CallRows(connection);
            for (PastCall call : calls) {
                callRows.keep(call);
            }
            FileRows fileRows = new FileRows(connection);
            for (PastFiles each : files) {
                fileRows.keep(each);
            }
            removeOld(connection);
        });
    }

    @Override
    public boolean knows(UUID call) {
        return read(false, connection -> new CallRows(connection).knows(call));
    }

    @Override
    public void removeCall(UUID call) {
        change(connection -> new CallRows(connection).remove(call));
    }

    @Override
    public void removeCallsBefore(Instant time) {
        change(connection -> new CallRows(connection).removeBefore(time));
    }

    @Override
    public void removeCalls() {
        change(connection -> new CallRows(connection).removeAll());
    }

    @Override
    public List<PastFiles> files(int most) {
        return read(List.of(), connection -> new FileRows(connection).newest(most));
    }

    @Override
    public List<PastFiles> filesOf(UUID call) {
        return read(List.of(), connection -> new FileRows(connection).of(call));
    }

    @Override
    public void keep(PastFiles files) {
        change(connection -> {
            new FileRows(connection).keep(files);
            removeOld(connection);
        });
    }

    @Override
    public void removeFiles(List<String> transfers) {
        change(connection -> new FileRows(connection).remove(transfers));
    }

    @Override
    public void removeAllFiles() {
        change(connection -> new FileRows(connection).removeAll());
    }

    @Override
    public OptionalInt keptDays() {
        return read(OptionalInt.empty(), SqliteBook::days);
    }

    @Override
    public void keepDays(OptionalInt days) {
        if (days.isPresent() && (days.getAsInt() < 1 || days.getAsInt() > MOST_DAYS)) {
            throw new IllegalArgumentException(
                    "calls are kept for 1 to " + MOST_DAYS + " days, not " + days.getAsInt());
        }
        change(connection -> {
            Rows.change(connection, "DELETE FROM settings WHERE name = ?", DAYS);
            if (days.isPresent()) {
                Rows.change(connection, "INSERT INTO settings(name, value) VALUES(?, ?)", DAYS, days.getAsInt());
            }
            removeOld(connection);
        });
    }

    private static OptionalInt days(Connection connection) throws SQLException {
        return Rows.all(connection, "SELECT value FROM settings WHERE name = ?", row -> row.getInt(1), DAYS).stream()
                .mapToInt(days -> Math.clamp(days, 1, MOST_DAYS))
                .findFirst();
    }

    private void removeOld(Connection connection) throws SQLException {
        OptionalInt days = days(connection);
        if (days.isPresent()) {
            Instant limit = clock.instant().minus(Duration.ofDays(days.getAsInt()));
            new CallRows(connection).removeBefore(limit);
            new FileRows(connection).removeBefore(limit);
        }
    }

    /** Closes the file, which may be deleted then; what is asked of this book afterwards opens it, or another, again. */
    public synchronized void letGo() {
        if (opened != null) {
            try {
                opened.connection().close();
            } catch (SQLException e) {
                LOG.warn("the book was not closed well: {}", e.getMessage());
            }
            opened = null;
        }
    }

    @Override
    public void close() {
        letGo();
    }

    private synchronized <T> T read(T otherwise, Work<T> work) {
        try {
            return work.in(opened().connection());
        } catch (Unkept e) {
            LOG.debug("nothing can be read: {}", e.getMessage());
            return otherwise;
        } catch (SQLException e) {
            // Of a file in which something is wrong that has been said.
            if (opened == null || opened.trouble().isEmpty()) {
                LOG.warn("this cannot be read: {}", e.getMessage());
            }
            noteDamage(e);
            return otherwise;
        }
    }

    private synchronized void change(Change change) {
        BookFile.Opened now = opened();
        if (now.trouble().isPresent()) {
            throw new Unkept(now.trouble().get());
        }
        Connection connection = now.connection();
        try {
            BookFile.run(connection, "BEGIN IMMEDIATE");
            int version = Schema.version(connection);
            if (version != Schema.VERSION) {
                // A newer program has come meanwhile.
                letGo();
                throw new Unkept(file.trouble().newer(version));
            }
            change.in(connection);
            BookFile.run(connection, "COMMIT");
        } catch (SQLException e) {
            BookFile.rollBack(connection);
            noteDamage(e);
            throw new Unkept(file.trouble().unkept(e), e);
        } catch (RuntimeException e) {
            BookFile.rollBack(connection);
            throw e;
        }
    }

    /** @throws Unkept when nothing can be read either */
    private BookFile.Opened opened() {
        if (opened != null && !Objects.equals(opened.key(), file.key())) {
            letGo();
        }
        if (opened == null) {
            opened = open();
            if (!begun && opened.trouble().isEmpty()) {
                begun = true;
                tidy();
                first.accept(this);
            }
        }
        return Objects.requireNonNull(opened, "what comes first leaves it open");
    }

    /** Once in a while is enough, and what cannot be done now is done the next time. */
    private void tidy() {
        try {
            change(connection -> {
                new CallRows(connection).forgetKnown(clock.instant());
                removeOld(connection);
            });
        } catch (Unkept e) {
            LOG.debug("what is old stays for now: {}", e.getMessage());
        }
    }

    private BookFile.Opened open() {
        try {
            return file.open();
        } catch (IOException e) {
            throw new Unkept(file.trouble().unreadable(e), e);
        } catch (SQLException e) {
            throw new Unkept(file.trouble().unopened(e), e);
        } catch (LinkageError e) {
            throw new Unkept(file.trouble().noLibrary(e), e);
        }
    }

    private void noteDamage(SQLException why) {
        if (opened != null && opened.trouble().isEmpty() && FileTroubles.isDamage(why)) {
            opened = new BookFile.Opened(
                    opened.connection(),
                    opened.key(),
                    Optional.of(file.trouble().damaged()));
        }
    }
}
