package dev.parley.client.transfer.part;

/** The name of a file directly in some folder. */
interface LeafName<N extends LeafName<N>> {
    String text();

    /** The name to take when this one, and those with smaller numbers, are taken: {@code name (1).ext}. */
    N numbered(int number);
}
