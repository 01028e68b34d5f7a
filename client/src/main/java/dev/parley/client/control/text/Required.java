package dev.parley.client.control.text;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Checks of command fields; each exception names the field. Texts are measured as what goes over the line: in bytes of UTF-8. */
public final class Required {
    private Required() {}

    public static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }

    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    public static void text(String field, @Nullable String value, int maxBytes) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        if (value.isEmpty() || bytes(value) > maxBytes) {
            throw new IllegalArgumentException(field + " must have 1 to " + maxBytes + " bytes of UTF-8");
        }
    }

    public static void range(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(field + " must be " + min + " to " + max);
        }
    }
}
