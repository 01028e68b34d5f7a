package dev.parley.client.transfer.message;

/**
 * Why a transfer ended or stands still, for the person on this side.
 *
 * @param subject what it is about, such as a path; may be empty
 * @param sentence in English: what happened and what to do
 */
public record Problem(ProblemKind kind, String subject, String sentence) {
    /** Names the problem for faces that speak another language; docs/engine.md lists the codes. */
    public String code() {
        return kind.code();
    }
}
