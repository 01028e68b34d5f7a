package dev.parley.signaling.cluster.store;

/** The store cannot be reached, or does not answer in time. What was asked of it may have happened all the same. */
public final class StoreGone extends Exception {
    private static final long serialVersionUID = 1L;

    public StoreGone(String problem) {
        super(problem);
    }
}
