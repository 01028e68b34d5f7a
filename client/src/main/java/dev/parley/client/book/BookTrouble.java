package dev.parley.client.book;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What is said of a file in which nothing can be kept. Pure. */
final class BookTrouble {
    private final Path file;

    BookTrouble(Path file) {
        this.file = file;
    }

    String newer(int version) {
        return "Contacts and past calls were kept here by a newer Parley (version " + version
                + " of their file; this one"
                + " knows " + Schema.VERSION
                + "). They are only shown, and nothing is changed: update Parley. The file is "
                + file + ".";
    }

    String damaged() {
        return "The file of contacts and past calls is damaged, so what can be read of it is only shown, and nothing is"
                + " changed. Put a copy in its place, or move it away to begin anew: " + file + ".";
    }

    String empty() {
        return "The file of contacts and past calls has lost all that was in it. Put a copy in its place, or move it away"
                + " to begin anew: " + file + ".";
    }

    String foreign() {
        return file
                + " is where contacts and past calls are kept, and it is a database of another program. Move it away.";
    }

    String unwritable() {
        return "Contacts and past calls are only shown, and nothing is changed: this user may not write " + file + ".";
    }

    String unreadable(Exception why) {
        return "Contacts and past calls cannot be read: " + why.getMessage() + " (" + file + ").";
    }

    String noLibrary(Throwable why) {
        return "Contacts and past calls cannot be read: the database's library does not load (" + why.getMessage()
                + ").";
    }

    /** Why it could not be opened now. */
    String unopened(SQLException why) {
        return switch (primary(why)) {
            case SQLITE_FULL -> "Contacts and past calls cannot be read: the disk is full (" + file + ").";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "Contacts and past calls cannot be read: another program of Parley has been writing for too long ("
                        + file + ").";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged();
            default -> unreadable(why);
        };
    }

    /** Why something was not kept now. */
    String unkept(SQLException why) {
        return switch (primary(why)) {
            case SQLITE_FULL -> "This was not kept: the disk is full (" + file + ").";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "This was not kept: another program of Parley has been writing for too long (" + file + ").";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> unwritable();
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged();
            case SQLITE_IOERR ->
                "This was not kept: the disk failed or is full (" + why.getMessage() + ", " + file + ").";
            default -> "This was not kept: " + why.getMessage() + " (" + file + ").";
        };
    }

    static boolean isDamage(SQLException why) {
        SQLiteErrorCode code = primary(why);
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    static boolean isReadOnly(SQLException why) {
        return primary(why) == SQLiteErrorCode.SQLITE_READONLY;
    }

    /** Without what the extended codes add. */
    private static SQLiteErrorCode primary(SQLException why) {
        int code = why instanceof SQLiteException sqlite ? sqlite.getResultCode().code : why.getErrorCode();
        return SQLiteErrorCode.getErrorCode(code & 0xff);
    }
}
