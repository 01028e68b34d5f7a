package dev.parley.client.trust;

/** What can be wrong with a link, as data; docs/engine.md lists the codes. */
public enum LinkProblem {
    EMPTY("link.empty"),
    TOO_LONG("link.tooLong"),
    NOT_A_LINK("link.notALink"),
    /** A server's address was asked for, and this is none. */
    NOT_AN_ADDRESS("link.notAnAddress"),
    /** The subject is the scheme. */
    SCHEME("link.scheme"),
    NO_SERVER("link.noServer"),
    USER_NAME("link.userName"),
    ADDRESS("link.address"),
    /** The subject is a sign that the name of the server holds and no name may. */
    HOST_SIGN("link.hostSign"),
    PORT("link.port"),
    NO_ROOM("link.noRoom"),
    NO_HASH("link.noHash"),
    NO_SECRET("link.noSecret"),
    NOT_A_SECRET("link.notASecret"),
    NEWER("link.newer"),
    /** The subject is how many characters there are. */
    SECRET_LENGTH("link.secretLength"),
    /** The subject is which character, counted from 1. */
    SECRET_CHARACTER("link.secretCharacter"),
    MISTYPED("link.mistyped"),
    /** The secret is whole, and more stands behind it; the subject is the first sign of that. */
    SURPLUS("link.surplus");

    private final String code;

    LinkProblem(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
