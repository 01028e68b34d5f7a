package dev.parley.client.book;

import dev.parley.client.contact.PastFiles;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Past transfers in the database. */
final class FileRows {
    /** Between names and paths, none of which holds one. */
    private static final String BREAK = "\n";

    /** A transfer ended in the time of a call, and its person was in it. */
    private static final String SAME_CALL = """
            SELECT calls.id FROM calls JOIN people ON people.call = calls.id AND people.name = files.peer
            WHERE files.ended BETWEEN calls.began AND calls.began + calls.lasted ORDER BY calls.began DESC LIMIT 1""";

    private final Connection connection;

    FileRows(Connection connection) {
        this.connection = connection;
    }

    List<PastFiles> newest(int most) throws SQLException {
        return Rows.all(connection, "SELECT * FROM files ORDER BY ended DESC, transfer LIMIT ?", FileRows::files, most);
    }

    List<PastFiles> of(UUID call) throws SQLException {
        return Rows.all(
                connection, "SELECT * FROM files WHERE call = ? ORDER BY ended, transfer", FileRows::files, call);
    }

    void keep(PastFiles files) throws SQLException {
        Rows.change(
                connection,
                """
                INSERT OR REPLACE INTO files(transfer, call, outgoing, peer, names, files, size, ended, paths, whole, reason,
                subject, sentence) VALUES(?, (SELECT id FROM calls WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                files.transfer(),
                files.call(),
                files.outgoing(),
                files.peer(),
                String.join(BREAK, files.names()),
                files.files(),
                files.size(),
                files.when(),
                String.join(BREAK, files.paths()),
                files.whole(),
                files.reason(),
                files.subject(),
                files.sentence());
        Rows.change(
                connection,
                "UPDATE files SET call = (" + SAME_CALL + ") WHERE transfer = ? AND call IS NULL",
                files.transfer());
    }

    /** A call was kept: those in its time, and with one of its people, are of it. */
    void takeUp(UUID call) throws SQLException {
        Rows.change(
                connection,
                "UPDATE files SET call = (" + SAME_CALL + ") WHERE call IS NULL AND ended >="
                        + " (SELECT began FROM calls WHERE id = ?)",
                call);
    }

    void remove(List<String> transfers) throws SQLException {
        for (String transfer : transfers) {
            Rows.change(connection, "DELETE FROM files WHERE transfer = ?", transfer);
        }
    }

    void removeBefore(Instant time) throws SQLException {
        Rows.change(connection, "DELETE FROM files WHERE ended < ? AND call IS NULL", time);
    }

    void removeAll() throws SQLException {
        Rows.change(connection, "DELETE FROM files");
    }

    private static PastFiles files(ResultSet row) throws SQLException {
        return new PastFiles(
                Objects.requireNonNull(row.getString("transfer")),
                Rows.text(row, "call").map(UUID::fromString),
                row.getBoolean("outgoing"),
                Objects.requireNonNull(row.getString("peer")),
                lines(row, "names"),
                row.getInt("files"),
                row.getLong("size"),
                Rows.instant(row, "ended"),
                lines(row, "paths"),
                row.getBoolean("whole"),
                Objects.requireNonNull(row.getString("reason")),
                Objects.requireNonNull(row.getString("subject")),
                Objects.requireNonNull(row.getString("sentence")));
    }

    private static List<String> lines(ResultSet row, String column) throws SQLException {
        return Rows.text(row, column).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
