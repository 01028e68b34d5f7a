package dev.parley.signaling;

import org.jspecify.annotations.Nullable;

/** The server could not be started; the message is one sentence for people that says why and what to do. */
public final class ServerStartException extends Exception {
    private static final long serialVersionUID = 1L;

    public ServerStartException(String sentence) {
        super(sentence);
    }

    public ServerStartException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
