package dev.parley.client.transfer.message;

/** Everything that can go wrong with a transfer, by the codes of docs/engine.md. */
public enum ProblemKind {
    /** The other side declined the files. */
    DECLINED("declined"),
    /** This side declined the files. */
    DECLINED_HERE("declinedHere"),
    /** The other side cancelled the transfer. */
    CANCELLED("cancelled"),
    /** This side cancelled the transfer. */
    CANCELLED_HERE("cancelledHere"),
    /** The other side cannot take so many files and folders in one transfer. */
    TOO_MANY_ENTRIES("tooManyEntries"),
    /** The other side has too many transfers open. */
    TOO_MANY_TRANSFERS("tooManyTransfers"),
    /** The other side's disk failed. */
    DISK_THERE("diskThere"),
    /** The other side has not enough room. */
    NO_ROOM_THERE("noRoomThere"),
    /** Changed since it was offered, so it has to be sent anew. */
    CHANGED("changed"),
    /** The files changed on the other side; they have to be sent anew. */
    CHANGED_THERE("changedThere"),
    /** The other side sent what no working program sends. */
    RULE_BROKEN("ruleBroken"),
    /** The other side could not accept what was sent. */
    RULE_BROKEN_THERE("ruleBrokenThere"),
    /** The connection ended before the offer was answered. */
    CONNECTION_ENDED("connectionEnded"),
    /** The program there takes no files, or none like these; its person was not asked. */
    TAKES_NONE("takesNone"),
    /** This program takes no files, or none like these; its person was not asked. */
    TAKES_NONE_HERE("takesNoneHere"),
    /** The sender ended it; to have the files, one asks for them again. */
    ENDED_BY_SENDER("endedBySender"),
    /** The same files are under way to the same person already, and go on there. */
    UNDER_WAY("underWay"),
    /** The call was over before the person whom it was for was there. */
    CALL_OVER("callOver"),
    /** Somebody under another name is there to go on with it. */
    ANOTHER_PERSON("anotherPerson"),
    /** The other side ended it for a reason that is not known here. */
    OTHER_REASON("otherReason"),
    /** Is not there. */
    NOT_THERE("notThere"),
    /** This user may not read or write it. */
    NOT_ALLOWED("notAllowed"),
    /** Neither a file nor a folder. */
    NOT_A_FILE("notAFile"),
    /** More than 200,000 files and folders, or too deep, or names too long. */
    TOO_MANY("tooMany"),
    /** Not enough room for it. */
    NO_ROOM("noRoom"),
    /** Somebody else made what has the name that is needed. */
    IN_THE_WAY("inTheWay"),
    /** The folder that it is received into is gone. */
    FOLDER_GONE("folderGone"),
    /** The disk failed. */
    DISK("disk");

    private final String name;

    ProblemKind(String name) {
        this.name = name;
    }

    public String code() {
        return "files." + name;
    }
}
