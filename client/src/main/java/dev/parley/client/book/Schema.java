package dev.parley.client.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What tables the file has. Each version is what the one before was, changed by some statements, which are never changed
 * themselves once a program that has them was given to anybody: another version is another list at the end.
 */
final class Schema {
    /** Written into the file, so that another program's database is told from one of these: "Prly". */
    static final int APPLICATION = 0x50726c79;

    private static final List<List<String>> STEPS = List.of(
            List.of(
                    """
                    CREATE TABLE contacts(
                      id TEXT PRIMARY KEY,
                      name TEXT NOT NULL,
                      folded TEXT NOT NULL,
                      key TEXT NOT NULL UNIQUE,
                      verified INTEGER,
                      link TEXT,
                      hue INTEGER NOT NULL,
                      notes TEXT NOT NULL,
                      blocked INTEGER NOT NULL,
                      always INTEGER NOT NULL,
                      added INTEGER NOT NULL) STRICT""",
                    """
                    CREATE TABLE calls(
                      id TEXT PRIMARY KEY,
                      direction TEXT NOT NULL,
                      outcome TEXT NOT NULL,
                      began INTEGER NOT NULL,
                      lasted INTEGER NOT NULL,
                      link TEXT) STRICT""",
                    "CREATE INDEX calls_by_time ON calls(began)",
                    """
                    CREATE TABLE people(
                      call TEXT NOT NULL REFERENCES calls(id) ON DELETE CASCADE,
                      place INTEGER NOT NULL,
                      name TEXT NOT NULL,
                      folded TEXT NOT NULL,
                      key TEXT,
                      verified INTEGER NOT NULL,
                      PRIMARY KEY(call, place)) STRICT, WITHOUT ROWID""",
                    // Ids of calls alone, also of those that were removed.
                    "CREATE TABLE known_calls(id TEXT PRIMARY KEY, kept INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
            List.of("""
                    CREATE TABLE files(
                      transfer TEXT PRIMARY KEY,
                      call TEXT REFERENCES calls(id) ON DELETE CASCADE,
                      outgoing INTEGER NOT NULL,
                      peer TEXT NOT NULL,
                      names TEXT NOT NULL,
                      files INTEGER NOT NULL,
                      size INTEGER NOT NULL,
                      ended INTEGER NOT NULL,
                      paths TEXT NOT NULL,
                      whole INTEGER NOT NULL,
                      reason TEXT NOT NULL,
                      subject TEXT NOT NULL,
                      sentence TEXT NOT NULL) STRICT""", "CREATE INDEX files_by_time ON files(ended)", "CREATE INDEX files_by_call ON files(call)"),
            // How many days calls are kept, and whatever else is to hold for all programs of this user.
            List.of("CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"));

    static final int VERSION = STEPS.size();

    private Schema() {}

    /** In a transaction that the caller began: from the version that the file has to another, which is not older. */
    static void migrate(Connection connection, int to) throws SQLException {
        int from = version(connection);
        try (Statement statement = connection.createStatement()) {
            for (int version = from; version < to; version++) {
                for (String sql : STEPS.get(version)) {
                    statement.execute(sql);
                }
            }
            if (from < to) {
                statement.execute("PRAGMA application_id = " + APPLICATION);
                statement.execute("PRAGMA user_version = " + to);
            }
        }
    }

    static int version(Connection connection) throws SQLException {
        return number(connection, "PRAGMA user_version");
    }

    static boolean isOurs(Connection connection) throws SQLException {
        return number(connection, "PRAGMA application_id") == APPLICATION;
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
