package dev.parley.client.call;

/** Why the call with one peer ended. */
public enum PeerEnd {
    LEFT("left the call"),
    REMOVED("was put out of the room by the server"),
    HUNG_UP("hung up"),
    /** The other side closed its connection, and its good-bye did not arrive. */
    GONE("ended the connection"),
    /** The server had lost the member already, and now the connection failed too. */
    VANISHED("is gone: neither the server nor the connection hears from that side any more"),
    FAILED_THERE("could not go on with the call on that side"),
    COULD_NOT_CONNECT("could not be connected: no network path was found between the two sides"),
    CONNECTION_LOST("was lost: the connection broke and did not recover"),
    NO_ANSWER("does not answer"),
    BAD_MESSAGE("sent a message that breaks the protocol"),
    LIBRARY_FAILED("could not be connected: the media library reported a failure"),
    LIBRARY_SILENT("could not be connected: the media library did not answer in time");

    private final String words;

    PeerEnd(String words) {
        this.words = words;
    }

    /** Whether nobody wished for it. */
    public boolean failure() {
        return switch (this) {
            case LEFT, REMOVED, HUNG_UP, GONE, VANISHED -> false;
            case FAILED_THERE,
                    COULD_NOT_CONNECT,
                    CONNECTION_LOST,
                    NO_ANSWER,
                    BAD_MESSAGE,
                    LIBRARY_FAILED,
                    LIBRARY_SILENT -> true;
        };
    }

    /** Whether the other side cannot know of it by itself. */
    boolean toBeTold() {
        return this == GONE || (failure() && this != FAILED_THERE);
    }

    /** Completes a sentence that begins with the peer's name. */
    public String words() {
        return words;
    }
}
