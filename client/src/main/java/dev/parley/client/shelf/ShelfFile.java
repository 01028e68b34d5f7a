package dev.parley.client.shelf;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The database's file, for its owner alone and for one server at a time. One that is damaged or newer is never made anew. */
final class ShelfFile {
    /** Written into the file, so that another program's database is told from one of these: "Prls". */
    private static final int APPLICATION = 0x50726c73;

    private static final int VERSION = 1;
    private static final String NAME = "doorbell.sqlite";

    private ShelfFile() {}

    /** Opens it, and makes one where there is none. */
    static Connection open(Path folder) throws ShelfException {
        Path file = folder.toAbsolutePath().resolve(NAME);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, forOwner("rwx------"));
            }
            if (!Files.exists(file)) {
                Files.createFile(file, forOwner("rw-------"));
            }
        } catch (IOException e) {
            throw new ShelfException("Nothing can be kept in " + folder + ": " + e + ".", e);
        }
        try {
            Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
            try {
                prepare(connection, file);
                return connection;
            } catch (SQLException | ShelfException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new ShelfException(sentence(file, e), e);
        }
    }

    private static void prepare(Connection connection, Path file) throws SQLException, ShelfException {
        // Another server on the same folder must not take what this one keeps.
        run(connection, "PRAGMA locking_mode = EXCLUSIVE");
        run(connection, "PRAGMA secure_delete = ON");
        run(connection, "PRAGMA trusted_schema = OFF");
        run(connection, "BEGIN IMMEDIATE");
        int application = number(connection, "PRAGMA application_id");
        int version = number(connection, "PRAGMA user_version");
        boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!empty && application != APPLICATION) {
            throw new ShelfException(file + " is a database of another program. Name another folder.");
        }
        if (version > VERSION) {
            throw new ShelfException(file + " was written by a newer server. Update this one, or name another folder.");
        }
        if (!"ok".equals(text(connection, "PRAGMA quick_check(1)"))) {
            throw new ShelfException(damaged(file));
        }
        if (empty) {
            run(connection, "PRAGMA application_id = " + APPLICATION);
            run(connection, "PRAGMA user_version = " + VERSION);
            run(connection, """
                    CREATE TABLE boxes(
                      box TEXT PRIMARY KEY,
                      hidden INTEGER NOT NULL,
                      since INTEGER NOT NULL) STRICT, WITHOUT ROWID""");
            run(connection, """
                    CREATE TABLE notes(
                      id INTEGER PRIMARY KEY,
                      box TEXT NOT NULL,
                      note TEXT NOT NULL,
                      at INTEGER NOT NULL) STRICT""");
        }
        run(connection, "COMMIT");
        // What was written outlives the program's death; after a loss of power the last seconds may be missing.
        run(connection, "PRAGMA journal_mode = WAL");
        run(connection, "PRAGMA synchronous = NORMAL");
    }

    private static String sentence(Path file, SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
        return switch (SQLiteErrorCode.getErrorCode(code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> "Another server keeps what waits in " + file + ". Name another folder.";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(file);
            case SQLITE_FULL -> "Nothing can be kept in " + file + ": the disk is full.";
            default -> "Nothing can be kept in " + file + ": " + e.getMessage() + ".";
        };
    }

    private static String damaged(Path file) {
        return file + " is damaged. Put a copy in its place, or move it away to begin anew.";
    }

    private static FileAttribute<?>[] forOwner(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getInt(1);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }
}
