package dev.parley.client.transfer.message;

/** Why one side refused or cancelled a transfer, with what the person on the other side is told. */
public enum TransferEndReason {
    /** A reason of a later version. */
    OTHER(0, ProblemKind.OTHER_REASON, "The other side ended the transfer. Send the files again to try once more."),
    DECLINED(1, ProblemKind.DECLINED, "The other side declined the files."),
    CANCELLED(2, ProblemKind.CANCELLED, "The other side cancelled the transfer."),
    TOO_MANY_ENTRIES(
            3,
            ProblemKind.TOO_MANY_ENTRIES,
            "The other side cannot take so many files and folders in one transfer. Send them in several parts."),
    TOO_MANY(
            4,
            ProblemKind.TOO_MANY_TRANSFERS,
            "The other side has too many transfers open. Wait until one has ended, then send the files again."),
    DISK_FAILED(
            5, ProblemKind.DISK_THERE, "The other side could not read or write the files. Ask what its screen says."),
    SOURCE_CHANGED(
            6,
            ProblemKind.CHANGED_THERE,
            "The files changed on the other side since they were offered. Ask for them to be sent anew."),
    RULE_BROKEN(
            7,
            ProblemKind.RULE_BROKEN_THERE,
            "The other side could not accept what was sent. Update Parley on both sides, then try again."),
    NO_ROOM(
            8,
            ProblemKind.NO_ROOM_THERE,
            "The other side has not enough room for the files. Send less, or ask for room to be made there."),
    /** Nobody was asked. */
    TAKES_NONE(
            9,
            ProblemKind.TAKES_NONE,
            "The program on the other side does not take these files, and did not ask its person.");

    private static final Problem ENDED_BY_SENDER = new Problem(
            ProblemKind.ENDED_BY_SENDER, "", "The other side ended the transfer. Ask for the files to be sent again.");

    private final int code;
    private final ProblemKind kind;
    private final String sentence;

    TransferEndReason(int code, ProblemKind kind, String sentence) {
        this.code = code;
        this.kind = kind;
        this.sentence = sentence;
    }

    public int code() {
        return code;
    }

    /** What the person on the sending side is told when the receiver gave this reason. */
    public Problem toldToSender() {
        return new Problem(kind, "", sentence);
    }

    /** What the person on the receiving side is told, who has nothing to send again, when the sender gave this reason. */
    public Problem toldToReceiver() {
        return switch (this) {
            case OTHER, TOO_MANY_ENTRIES, TOO_MANY, NO_ROOM, TAKES_NONE -> ENDED_BY_SENDER;
            case DECLINED, CANCELLED, DISK_FAILED, SOURCE_CHANGED, RULE_BROKEN -> toldToSender();
        };
    }

    public static TransferEndReason ofCode(int code) {
        for (TransferEndReason reason : values()) {
            if (reason.code == code) {
                return reason;
            }
        }
        return OTHER;
    }
}
