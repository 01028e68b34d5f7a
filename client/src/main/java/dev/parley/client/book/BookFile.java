package dev.parley.client.book;

import dev.parley.client.contact.BookTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * The database's file, which only its owner may read. It gets its name when it is whole, so that one without anything in it is one
 * that was damaged, and none is ever made in the place of another. Its methods wait for the disk; any thread, also of several programs.
 */
final class BookFile {
    private static final Logger LOG = LoggerFactory.getLogger(BookFile.class);
    private static final int BUSY_MILLIS = 10_000;
    /** In one process a file can be locked once. */
    private static final Object MAKING = new Object();

    private final Path file;
    private final FileTroubles trouble;

    /**
     * An open file.
     *
     * @param key which file it is, whatever name it has by now; null where files have none
     * @param trouble why nothing can be kept in it; empty if something can
     */
    record Opened(Connection connection, @Nullable Object key, Optional<BookTrouble> trouble) {}

    BookFile(Path file) {
        this.file = file.toAbsolutePath();
        this.trouble = new FileTroubles(this.file);
    }

    FileTroubles trouble() {
        return trouble;
    }

    /** Which file has the name now; null if none has, or where files have no keys. */
    @Nullable
    Object key() {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /** Opens it, and makes one where there is none. */
    Opened open() throws IOException, SQLException {
        if (!Files.exists(file)) {
            make();
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("that is not a file");
        }
        closeToOthers();
        Object key = key();
        Connection connection = connect(file);
        try {
            Optional<BookTrouble> problem = problem(connection);
            if (problem.isPresent()) {
                run(connection, "PRAGMA query_only = ON");
            }
            return new Opened(connection, key, problem);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Optional<BookTrouble> problem(Connection connection) throws SQLException {
        try {
            if (Files.size(file) == 0) {
                return Optional.of(trouble.empty());
            }
            int version = Schema.version(connection);
            if (!Schema.isOurs(connection)) {
                return Optional.of(trouble.foreign());
            }
            if (version > Schema.VERSION) {
                return Optional.of(trouble.newer(version));
            }
            if (!Rows.all(connection, "PRAGMA quick_check(1)", row -> row.getString(1))
                    .equals(List.of("ok"))) {
                return Optional.of(trouble.damaged());
            }
            if (!Files.isWritable(file)) {
                return Optional.of(trouble.unwritable());
            }
            run(connection, "BEGIN IMMEDIATE");
            Schema.migrate(connection, Schema.VERSION);
            run(connection, "COMMIT");
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(trouble.unreadable(e));
        } catch (SQLException e) {
            rollBack(connection);
            if (FileTroubles.isDamage(e)) {
                LOG.warn("{} is damaged: {}", file, e.getMessage());
                return Optional.of(trouble.damaged());
            }
            if (FileTroubles.isReadOnly(e)) {
                return Optional.of(trouble.unwritable());
            }
            throw e;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // Only whoever made it whole gives it its name.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            // What was confirmed outlives a loss of power too, and what was removed is overwritten.
            run(connection, "PRAGMA synchronous = EXTRA");
            run(connection, "PRAGMA secure_delete = ON");
            run(connection, "PRAGMA trusted_schema = OFF");
            run(connection, "PRAGMA cell_size_check = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void make() throws IOException, SQLException {
        Path folder = file.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, forOwner("rwx------"));
        }
        synchronized (MAKING) {
            Path guard = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(
                            guard, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), forOwner("rw-------"));
                    FileLock _ = channel.lock()) {
                removeAbandoned(folder);
                if (!Files.exists(file)) {
                    setAsideJournal();
                    Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".new");
                    fill(fresh);
                    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    /** Of a file that is gone: what it would undo in another one was never done there. */
    private void setAsideJournal() throws IOException {
        Path journal = file.resolveSibling(file.getFileName() + "-journal");
        if (Files.exists(journal)) {
            Files.move(
                    journal,
                    file.resolveSibling(file.getFileName() + ".journal-left"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void fill(Path fresh) throws SQLException {
        try (Connection connection = connect(fresh)) {
            run(connection, "BEGIN IMMEDIATE");
            Schema.migrate(connection, Schema.VERSION);
            run(connection, "COMMIT");
        }
    }

    /** What killed programs left, or one whose disk was full: nobody else makes one now. */
    private void removeAbandoned(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, file.getFileName() + ".*.new*")) {
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        }
    }

    private void closeToOthers() {
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    && !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                            .endsWith("------")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be closed to others: {}", file, e.toString());
        }
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

    /** Where a transaction has failed, and may have ended by that. */
    static void rollBack(Connection connection) {
        try {
            run(connection, "ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("nothing to roll back: {}", e.getMessage());
        }
    }
}
