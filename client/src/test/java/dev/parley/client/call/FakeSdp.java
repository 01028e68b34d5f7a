package dev.parley.client.call;

import dev.parley.client.call.message.IceCandidate;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Session descriptions that hold just what the tests look at, in a shape that passes for real. */
public final class FakeSdp {
    private static final Pattern FINGERPRINT = Pattern.compile("a=fingerprint:(.*)\r\n");
    private static final Pattern UFRAG = Pattern.compile("a=ice-ufrag:(.*)\r\n");
    private static final Pattern OFFER = Pattern.compile("a=x-offer:(.*)\r\n");

    private FakeSdp() {}

    public static String fingerprint(long serial) {
        return "sha-256 " + String.join(":", Collections.nCopies(28, "AB")) + ":"
                + "%08X".formatted(serial).replaceAll("..(?!$)", "$0:");
    }

    static String offer(String fingerprint, String ufrag, long serial) {
        return sdp(fingerprint, ufrag, serial);
    }

    static String answer(String fingerprint, String ufrag, long offer) {
        return sdp(fingerprint, ufrag, offer);
    }

    /** For tests that do not care which. */
    public static String some(int certificate) {
        return sdp(fingerprint(certificate), "u" + certificate, certificate);
    }

    public static IceCandidate candidate(String ufrag, long serial) {
        return new IceCandidate("0", 0, "candidate:" + serial + " 1 udp 2122 10.77.0.1 9 typ host ufrag " + ufrag);
    }

    static String fingerprintOf(String sdp) {
        return group(FINGERPRINT, sdp);
    }

    static String ufragOf(String sdp) {
        return group(UFRAG, sdp);
    }

    static long offerSerial(String sdp) {
        return Long.parseLong(group(OFFER, sdp));
    }

    private static String sdp(String fingerprint, String ufrag, long offer) {
        return """
                v=0
                o=- 1 2 IN IP4 127.0.0.1
                s=-
                t=0 0
                a=x-offer:%d
                m=audio 9 UDP/TLS/RTP/SAVPF 111
                a=ice-ufrag:%s
                a=fingerprint:%s
                """.formatted(offer, ufrag, fingerprint).replace("\n", "\r\n");
    }

    private static String group(Pattern pattern, String sdp) {
        Matcher matcher = pattern.matcher(sdp);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern);
        }
        return matcher.group(1);
    }
}
