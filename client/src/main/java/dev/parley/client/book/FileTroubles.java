package dev.parley.client.book;

import dev.parley.client.contact.BookTrouble;
import dev.parley.client.contact.BookTrouble.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What is said of a file in which nothing can be kept. Pure. */
final class FileTroubles {
    private static final String UNREAD = "Contacts and past calls cannot be read: ";
    private static final String UNKEPT = "This was not kept: ";
    private static final String ANOTHER_WRITES = "another program of Parley has been writing for too long (%s).";

    private final String file;

    FileTroubles(Path file) {
        this.file = file.toString();
    }

    BookTrouble newer(int version) {
        return of(
                Kind.NEWER,
                "Contacts and past calls were kept here by a newer Parley (version " + version
                        + " of their file; this one knows " + Schema.VERSION
                        + "). They are only shown, and nothing is changed: update Parley. The file is %s.");
    }

    BookTrouble damaged() {
        return of(
                Kind.DAMAGED,
                "The file of contacts and past calls is damaged, so what can be read of it is only shown, and nothing is"
                        + " changed. Put a copy in its place, or move it away to begin anew: %s.");
    }

    BookTrouble empty() {
        return of(
                Kind.EMPTY,
                "The file of contacts and past calls has lost all that was in it. Put a copy in its place, or move it away"
                        + " to begin anew: %s.");
    }

    BookTrouble foreign() {
        return of(
                Kind.FOREIGN,
                "%s is where contacts and past calls are kept, and it is a database of another program. Move it away.");
    }

    BookTrouble unwritable() {
        return of(
                Kind.UNWRITABLE,
                "Contacts and past calls are only shown, and nothing is changed: this user may not write %s.");
    }

    BookTrouble unreadable(Exception why) {
        return because(Kind.UNREADABLE, UNREAD + "%s.", why);
    }

    BookTrouble noLibrary(Throwable why) {
        String message = String.valueOf(why.getMessage());
        return new BookTrouble(
                Kind.NO_LIBRARY, message, UNREAD + "the database's library does not load (" + message + ").");
    }

    /** Why it could not be opened now. */
    BookTrouble unopened(SQLException why) {
        return switch (primary(why)) {
            case SQLITE_FULL -> of(Kind.UNOPENED_FULL, UNREAD + "the disk is full (%s).");
            case SQLITE_BUSY, SQLITE_LOCKED -> of(Kind.UNOPENED_BUSY, UNREAD + ANOTHER_WRITES);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged();
            default -> unreadable(why);
        };
    }

    /** Why something was not kept now. */
    BookTrouble unkept(SQLException why) {
        return switch (primary(why)) {
            case SQLITE_FULL -> of(Kind.UNKEPT_FULL, UNKEPT + "the disk is full (%s).");
            case SQLITE_BUSY, SQLITE_LOCKED -> of(Kind.UNKEPT_BUSY, UNKEPT + ANOTHER_WRITES);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> unwritable();
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged();
            case SQLITE_IOERR -> because(Kind.UNKEPT_DISK, UNKEPT + "the disk failed or is full: %s.", why);
            default -> because(Kind.UNKEPT, UNKEPT + "%s.", why);
        };
    }

    private BookTrouble of(Kind kind, String sentence) {
        return new BookTrouble(kind, file, sentence.replace("%s", file));
    }

    private BookTrouble because(Kind kind, String sentence, Exception why) {
        String subject = why.getMessage() + " (" + file + ")";
        return new BookTrouble(kind, subject, sentence.replace("%s", subject));
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
