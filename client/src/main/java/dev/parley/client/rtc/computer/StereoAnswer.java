package dev.parley.client.rtc.computer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks in an answer for sound that is more than a voice: two channels, and bits for music (RFC 7587 §6.1), in packets of a hundredth of a
 * second (RFC 8866 §6.4), since it comes behind its picture. A sender does what the answer says, and by itself sends one channel, a third
 * of the bits, and twice as long packets.
 */
final class StereoAnswer {
    static final int BITS_PER_SECOND = 128_000;
    private static final Pattern OPUS = Pattern.compile("(?im)^a=rtpmap:(\\d{1,3}) opus/48000/2\\r?$");
    private static final String PACKET = "a=ptime:";
    private static final String SHORT = PACKET + 10;
    private static final String WANTED = "stereo=1;sprop-stereo=1;maxaveragebitrate=" + BITS_PER_SECOND;

    private StereoAnswer() {}

    static String of(String sdp) {
        Matcher opus = OPUS.matcher(sdp);
        if (!opus.find()) {
            return sdp;
        }
        String type = opus.group(1);
        String parameters = "a=fmtp:" + type + " ";
        List<String> lines = new ArrayList<>();
        boolean asked = false;
        for (String line : sdp.lines().toList()) {
            if (line.startsWith(parameters)) {
                lines.add(parameters + without(line.substring(parameters.length())) + WANTED);
                lines.add(SHORT);
                asked = true;
            } else if (!line.startsWith(PACKET)) {
                lines.add(line);
            }
        }
        if (!asked) {
            lines.replaceAll(line -> line.toLowerCase(Locale.ROOT).startsWith("a=rtpmap:" + type + " ")
                    ? String.join("\r\n", line, parameters + WANTED, SHORT)
                    : line);
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    /** What else the parameters say. */
    private static String without(String parameters) {
        StringBuilder rest = new StringBuilder();
        for (String each : parameters.split(";", -1)) {
            String name = each.strip().replaceFirst("=.*", "");
            if (!name.isEmpty() && !WANTED.contains(name + "=")) {
                rest.append(each.strip()).append(';');
            }
        }
        return rest.toString();
    }
}
