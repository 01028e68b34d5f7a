package dev.parley.client.call.message;

/** What one side sends at the moment: true means that there is something to hear or see. */
public record MediaFlags(boolean microphone, boolean camera, boolean screen) {
    public static final MediaFlags NONE = new MediaFlags(false, false, false);
}
