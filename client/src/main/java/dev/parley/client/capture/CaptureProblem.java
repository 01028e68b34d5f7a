package dev.parley.client.capture;

import dev.parley.client.control.call.Reason;

/** Says why no picture can be taken, in a sentence for people. */
public final class CaptureProblem extends Exception {
    private static final long serialVersionUID = 1;

    private final CaptureFault fault;
    private final String subject;

    public CaptureProblem(CaptureFault fault) {
        this(fault, "");
    }

    public CaptureProblem(CaptureFault fault, String subject) {
        super(fault.sentence(subject));
        this.fault = fault;
        this.subject = subject;
    }

    public CaptureFault fault() {
        return fault;
    }

    public String sentence() {
        return fault.sentence(subject);
    }

    public Reason reason() {
        return fault.about(subject);
    }

    /** Whether what was captured has come to its end, by no fault: the window was closed, the screen unplugged, the desktop's button pressed. */
    public boolean ended() {
        return fault == CaptureFault.WINDOW_CLOSED
                || fault == CaptureFault.SCREEN_GONE
                || fault == CaptureFault.STOPPED;
    }
}
