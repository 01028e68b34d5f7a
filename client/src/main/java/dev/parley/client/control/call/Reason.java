package dev.parley.client.control.call;

/**
 * What a sentence says, as data, so that a face can say it in another language.
 *
 * @param code such as {@code camera.busy}; empty when there is nothing to say; docs/engine.md lists them
 * @param subject what the sentence is about, for example a camera's name; may be empty
 */
public record Reason(String code, String subject) {
    public static final Reason NONE = new Reason("", "");

    public static Reason of(String code) {
        return new Reason(code, "");
    }
}
