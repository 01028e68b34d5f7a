package dev.parley.client.rtc.connection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says to this side's encoders what there is no other way for than format parameters in the remote description: the bitrate to start at,
 * how coarse a picture of a shared screen may become, and up to what a line is tried out for it.
 *
 * <p>libwebrtc starts at 300 kbit/s, drops the first four frames of a picture above 640x480 as too large for that, and
 * paces the first key frame over half a second. Bandwidth estimation still takes over with the first feedback.
 */
final class EncoderWishes {
    static final int START_KILOBITS = 2000;

    /** Of 63. Where bits are wanting the encoder then leaves pictures out; as coarse as it goes by itself, 56, letters are blurred. */
    static final int COARSEST_SCREEN = 50;

    /**
     * Of all that one connection sends. A line is tried out up to this rate, and without it up to 5 Mbit/s: what is thought to
     * be slow gets a picture of a screen slowly, and learns nothing while the screen stands still. The encoders have bounds of their own.
     */
    static final int FASTEST_KILOBITS = 50_000;

    private static final Pattern VIDEO_CODEC = Pattern.compile("a=rtpmap:(\\d{1,3}) (VP8|VP9|H264|AV1)/90000");
    private static final Pattern PARAMETERS = Pattern.compile("a=fmtp:(\\d{1,3}) .*");
    private static final String MEDIA = "m=";
    private static final String START = "x-google-start-bitrate=" + START_KILOBITS;
    private static final String SHARP = ";x-google-max-quantization=" + COARSEST_SCREEN;
    private static final String FAST = ";x-google-max-bitrate=" + FASTEST_KILOBITS;

    /** The m-lines are fixed: sound, camera, screen. */
    private static final int SCREEN = 3;

    private EncoderWishes() {}

    static String in(String sdp) {
        List<String> told = new ArrayList<>();
        List<String> section = new ArrayList<>();
        int sections = 0;
        for (String line : sdp.lines().toList()) {
            if (line.startsWith(MEDIA)) {
                tell(section, sections, told);
                section.clear();
                sections++;
            }
            section.add(line);
        }
        tell(section, sections, told);
        return String.join("\r\n", told) + "\r\n";
    }

    /** One m-line and all that belongs to it; each has names of its own for the codecs. */
    private static void tell(List<String> section, int number, List<String> told) {
        String wishes = number == SCREEN ? START + SHARP + FAST : START;
        Set<String> withParameters = new HashSet<>();
        for (String line : section) {
            Matcher parameters = PARAMETERS.matcher(line);
            if (parameters.matches()) {
                withParameters.add(parameters.group(1));
            }
        }
        Set<String> codecs = new HashSet<>();
        for (String line : section) {
            Matcher codec = VIDEO_CODEC.matcher(line);
            Matcher parameters = PARAMETERS.matcher(line);
            if (codec.matches()) {
                codecs.add(codec.group(1));
                told.add(line);
                if (!withParameters.contains(codec.group(1))) {
                    told.add("a=fmtp:" + codec.group(1) + " " + wishes);
                }
            } else if (parameters.matches() && codecs.contains(parameters.group(1))) {
                told.add(line + ";" + wishes);
            } else {
                told.add(line);
            }
        }
    }
}
