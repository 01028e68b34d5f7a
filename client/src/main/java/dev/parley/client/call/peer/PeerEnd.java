package dev.parley.client.call.peer;

/** Why the call with one peer ended. */
public enum PeerEnd {
    LEFT("left.left", "left the call"),
    REMOVED("left.removed", "was removed from the call"),
    HUNG_UP("left.hungUp", "hung up"),
    /** The other side closed its connection, and its good-bye did not arrive. */
    GONE("left.gone", "ended the connection"),
    /** The server had lost the member already, and now the connection failed too. */
    VANISHED("left.vanished", "is gone: neither the server nor the connection hears from that side any more"),
    FAILED_THERE("left.failedThere", "could not go on with the call on that side"),
    COULD_NOT_CONNECT(
            "left.couldNotConnect", "could not be connected: no network path was found between the two sides"),
    /** The same, and what the server gave to use its relay with is of no use. */
    RELAY_REFUSED(
            "left.relayRefused",
            "could not be connected: no network path was found, and the relay refused the credentials that the server gave"),
    RELAY_UNREACHABLE(
            "left.relayUnreachable",
            "could not be connected: no network path was found, and the server's relay cannot be reached"),
    CONNECTION_LOST("left.connectionLost", "was lost: the connection broke and did not recover"),
    NO_ANSWER("left.noAnswer", "does not answer"),
    BAD_MESSAGE("left.badMessage", "sent a message that breaks the protocol"),
    LIBRARY_FAILED("left.libraryFailed", "could not be connected: the media library reported a failure"),
    LIBRARY_SILENT("left.librarySilent", "could not be connected: the media library did not answer in time");

    private final String code;
    private final String words;

    PeerEnd(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Whether nobody wished for it. */
    public boolean failure() {
        return switch (this) {
            case LEFT, REMOVED, HUNG_UP, GONE, VANISHED -> false;
            case FAILED_THERE,
                    COULD_NOT_CONNECT,
                    RELAY_REFUSED,
                    RELAY_UNREACHABLE,
                    CONNECTION_LOST,
                    NO_ANSWER,
                    BAD_MESSAGE,
                    LIBRARY_FAILED,
                    LIBRARY_SILENT -> true;
        };
    }

    /** Whether the other side cannot know of it by itself. */
    public boolean toBeTold() {
        return this == GONE || (failure() && this != FAILED_THERE);
    }

    /** Whether it was the connection that ended, so that an offer of the other side begins another. */
    public boolean mayComeBack() {
        return switch (this) {
            case GONE, FAILED_THERE, COULD_NOT_CONNECT, RELAY_REFUSED, RELAY_UNREACHABLE, CONNECTION_LOST, NO_ANSWER ->
                true;
            case LEFT, REMOVED, HUNG_UP, VANISHED, BAD_MESSAGE, LIBRARY_FAILED, LIBRARY_SILENT -> false;
        };
    }

    /** Whether this side gave up somebody whom it no longer heard, who may only have slept. */
    public boolean forSilence() {
        return this == CONNECTION_LOST || this == NO_ANSWER;
    }

    /** Names the reason for faces that speak another language; docs/engine.md lists the codes. */
    public String code() {
        return code;
    }

    /** Completes a sentence that begins with the peer's name. */
    public String words() {
        return words;
    }
}
