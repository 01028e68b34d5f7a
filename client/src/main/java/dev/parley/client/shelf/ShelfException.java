package dev.parley.client.shelf;

/** A folder in which nothing can be kept; its text is a sentence for whoever started the server. */
public final class ShelfException extends Exception {
    private static final long serialVersionUID = 1L;

    ShelfException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    ShelfException(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
