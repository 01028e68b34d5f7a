package dev.parley.client.transfer;

/** Why one side refused or cancelled a transfer, with what the person on the other side is told. */
public enum EndReason {
    /** A reason of a later version. */
    OTHER(0, "The other side ended the transfer. Send the file again to try once more."),
    DECLINED(1, "The other side declined the file."),
    CANCELLED(2, "The other side cancelled the transfer."),
    TOO_MANY_ENTRIES(3, "The other side cannot take so many files in one transfer. Send them in several transfers."),
    TOO_MANY(4, "The other side has too many transfers open. Wait until one has ended, then send the file again."),
    DISK_FAILED(5, "The other side could not read or write the file. Ask what its screen says, then try again."),
    SOURCE_CHANGED(6, "The file was changed while it was sent. Ask the other side to send it again."),
    RULE_BROKEN(7, "The other side could not accept what was sent. Update Parley on both sides, then try again."),
    NO_ROOM(8, "The other side has not enough room. Ask them to free some space, then send the file again.");

    private final int code;
    private final String sentence;

    EndReason(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public int code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    static EndReason ofCode(int code) {
        for (EndReason reason : values()) {
            if (reason.code == code) {
                return reason;
            }
        }
        return OTHER;
    }
}
