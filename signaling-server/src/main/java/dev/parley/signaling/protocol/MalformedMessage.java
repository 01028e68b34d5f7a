package dev.parley.signaling.protocol;

import dev.parley.signaling.protocol.reason.ErrorCode;
import java.util.OptionalLong;

/** A text that is no message, with the answer that its sender deserves. */
public final class MalformedMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_CHARS = 200;

    private final transient ServerMessage.Failure answer;
    private final long number;

    MalformedMessage(ErrorCode code, String field, String problem) {
        super(field.isEmpty() ? "the message " + problem : field + " " + problem);
        this.answer =
                new ServerMessage.Failure(code, shorten(field, 128), shorten(String.valueOf(getMessage()), MAX_CHARS));
        this.number = 0;
    }

    /** The same, of a message that has this number whatever else is wrong with it. */
    MalformedMessage numbered(long seq) {
        return new MalformedMessage(answer, seq);
    }

    /** One that was read on another machine. */
    public static MalformedMessage of(ServerMessage.Failure answer, long number) {
        return new MalformedMessage(answer, number);
    }

    private MalformedMessage(ServerMessage.Failure answer, long number) {
        super(answer.message());
        this.answer = answer;
        this.number = number;
    }

    public ServerMessage.Failure answer() {
        return answer;
    }

    /** The number that its sender has used for it, if there is one to read. */
    public OptionalLong number() {
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static String shorten(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }
}
