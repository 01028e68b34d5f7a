package dev.parley.client.shelf;

import dev.parley.signaling.loop.GuardedLoop;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.reason.ProtocolException;
import dev.parley.signaling.shelf.Shelf;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A shelf in a database. What is put there is written soon, by a thread of its own, so that nobody waits for the disk. Safe for all threads. */
public final class SqliteShelf implements Shelf, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteShelf.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** A disk that takes nothing must not fill the memory. */
    private static final int MOST_PENDING = 50_000;

    private interface Change {
        void in(Connection connection) throws SQLException;
    }

    private final Connection connection;
    private final Contents contents;
    private final GuardedLoop writer =
            new GuardedLoop("shelf", fault -> LOG.error("what waits for people was not kept", fault));
    private List<Change> pending = new ArrayList<>();
    private boolean troubled;

    private SqliteShelf(Connection connection, Contents contents) {
        this.connection = connection;
        this.contents = contents;
    }

    /** Opens what is kept in a folder, which is made if there is none. Waits for the disk. */
    public static SqliteShelf open(Path folder) throws ShelfException {
        Connection connection = ShelfFile.open(folder);
        try {
            return new SqliteShelf(connection, new Contents(boxes(connection), notes(connection)));
        } catch (SQLException e) {
            letGo(connection);
            throw new ShelfException("What is kept in " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public void remember(Remembered box) {
        change(connection -> execute(
                connection,
                "INSERT OR REPLACE INTO boxes(box, hidden, since) VALUES (?, ?, ?)",
                box.box().text(),
                box.hidden() ? 1 : 0,
                box.since().getEpochSecond()));
    }

    @Override
    public void forget(BoxId box) {
        change(connection -> execute(connection, "DELETE FROM boxes WHERE box = ?", box.text()));
    }

    @Override
    public void keep(Waiting note) {
        change(connection -> execute(
                connection,
                "INSERT OR REPLACE INTO notes(id, box, note, at) VALUES (?, ?, ?, ?)",
                note.id(),
                note.box().text(),
                note.note().text(),
                note.at().getEpochSecond()));
    }

    @Override
    public void drop(long id) {
        change(connection -> execute(connection, "DELETE FROM notes WHERE id = ?", id));
    }

    private void change(Change change) {
        synchronized (this) {
            if (pending.size() >= MOST_PENDING) {
                return;
            }
            pending.add(change);
            if (pending.size() > 1) {
                return;
            }
        }
        writer.post(this::write);
    }

    /** All that has come together since the last time, at once. */
    private void write() {
        List<Change> changes;
        synchronized (this) {
            changes = pending;
            pending = new ArrayList<>();
        }
        try {
            ShelfFile.run(connection, "BEGIN");
            for (Change change : changes) {
                change.in(connection);
            }
            ShelfFile.run(connection, "COMMIT");
            troubled = false;
        } catch (SQLException e) {
            // What waits is in memory all the same; only a restart forgets it.
            if (!troubled) {
                LOG.warn("what waits for people is not kept beyond a restart for now: {}", e.getMessage());
            }
            troubled = true;
            rollBack();
        }
    }

    private void rollBack() {
        try {
            ShelfFile.run(connection, "ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("there was nothing to take back", e);
        }
    }

    /** Writes what is still to be written; takes seconds at the most. */
    @Override
    public void close() {
        writer.post(() -> letGo(connection));
        writer.end();
        if (!writer.awaitEnd(PATIENCE)) {
            LOG.warn("the disk takes too long for what waits for people");
        }
    }

    private static void letGo(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("what waits for people was not closed: {}", e.getMessage());
        }
    }

    private static List<Remembered> boxes(Connection connection) throws SQLException {
        return all(
                connection,
                "SELECT box, hidden, since FROM boxes ORDER BY since",
                row -> new Remembered(new BoxId(row.getString(1)), row.getInt(2) != 0, time(row.getLong(3))));
    }

    private static List<Waiting> notes(Connection connection) throws SQLException {
        return all(
                connection,
                "SELECT box, id, note, at FROM notes ORDER BY id",
                row -> new Waiting(
                        new BoxId(row.getString(1)), row.getLong(2), new Note(row.getString(3)), time(row.getLong(4))));
    }

    private static Instant time(long seconds) {
        return Instant.ofEpochSecond(Math.clamp(seconds, 0, Instant.MAX.getEpochSecond() / 2));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> all(Connection connection, String sql, Reading<T> reading) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                try {
                    all.add(reading.of(rows));
                } catch (ProtocolException e) {
                    LOG.warn("something that waits makes no sense and is passed over: {}", e.getMessage());
                }
            }
            return all;
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
