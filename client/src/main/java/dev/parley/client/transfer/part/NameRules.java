package dev.parley.client.transfer.part;

/**
 * By which rules what lies inside of a received folder is named: as it was sent, as far as the disk holds that and it does no harm.
 *
 * @param kept false for what was begun by a program that named everything as what is at the top
 * @param apart whether the disk tells names apart that differ in case or composition only
 * @param all whether it holds all signs but the separator, dots and spaces at the end, and 255 bytes
 */
public record NameRules(boolean kept, boolean apart, boolean all) {
    static final NameRules EARLIER = new NameRules(false, false, false);

    private static final int VERSION = 2;
    private static final int APART = 1 << 8;
    private static final int ALL = 1 << 9;

    /** @see NameRules */
    public static NameRules of(boolean apart, boolean all) {
        return new NameRules(true, apart, all);
    }

    /** The version of a journal that tells of names by these rules. */
    int version() {
        return kept ? VERSION | (apart ? APART : 0) | (all ? ALL : 0) : 1;
    }
}
