package dev.parley.client.transfer.message;

/** Why transfers end or stand still for reasons of this side, in words. */
public final class OwnProblem {
    public static final Problem DECLINED = new Problem(ProblemKind.DECLINED_HERE, "", "You declined the files.");
    public static final Problem TAKES_NONE = new Problem(
            ProblemKind.TAKES_NONE_HERE, "", "This program does not take these files, and said so to the other side.");
    public static final Problem CANCELLED = new Problem(ProblemKind.CANCELLED_HERE, "", "You cancelled the transfer.");
    public static final Problem CONNECTION_ENDED = new Problem(
            ProblemKind.CONNECTION_ENDED,
            "",
            "The connection ended before you answered the offer. It is offered again when the other side is back.");

    public static final Problem UNDER_WAY = new Problem(
            ProblemKind.UNDER_WAY,
            "",
            "This is under way to the same person already, so it goes on there and is not sent a second time.");

    public static final Problem CALL_OVER = new Problem(
            ProblemKind.CALL_OVER,
            "",
            "The call was over before the person whom it was for was there, so the files were offered to nobody. Offer them again in"
                    + " another call.");

    private OwnProblem() {}

    /** @param name of whom it was agreed with */
    public static Problem anotherPerson(String name) {
        return new Problem(
                ProblemKind.ANOTHER_PERSON,
                name,
                "This was begun with " + name + ", and nothing shows that the same person is there now."
                        + " Go on only if you know who it is.");
    }

    /** @param folder where it was received into */
    public static Problem folderGone(String folder) {
        return new Problem(
                ProblemKind.FOLDER_GONE,
                folder,
                "The folder " + folder + " is not there any more. Bring it back, or take the files into another folder:"
                        + " from where they stood, if what had come was moved there, else from the beginning.");
    }

    public static Problem changed(String path) {
        return new Problem(
                ProblemKind.CHANGED, path, path + " changed since it was offered. Send it anew when it is complete.");
    }

    public static Problem ruleBroken(String detail) {
        return new Problem(
                ProblemKind.RULE_BROKEN,
                "",
                "The other side sent what no working program sends, so the transfer was ended and nothing of it kept."
                        + " Update Parley on both sides, then try again. (" + detail + ")");
    }
}
