package dev.parley.client.chat;

/** What a control channel carries at most, on the way out and on the way in (docs/protocol.md §5). */
public final class ControlLimits {
    /** Messages that a side sends at once, and in each second after that. */
    public static final int SENT_AT_ONCE = 100;

    public static final int SENT_A_SECOND = 100;

    /** Bytes of chat text that are on their way to one peer, sent and without a receipt. */
    public static final int ON_THE_WAY_BYTES = 256 * 1024;

    /** Messages that a side takes at once. Those that kept 256 lines once sent them all in one go, and as many receipts. */
    public static final int TAKEN_AT_ONCE = 1024;

    public static final int TAKEN_A_SECOND = 200;

    /** Bytes that a side takes at once, and in each second after that. */
    public static final int TAKEN_BYTES = 4 * 1024 * 1024;

    /** Messages beyond all that which a connection bears; each costs memory that the media library never gives back. */
    public static final int MAX_DROPPED = 10_000;

    /** Reactions that a person sends to everybody at once, and in each second after that. */
    public static final int REACTIONS_SENT_AT_ONCE = 10;

    public static final int REACTIONS_SENT_A_SECOND = 3;

    /** Reactions of one peer that are shown. */
    public static final int REACTIONS_TAKEN_AT_ONCE = 20;

    public static final int REACTIONS_TAKEN_A_SECOND = 5;

    /** Changes of one peer's hand that are shown; those between give way to the newest. */
    public static final int HANDS_TAKEN_AT_ONCE = 10;

    public static final int HANDS_TAKEN_A_SECOND = 1;

    /** Changes of a view that a side tells one peer, and that it follows; those between give way to the newest. */
    public static final int VIEWS_AT_ONCE = 3;

    public static final int VIEWS_A_SECOND = 1;

    /** Offers of a share's sound that a side takes of one peer at once, each of which costs a connection. */
    public static final int SOUND_OFFERS_AT_ONCE = 8;

    /** After that, one in so many milliseconds. */
    public static final int SOUND_OFFER_MILLIS = 2000;

    /** Candidates that a side takes for one connection of a share's sound, in all. */
    public static final int SOUND_CANDIDATES = 128;

    private ControlLimits() {}
}
