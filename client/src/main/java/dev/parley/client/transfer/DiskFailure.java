package dev.parley.client.transfer;

/** The disk could not do what a transfer needs. */
public final class DiskFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final EndReason reason;
    private final transient Problem problem;

    /**
     * @param reason what the other side is told
     * @param problem what the person whose disk it is is told
     */
    public DiskFailure(EndReason reason, Problem problem) {
        super(problem.sentence());
        this.reason = reason;
        this.problem = problem;
    }

    public EndReason reason() {
        return reason;
    }

    public Problem problem() {
        return problem;
    }

    public String sentence() {
        return problem.sentence();
    }
}
