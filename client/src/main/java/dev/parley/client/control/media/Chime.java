package dev.parley.client.control.media;

/** A short tone that tells of something without a look at the screen. */
public enum Chime {
    /** Somebody joined. */
    CAME,
    /** Somebody is gone. */
    LEFT,
    /** Somebody said something in the chat. */
    MESSAGE,
    /** Somebody offers files. */
    OFFER,
    /** Somebody rings; played again and again by whoever asks for it, as long as they do. */
    RING
}
