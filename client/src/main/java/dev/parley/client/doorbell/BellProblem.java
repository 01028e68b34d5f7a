package dev.parley.client.doorbell;

import dev.parley.client.ringing.BellTrouble;
import dev.parley.client.signaling.ServerProblem;
import java.net.URI;
import java.util.Locale;

/** Why nobody can be rung, here or at a server; the one place with the words for it beside those of {@link ServerProblem}. */
public enum BellProblem {
    /** More rings there than a server takes, or it has lost its store for a moment. */
    NOT_TAKEN("notTaken", "The server at %s takes no rings for now: wait a minute, and try again.", true),
    NO_DOORBELL("noDoorbell", "Nobody can be rung at %s: whoever runs this server has to update it.", false),
    WRONG_LINK("wrongLink", "Nobody can be rung with this contact link to %s. Ask for another one.", false),
    KEYS_UNREADABLE(
            "keysUnreadable",
            "Who you are cannot be read from %s. Put a copy of it in its place, or move it away:"
                    + " then you begin as somebody new, whom your contacts have to verify again.",
            false),
    KEYS_UNKEPT(
            "keysUnkept",
            "Who you are cannot be kept in %s: check whether its folder may be written, and whether its disk is full.",
            false);

    private final String name;
    private final String sentence;
    private final boolean passes;

    BellProblem(String name, String sentence, boolean passes) {
        this.name = name;
        this.sentence = sentence;
        this.passes = passes;
    }

    /** As {@code bell.noDoorbell}. */
    public String code() {
        return "bell." + name;
    }

    /** @param subject a server's host and port, or a file */
    String sentence(String subject) {
        return String.format(Locale.ROOT, sentence, subject);
    }

    BellTrouble of(String subject) {
        return new BellTrouble(code(), subject, sentence(subject), passes);
    }

    /** @param server base address */
    BellTrouble at(String server) {
        return of(URI.create(server).getRawAuthority());
    }

    /** Of a server that is out of reach. */
    static BellTrouble of(ServerProblem problem) {
        return new BellTrouble(
                problem.kind().code(),
                problem.server(),
                problem.sentence(),
                problem.kind().passes());
    }
}
