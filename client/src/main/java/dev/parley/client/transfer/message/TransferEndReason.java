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
            5,
            ProblemKind.DISK_THERE,
            "The other side could not read or write the files. Ask what its screen says, then try again."),
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
            "The other side has not enough room for the files. Send less, or ask for room to be made there.");

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

    /** What the person on this side is told when the other side gave this reason. */
    public Problem problem() {
        return new Problem(kind, "", sentence);
    }

    static TransferEndReason ofCode(int code) {
        for (TransferEndReason reason : values()) {
            if (reason.code == code) {
                return reason;
            }
        }
        return OTHER;
    }
}
