package dev.parley.client.trust;

/** A text that is no link to a room; the message is one sentence or two for the person who gave it. */
public final class LinkException extends Exception {
    private static final long serialVersionUID = 1L;

    private final LinkProblem problem;
    private final String subject;

    LinkException(LinkProblem problem, String sentence) {
        this(problem, "", sentence);
    }

    LinkException(LinkProblem problem, String subject, String sentence) {
        super(sentence);
        this.problem = problem;
        this.subject = subject;
    }

    public LinkProblem problem() {
        return problem;
    }

    /** What the problem is about, where its kind says so; never any part of a secret. */
    public String subject() {
        return subject;
    }

    /** What is wrong and what to do; never holds any part of a secret. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
