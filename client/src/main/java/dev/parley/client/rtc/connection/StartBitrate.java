package dev.parley.client.rtc.connection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets the sending side's start bitrate by the only way there is, format parameters in the remote description.
 *
 * <p>libwebrtc starts at 300 kbit/s, drops the first four frames of a picture above 640x480 as too large for that, and
 * paces the first key frame over half a second. Bandwidth estimation still takes over with the first feedback.
 */
final class StartBitrate {
    static final int START_KILOBITS = 2000;
    private static final Pattern VIDEO_CODEC = Pattern.compile("a=rtpmap:(\\d{1,3}) (VP8|VP9|H264|AV1)/90000");
    private static final Pattern PARAMETERS = Pattern.compile("a=fmtp:(\\d{1,3}) .*");
    private static final String START = "x-google-start-bitrate=" + START_KILOBITS;

    private StartBitrate() {}

    static String withStartBitrate(String sdp) {
        List<String> lines = sdp.lines().toList();
        Set<String> withParameters = new HashSet<>();
        for (String line : lines) {
            Matcher parameters = PARAMETERS.matcher(line);
            if (parameters.matches()) {
                withParameters.add(parameters.group(1));
            }
        }
        List<String> tuned = new ArrayList<>();
        Set<String> codecs = new HashSet<>();
        for (String line : lines) {
            Matcher codec = VIDEO_CODEC.matcher(line);
            Matcher parameters = PARAMETERS.matcher(line);
            if (codec.matches()) {
                codecs.add(codec.group(1));
                tuned.add(line);
                if (!withParameters.contains(codec.group(1))) {
                    tuned.add("a=fmtp:" + codec.group(1) + " " + START);
                }
            } else if (parameters.matches() && codecs.contains(parameters.group(1))) {
                tuned.add(line + ";" + START);
            } else {
                tuned.add(line);
            }
        }
        return String.join("\r\n", tuned) + "\r\n";
    }
}
