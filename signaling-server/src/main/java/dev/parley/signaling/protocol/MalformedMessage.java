package dev.parley.signaling.protocol;

/** A text that is no message, with the answer that its sender deserves. */
public final class MalformedMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_CHARS = 200;

    private final transient ServerMessage.Failure answer;

    MalformedMessage(ErrorCode code, String field, String problem) {
        super(field.isEmpty() ? "the message " + problem : field + " " + problem);
        this.answer =
                new ServerMessage.Failure(code, shorten(field, 128), shorten(String.valueOf(getMessage()), MAX_CHARS));
    }

    public ServerMessage.Failure answer() {
        return answer;
    }

    private static String shorten(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }
}
