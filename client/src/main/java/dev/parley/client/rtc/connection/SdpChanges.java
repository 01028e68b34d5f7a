package dev.parley.client.rtc.connection;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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

    static String soundApart(String sdp) {
        boolean[] audio = {false};
        return sdp.lines()
                .map(line -> {
                    audio[0] = line.startsWith(MEDIA) ? line.startsWith(AUDIO) : audio[0];
                    return audio[0] ? line.replaceAll(STREAM, "msid:$1-sound ") : line;
                })
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
