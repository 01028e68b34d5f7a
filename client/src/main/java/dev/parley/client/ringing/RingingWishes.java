package dev.parley.client.ringing;

/**
 * How this person wants to be rung.
 *
 * @param server base address of the server at which one is rung; empty for none, and then nobody can ring here
 * @param name what callers and callees are told
 * @param listening whether they can be rung at all while this program runs
 * @param seen whether contacts who hold the link see that this program is there
 * @param disturb false: only contacts marked {@code always} ring aloud
 * @param strangers whether people who are no contacts ring aloud
 * @param waiting whether others may ring during a call; else they hear that it is busy
 */
public record RingingWishes(
        String server,
        String name,
        boolean listening,
        boolean seen,
        boolean disturb,
        boolean strangers,
        boolean waiting) {
    public RingingWishes {
        server = server.replaceFirst("/+$", "");
    }
}
