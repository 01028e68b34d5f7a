package dev.parley.client.call.message;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks over what a peer sends before native code parses it: only sizes and shapes that WebRTC needs pass.
 *
 * <p>Printable ASCII only: RFC 8866 allows more in names and titles, but WebRTC puts nothing there. And no percent sign: of a line that it
 * cannot read, the library (webrtc-java 0.14) makes an error by printf, with the line as the format.
 */
public final class SdpFilter {
    public static final int MAX_LINES = 400;
    public static final int MAX_M_LINES = 16;
    public static final int MAX_CANDIDATE_CHARS = 512;
    public static final int MAX_MID_CHARS = 16;

    private static final String FINGERPRINT = "a=fingerprint:";
    private static final Pattern SHA_256 = Pattern.compile("sha-256 [0-9a-f]{2}(:[0-9a-f]{2}){31}");
    private static final Pattern OTHER_HASH =
            Pattern.compile("(?!sha-256 )[a-z0-9-]{1,32} [0-9a-f]{2}(:[0-9a-f]{2}){0,63}");

    /** What the filter found. */
    public sealed interface Verdict {

        /**
         * @param fingerprint the only one of SHA-256, in lower case with its hash function
         * @param sdp the description without fingerprints of other hash functions (RFC 8122 §5), of which the library would
         *     heed the last one that it finds
         */
        record Accepted(String fingerprint, String sdp) implements Verdict {}

        /** @param problem what is wrong, without any of the text itself */
        record Refused(String problem) implements Verdict {}
    }

    private SdpFilter() {}

    public static Verdict check(String sdp) {
        if (sdp.length() > CallMessage.MAX_SDP_BYTES) {
            return refused("is longer than " + CallMessage.MAX_SDP_BYTES + " bytes");
        }
        String[] lines = sdp.split("\r?\n", MAX_LINES + 2);
        int count = lines.length - 1;
        if (count > MAX_LINES) {
            return refused("has more than " + MAX_LINES + " lines");
        }
        if (!lines[count].isEmpty()) {
            return refused("does not end with a line break");
        }
        if (!lines[0].equals("v=0")) {
            return refused("does not begin with v=0");
        }
        String fingerprint = "";
        int mLines = 0;
        int candidates = 0;
        Set<Integer> otherHashes = new HashSet<>();
        for (int i = 0; i < count; i++) {
            String line = lines[i];
            if (!isLine(line)) {
                return refused("line " + (i + 1) + " is not of the form x=text in printable ASCII without %");
            }
            if (line.startsWith("m=") && ++mLines > MAX_M_LINES) {
                return refused("has more than " + MAX_M_LINES + " m-lines");
            }
            if (line.startsWith("a=candidate:") && ++candidates > CallMessage.MAX_CANDIDATES) {
                return refused("has more than " + CallMessage.MAX_CANDIDATES + " candidates");
            }
            // In any case, since a parser may take it in any.
            if (line.regionMatches(true, 0, FINGERPRINT, 0, FINGERPRINT.length())) {
                String found = line.substring(FINGERPRINT.length()).toLowerCase(Locale.ROOT);
                if (OTHER_HASH.matcher(found).matches()) {
                    otherHashes.add(i);
                    continue;
                }
                if (!SHA_256.matcher(found).matches()) {
                    return refused("has a fingerprint that is none");
                }
                if (!fingerprint.isEmpty() && !fingerprint.equals(found)) {
                    return refused("has more than one fingerprint");
                }
                fingerprint = found;
            }
        }
        return fingerprint.isEmpty()
                ? refused("has no fingerprint of SHA-256")
                : new Verdict.Accepted(fingerprint, without(otherHashes, lines, sdp));
    }

    private static String without(Set<Integer> dropped, String[] lines, String sdp) {
        if (dropped.isEmpty()) {
            return sdp;
        }
        return IntStream.range(0, lines.length - 1)
                .filter(i -> !dropped.contains(i))
                .mapToObj(i -> lines[i] + "\r\n")
                .collect(Collectors.joining());
    }

    /** What is wrong with the candidates of a message, if anything. */
    public static Optional<String> problemWith(List<IceCandidate> candidates) {
        if (candidates.isEmpty() || candidates.size() > CallMessage.MAX_CANDIDATES) {
            return Optional.of("not 1 to " + CallMessage.MAX_CANDIDATES + " candidates at once");
        }
        return candidates.stream()
                .map(SdpFilter::problemWith)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is wrong with a candidate, if anything. */
    public static Optional<String> problemWith(IceCandidate candidate) {
        String text = candidate.candidate();
        if ((!candidate.ends() && !text.startsWith("candidate:"))
                || text.length() > MAX_CANDIDATE_CHARS
                || !isPlain(text)) {
            return Optional.of("candidate is not one of RFC 8839 in at most " + MAX_CANDIDATE_CHARS + " characters");
        }
        if (candidate.sdpMid().length() > MAX_MID_CHARS || !isPlain(candidate.sdpMid())) {
            return Optional.of("candidate names no m-line in at most " + MAX_MID_CHARS + " characters");
        }
        if (candidate.sdpMLineIndex() < 0 || candidate.sdpMLineIndex() >= MAX_M_LINES) {
            return Optional.of("candidate names an m-line beyond " + MAX_M_LINES);
        }
        return Optional.empty();
    }

    private static boolean isLine(String line) {
        return line.length() > 2
                && line.charAt(0) >= 'a'
                && line.charAt(0) <= 'z'
                && line.charAt(1) == '='
                && isPlain(line);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~' || text.charAt(i) == '%') {
                return false;
            }
        }
        return true;
    }

    private static Verdict refused(String problem) {
        return new Verdict.Refused(problem);
    }
}
