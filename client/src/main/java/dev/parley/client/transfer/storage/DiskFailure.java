package dev.parley.client.transfer.storage;

import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.TransferEndReason;

/** The disk could not do what a transfer needs. */
public final class DiskFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final TransferEndReason reason;
    private final transient Problem problem;

    /**
     * @param reason what the other side is told
     * @param problem what the person is told whose disk it is
     */
    public DiskFailure(TransferEndReason reason, Problem problem) {
        super(problem.sentence());
        this.reason = reason;
        this.problem = problem;
    }

    public TransferEndReason reason() {
        return reason;
    }

    public Problem problem() {
        return problem;
    }

    public String sentence() {
        return problem.sentence();
    }
}
