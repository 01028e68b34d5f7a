package dev.parley.client.control;

import org.jspecify.annotations.Nullable;

/** Checks of command fields; each exception names the field. */
final class Required {
    private Required() {}

    static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }

    static void text(String field, @Nullable String value, int maxChars) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        if (value.isEmpty() || value.length() > maxChars) {
            throw new IllegalArgumentException(field + " must have 1 to " + maxChars + " characters");
        }
    }

    static void range(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(field + " must be " + min + " to " + max);
        }
    }
}
