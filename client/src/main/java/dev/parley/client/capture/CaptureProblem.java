package dev.parley.client.capture;

import dev.parley.client.control.call.Reason;
import java.util.List;
import java.util.stream.Collectors;

/** Says why no picture can be taken, in a sentence for people. */
public final class CaptureProblem extends Exception {
    private static final long serialVersionUID = 1;

    /** So much of what there is fits a sentence. */
    private static final int NAMES_SHOWN = 5;

    private static final int NAME_SHOWN = 60;

    private final CaptureFault fault;
    private final String subject;
    private final String sentence;

    public CaptureProblem(CaptureFault fault) {
        this(fault, "");
    }

    public CaptureProblem(CaptureFault fault, String subject) {
        this(fault, subject, fault.sentence(subject));
    }

    private CaptureProblem(CaptureFault fault, String subject, String sentence) {
        super(sentence);
        this.fault = fault;
        this.subject = subject;
        this.sentence = sentence;
    }

    /** That nothing has this name, and what the first few of those are called that there are. */
    public static CaptureProblem unknown(CaptureFault fault, String wanted, List<String> names) {
        String there = names.stream()
                .filter(name -> !name.isBlank())
                .limit(NAMES_SHOWN)
                .map(CaptureProblem::shortened)
                .collect(Collectors.joining(", "));
        String plain = fault.sentence(wanted);
        return new CaptureProblem(
                fault, wanted, there.isEmpty() ? plain : plain.replaceFirst("\\.$", "; there is: ") + there + ".");
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= NAME_SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME_SHOWN - 1)) + "…";
    }

    public CaptureFault fault() {
        return fault;
    }

    public String sentence() {
        return sentence;
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
