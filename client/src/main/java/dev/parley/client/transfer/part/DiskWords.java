package dev.parley.client.transfer.part;

import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.ProblemKind;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.FileTrouble;
import java.nio.file.Path;
import java.util.Locale;

/** Words for people what a disk refused, with the code for faces that speak another language. */
public final class DiskWords {
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB"};

    private DiskWords() {}

    /** What keeps something from being received into a folder. */
    public static DiskFailure cannotReceive(Path folder, FileTrouble trouble) {
        return switch (trouble.kind()) {
            case FULL ->
                noRoom(
                        folder,
                        "The disk of " + folder + " is full. Free some space; the transfer goes on by itself then.");
            case MISSING -> folderGone(folder);
            case NOT_ALLOWED ->
                failed(
                        ProblemKind.NOT_ALLOWED,
                        folder,
                        "You are not allowed to write in " + folder
                                + ". Choose another folder, or change its permissions.");
            case LOCKED ->
                failed(
                        ProblemKind.DISK,
                        folder,
                        "Another Parley program is receiving these files in " + folder
                                + ". Let it go on, or close it and try again.");
            case TAKEN, OTHER ->
                failed(
                        ProblemKind.DISK,
                        folder,
                        "Cannot write in " + folder + ": the system says \"" + trouble.getMessage()
                                + "\". Check the disk, then try again.");
        };
    }

    /** What keeps something from being sent. */
    public static DiskFailure cannotSend(Path path, FileTrouble trouble) {
        return switch (trouble.kind()) {
            case MISSING -> failed(ProblemKind.NOT_THERE, path, path + " is not there. Choose something else to send.");
            case NOT_ALLOWED ->
                failed(
                        ProblemKind.NOT_ALLOWED,
                        path,
                        "You are not allowed to read " + path + ". Leave it out, or change its permissions.");
            case FULL, LOCKED, TAKEN, OTHER ->
                failed(
                        ProblemKind.DISK,
                        path,
                        "Cannot read " + path + ": the system says \"" + trouble.getMessage()
                                + "\". Check the disk, then try again.");
        };
    }

    public static DiskFailure folderGone(Path folder) {
        return failed(
                ProblemKind.FOLDER_GONE,
                folder,
                "The folder " + folder
                        + " is not there any more. Bring it back, and the transfer goes on by itself; or cancel it.");
    }

    static DiskFailure inTheWay(Path part) {
        return failed(
                ProblemKind.IN_THE_WAY,
                part,
                "Somebody else has made " + part
                        + ", so nothing is received into it. Delete it, or receive into another folder.");
    }

    static DiskFailure tooBig(Path folder, long needed, long usable) {
        return noRoom(
                folder,
                "There is not enough room in " + folder + ": " + size(needed) + " are needed, and " + size(usable)
                        + " are free. Free some space, or choose another folder.");
    }

    public static DiskFailure failed(ProblemKind kind, Path subject, String sentence) {
        return new DiskFailure(TransferEndReason.DISK_FAILED, new Problem(kind, subject.toString(), sentence));
    }

    private static DiskFailure noRoom(Path folder, String sentence) {
        return new DiskFailure(
                TransferEndReason.NO_ROOM, new Problem(ProblemKind.NO_ROOM, folder.toString(), sentence));
    }

    /** A size as people say it, such as "3.2 GB". */
    static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || value >= 99.5 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }
}
