package dev.parley.signaling.doorbell;

/**
 * How much there is of everything in the doorbell, at one moment.
 *
 * @param listened boxes where somebody listens
 * @param remembered boxes where somebody did
 * @param watches boxes that are watched, counted for each socket
 * @param kept notes that wait
 * @param keptChars characters of them
 * @param rings notes rung since the start, refused ones left out
 * @param heard those of them that somebody was there for
 * @param refused those that a limit refused
 */
public record Bells(
        int listened, int remembered, int watches, int kept, long keptChars, long rings, long heard, long refused) {
    public static final Bells EMPTY = new Bells(0, 0, 0, 0, 0, 0, 0, 0);

    /** The census of two places together. */
    public Bells and(Bells other) {
        return new Bells(
                listened + other.listened,
                remembered + other.remembered,
                watches + other.watches,
                kept + other.kept,
                keptChars + other.keptChars,
                rings + other.rings,
                heard + other.heard,
                refused + other.refused);
    }
}
