package dev.parley.client.rtc.connection;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    private static final Pattern DATA = Pattern.compile("(?s)\r\nm=application (?:(?!\r\nm=).)*");
    private static final List<Pattern> CREDENTIALS = Stream.of("ice-ufrag", "ice-pwd")
            .map(name -> Pattern.compile("(?<=\r\na=" + name + ":)\\S{1,256}"))
            .toList();

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

    /**
     * The offer with the ICE credentials that the data channels' transport had before. libwebrtc thinks of one transport for
     * all, and offers that one's for the data channels too: ICE would restart there, and Firefox refuses what restarts for a part.
     *
     * @param before this side's description of before; without data channels the offer stays as it is
     */
    static String withCredentialsOf(String before, String offer) {
        Matcher had = DATA.matcher(before);
        if (!had.find()) {
            return offer;
        }
        return DATA.matcher(offer).replaceFirst(data -> {
            String kept = data.group();
            for (Pattern credential : CREDENTIALS) {
                Matcher old = credential.matcher(had.group());
                if (old.find()) {
                    kept = credential.matcher(kept).replaceFirst(Matcher.quoteReplacement(old.group()));
                }
            }
            return Matcher.quoteReplacement(kept);
        });
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
