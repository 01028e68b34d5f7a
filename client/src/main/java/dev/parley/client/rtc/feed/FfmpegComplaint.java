package dev.parley.client.rtc.feed;

import java.util.Optional;
import java.util.regex.Pattern;

/** What ffmpeg says on standard error, as a sentence for people: the first line is the cause, unless a later one is known. */
final class FfmpegComplaint {
    private static final int MAX_LENGTH = 200;

    /** Which part of ffmpeg speaks, with an address, and how it was told to find the file. */
    private static final Pattern ORIGIN = Pattern.compile("^(\\[[^]]*] )*(file:\\S*: |Error opening input:? )?");

    private String first = "";
    private boolean noStream;
    private boolean otherKind;
    private boolean tooLarge;

    /** @param what completes a sentence that begins with the file */
    record Meaning(MediaFault fault, String what) {}

    synchronized void hear(String line) {
        noStream |= line.contains("does not contain any stream") || line.contains("matches no streams");
        otherKind |= line.contains("not on whitelist");
        tooLarge |= line.contains("max pixel count") || line.contains("Picture size");
        if (first.isEmpty()) {
            String said = ORIGIN.matcher(line).replaceFirst("");
            first = said.length() > MAX_LENGTH ? said.substring(0, MAX_LENGTH) : said;
        }
    }

    /** Empty if nothing was complained about; {@code absent} if the file has no stream of the kind that was asked for. */
    synchronized Optional<Meaning> meaning(Meaning absent) {
        if (otherKind) {
            return Optional.of(
                    new Meaning(
                            MediaFault.FILE_KIND,
                            "is a playlist or a script, or of a kind that is not read; choose a video, a picture or a sound itself"));
        }
        if (tooLarge) {
            return Optional.of(new Meaning(
                    MediaFault.FILE_PICTURE_SIZE, "has pictures of more than 64 million dots, which are not read"));
        }
        if (noStream) {
            return Optional.of(absent);
        }
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meaning(MediaFault.FILE_DAMAGED, "cannot be played: " + first));
    }
}
