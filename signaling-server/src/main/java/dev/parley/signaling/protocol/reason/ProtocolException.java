package dev.parley.signaling.protocol.reason;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which field of a message is wrong, and how; its text may be sent back to whoever sent the message. */
public final class ProtocolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field the JSON name of the offending field, or an empty string for the message as a whole */
    public ProtocolException(String field, String problem) {
        super(field.isEmpty() ? problem : field + " " + problem);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public static <T> T requirePresent(String field, @Nullable T value) {
        if (value == null) {
            throw new ProtocolException(field, "is missing");
        }
        return value;
    }

    public static String requireLength(String field, String text, int min, int max) {
        int length = requirePresent(field, text).length();
        if (length < min || length > max) {
            throw new ProtocolException(field, "must have " + min + " to " + max + " characters, not " + length);
        }
        return text;
    }

    /** A list of at most so many, none of them missing. */
    public static <T> List<T> requireFew(String field, @Nullable List<T> values, int max) {
        List<T> present = requirePresent(field, values);
        requireRange(field, present.size(), 0, max);
        present.forEach(value -> requirePresent(field, value));
        return List.copyOf(present);
    }

    public static long requireRange(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new ProtocolException(field, "must be " + min + " to " + max + ", not " + value);
        }
        return value;
    }
}
