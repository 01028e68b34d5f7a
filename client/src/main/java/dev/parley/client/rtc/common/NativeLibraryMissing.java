package dev.parley.client.rtc.common;

/** The native media library does not load here; the message is a sentence for people that says what to install. */
public final class NativeLibraryMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NativeLibraryMissing(String message, Throwable cause) {
        super(message, cause);
    }
}
