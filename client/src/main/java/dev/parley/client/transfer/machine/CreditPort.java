package dev.parley.client.transfer.machine;

/** How much credit one receiver may have given that its sender has not spent: what all together may send has to fit into memory. */
public interface CreditPort {
    /**
     * Asks for credit, which counts as given when this returns.
     *
     * @param unspent bytes of credit that the sender has, or may still send without
     * @param wanted how many it could use
     * @return how many it is to have from now on: {@code unspent}, whole blocks more than that, or {@code wanted}
     */
    long allow(long unspent, long wanted);
}
