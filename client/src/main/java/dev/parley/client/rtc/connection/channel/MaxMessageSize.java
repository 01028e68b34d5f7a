package dev.parley.client.rtc.connection.channel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a data channel message the other side takes, as its description says (RFC 8841 §6). */
public final class MaxMessageSize {
    private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^a=max-message-size:(\\d{1,19})\\s*$");
    /** RFC 8841 says 64 K, which some take for 65,536 bytes that have to be less than their buffer. */
    private static final int UNSAID = 65535;

    private MaxMessageSize() {}

    /** Reads the size in bytes, never more than this library can send; 0 in a description means no limit. */
    public static int of(String sdp) {
        Matcher matcher = ATTRIBUTE.matcher(sdp);
        if (!matcher.find()) {
            return UNSAID;
        }
        try {
            long size = Long.parseLong(matcher.group(1));
            return size == 0 ? FilesChannel.MAX_BYTES : (int) Math.min(size, FilesChannel.MAX_BYTES);
        } catch (NumberFormatException e) {
            return FilesChannel.MAX_BYTES; // more than anybody can count
        }
    }
}
