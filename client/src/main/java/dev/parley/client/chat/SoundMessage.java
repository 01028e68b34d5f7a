package dev.parley.client.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.message.SdpFilter;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What peers say to each other about the sound of a share, which has a connection of its own (docs/protocol.md §5). All about one
 * such connection has the number of its offer.
 */
public sealed interface SoundMessage extends ControlMessage {
    long MAX_NUMBER = 1L << 31;
    /** A description with one line of sound takes a third of it. */
    int MAX_SDP_CHARS = 8192;

    int MAX_CANDIDATES = 32;
    /** Twice as loud as it is sent. */
    int MAX_PERCENT = 200;

    long number();

    /** Whose end of the connection says it: both may share at the same time. */
    enum From {
        SHARER("sharer"),
        LISTENER("listener");

        private final String text;

        From(String text) {
            this.text = text;
        }

        @JsonValue
        String text() {
            return text;
        }

        static From of(@Nullable String text) {
            for (From each : values()) {
                if (each.text.equals(text)) {
                    return each;
                }
            }
            throw new ProtocolException("from", "must be sharer or listener");
        }
    }

    /** The sharer offers it. */
    @JsonTypeName("soundOffer")
    record Offer(@JsonProperty(required = true) long number, String sdp) implements SoundMessage {
        public Offer {
            requireNumber(number);
            requireDescription(sdp);
        }
    }

    /** The listener takes it. */
    @JsonTypeName("soundAnswer")
    record Answer(@JsonProperty(required = true) long number, String sdp) implements SoundMessage {
        public Answer {
            requireNumber(number);
            requireDescription(sdp);
        }
    }

    @JsonTypeName("soundCandidates")
    record Candidates(long number, From from, List<IceCandidate> candidates) implements SoundMessage {
        public Candidates {
            requireNumber(number);
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty() || candidates.size() > MAX_CANDIDATES) {
                throw new ProtocolException("candidates", "must be 1 to " + MAX_CANDIDATES);
            }
            SdpFilter.problemWith(candidates).ifPresent(problem -> {
                throw new ProtocolException("candidates", problem);
            });
        }

        /** Takes a text for the end, so that nothing else is coerced into one. */
        @JsonCreator
        static Candidates of(
                @JsonProperty(value = "number", required = true) long number,
                @JsonProperty("from") @Nullable String from,
                @JsonProperty("candidates") @Nullable List<@Nullable IceCandidate> candidates) {
            return new Candidates(
                    number,
                    From.of(from),
                    ControlMessage.requirePresent("candidates", candidates).stream()
                            .map(each -> ControlMessage.requirePresent("candidates", each))
                            .toList());
        }
    }

    /** It is over, or cannot be. */
    @JsonTypeName("soundEnd")
    record End(long number, From from) implements SoundMessage {
        public End {
            requireNumber(number);
        }

        @JsonCreator
        static End of(
                @JsonProperty(value = "number", required = true) long number,
                @JsonProperty("from") @Nullable String from) {
            return new End(number, From.of(from));
        }
    }

    /** The listener wants it so loud, in percent of what is shared. */
    @JsonTypeName("soundVolume")
    record Volume(
            @JsonProperty(required = true) long number,
            @JsonProperty(required = true) int percent) implements SoundMessage {
        public Volume {
            requireNumber(number);
            if (percent < 0 || percent > MAX_PERCENT) {
                throw new ProtocolException("percent", "must be 0 to " + MAX_PERCENT);
            }
        }
    }

    private static void requireNumber(long number) {
        if (number < 1 || number > MAX_NUMBER) {
            throw new ProtocolException("number", "must be 1 to 2^31");
        }
    }

    private static void requireDescription(@Nullable String sdp) {
        String text = ControlMessage.requirePresent("sdp", sdp);
        if (text.length() > MAX_SDP_CHARS) {
            throw new ProtocolException("sdp", "must be at most " + MAX_SDP_CHARS + " characters");
        }
        if (SdpFilter.check(text) instanceof SdpFilter.Verdict.Refused(String problem)) {
            throw new ProtocolException("sdp", problem);
        }
        List<String> lines = text.lines().filter(line -> line.startsWith("m=")).toList();
        if (lines.size() != 1 || !lines.getFirst().startsWith("m=audio ")) {
            throw new ProtocolException("sdp", "must have one line of media, of sound");
        }
    }
}
