package dev.parley.client.call.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Which kind of program somebody is in the call with, as it says itself. */
public enum ClientKind {
    /** A program that was installed. */
    DESKTOP("desktop"),
    /** A page in a browser: its code comes from the server each time, so who trusts it trusts the server. */
    PAGE("page"),
    /** A command of a program that was installed, which only moves files: it is neither seen nor heard. */
    FILES("files"),
    /** Another kind, or none was said. */
    UNKNOWN("unknown");

    private final String text;

    ClientKind(String text) {
        this.text = text;
    }

    static ClientKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(text))
                .findFirst()
                .orElse(UNKNOWN);
    }

    @JsonValue
    String text() {
        return text;
    }
}
