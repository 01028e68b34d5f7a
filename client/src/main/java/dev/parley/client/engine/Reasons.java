package dev.parley.client.engine;

import dev.parley.client.control.Reason;
import dev.parley.client.signaling.ServerProblem;
import dev.parley.client.trust.LinkException;

/** Makes the reasons that go along with sentences, so that a face can say the same in another language. */
public final class Reasons {
    /** Something that must not happen; the log has the rest. */
    public static final String PROGRAM_FAULT = "program.fault";
    /** This program cannot be the server of a call. */
    public static final String HOST_FAILED = "host.failed";

    private Reasons() {}

    public static Reason of(LinkException problem) {
        return new Reason(problem.problem().code(), problem.subject());
    }

    static Reason of(ServerProblem problem) {
        return new Reason(problem.kind().code(), problem.server());
    }
}
