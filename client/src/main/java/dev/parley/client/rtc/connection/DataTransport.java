package dev.parley.client.rtc.connection;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the m-line of the data channels out of the group that shares one transport (RFC 9143), so that it has a transport of
 * its own.
 *
 * <p>libwebrtc wakes another thread for each packet that goes out beside pictures and sound, also for those that carry files:
 * on one transport with them files go at half the speed.
 */
final class DataTransport {
    private static final Pattern DATA_MID = Pattern.compile("(?s)\r\nm=application .*?\r\na=mid:(\\S{1,16})\r\n");
    private static final Pattern GROUP = Pattern.compile("(?m)^a=group:BUNDLE(( \\S+)*)(?=\r\n)");

    private DataTransport() {}

    /** The description with the data channels on a transport of their own. */
    static String apart(String sdp) {
        Optional<String> mid = mid(sdp);
        return mid.isEmpty()
                ? sdp
                : GROUP.matcher(sdp)
                        .replaceAll(group -> Matcher.quoteReplacement("a=group:BUNDLE"
                                + (group.group(1) + " ")
                                        .replace(" " + mid.get() + " ", " ")
                                        .stripTrailing()));
    }

    /** Whether it has the data channels on the transport of the others. */
    static boolean isShared(String sdp) {
        return !apart(sdp).equals(sdp);
    }

    private static Optional<String> mid(String sdp) {
        Matcher matcher = DATA_MID.matcher(sdp);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
