package dev.parley.client.rtc.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is changed of descriptions before they count, as the library has no other way to be told.
 *
 * @param ownAnswers of the answers of this side
 * @param theirs of what the other side describes
 */
public record SdpChanges(UnaryOperator<String> ownAnswers, UnaryOperator<String> theirs) {
    private static final String MEDIA = "m=";
    private static final String AUDIO = "m=audio";

    /** The stream of a line (RFC 8830 §2), also where it stands with a source; a hyphen is none. */
    private static final String STREAM = "msid:(?!- )(\\S+) ";

    public static SdpChanges ofOwnAnswers(UnaryOperator<String> change) {
        return new SdpChanges(change, UnaryOperator.identity());
    }

    /**
     * libwebrtc has pictures wait for the sound of their stream. Where sound is not played nobody takes it out of its buffer, and they
     * would wait for up to 0.6 s; so they are of different streams there.
     */
    static SdpChanges where(boolean soundIsPlayed) {
        return new SdpChanges(
                UnaryOperator.identity(), soundIsPlayed ? UnaryOperator.identity() : SdpChanges::soundApart);
    }

    private static String soundApart(String sdp) {
        List<String> told = new ArrayList<>();
        boolean audio = false;
        for (String line : sdp.lines().toList()) {
            audio = line.startsWith(MEDIA) ? line.startsWith(AUDIO) : audio;
            told.add(audio ? line.replaceAll(STREAM, "msid:$1-sound ") : line);
        }
        return String.join("\r\n", told) + "\r\n";
    }
}
