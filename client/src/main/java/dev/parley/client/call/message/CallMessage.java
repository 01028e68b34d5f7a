package dev.parley.client.call.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.signaling.protocol.id.Base64Url;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call layer: what peers say to each other through the server, which carries it sealed (docs/protocol.md §3).
 *
 * <p>{@code negotiation} ties answers and candidates to their offer. The side that offers picks it: its own rising
 * counter times two, plus one on the impolite side, so that the ids of both sides never meet.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface CallMessage {
    int MAX_SDP_BYTES = 32 * 1024;
    int MAX_CANDIDATES = 128;
    /** A whole number of this size is exact in every language. */
    long MAX_NEGOTIATION = (1L << 53) - 1;

    @JsonTypeName("offer")
    record Offer(long negotiation, String sdp) implements CallMessage {
        public Offer {
            requireNegotiation(negotiation);
            requirePresent("sdp", sdp);
        }
    }

    @JsonTypeName("answer")
    record Answer(long negotiation, String sdp) implements CallMessage {
        public Answer {
            requireNegotiation(negotiation);
            requirePresent("sdp", sdp);
        }
    }

    @JsonTypeName("candidates")
    record Candidates(long negotiation, List<IceCandidate> candidates) implements CallMessage {
        public Candidates {
            requireNegotiation(negotiation);
            requirePresent("candidates", candidates).forEach(one -> requirePresent("candidates", one));
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Who the sender is.
     *
     * @param name as they want to be called, made harmless; empty for somebody who says none
     */
    @JsonTypeName("introduction")
    record Introduction(String name, ClientKind client) implements CallMessage {
        /** Of somebody who has said nothing yet. */
        public static final Introduction NONE = new Introduction("", ClientKind.UNKNOWN);

        public Introduction {
            name = DisplayName.clean(name, "");
        }

        /** Takes a text for the kind, so that nothing else is coerced into one. */
        @JsonCreator
        static Introduction of(
                @JsonProperty("name") @Nullable String name, @JsonProperty("client") @Nullable String client) {
            return new Introduction(
                    requirePresent("name", name), client == null ? ClientKind.UNKNOWN : ClientKind.of(client));
        }
    }

    @JsonTypeName("bye")
    record Bye(ByeReason reason) implements CallMessage {
        public Bye {
            requirePresent("reason", reason);
        }
    }

    @JsonTypeName("media")
    record Media(MediaFlags media) implements CallMessage {
        public Media {
            requirePresent("media", media);
        }
    }

    /**
     * Who the sender is on the connection that was just described, for who lets nothing through before they know ({@code docs/protocol.md}
     * §8). Each as base64url.
     *
     * @param key of this call
     * @param signature of the key, over both certificates
     * @param person by whom the sender is known in other calls too
     * @param voucher the person's word for the key
     */
    @JsonTypeName("proof")
    record Proof(String key, String signature, String person, String voucher) implements CallMessage {
        private static final int KEY_BYTES = 32;
        private static final int SIGNATURE_BYTES = 64;

        public Proof {
            Base64Url.require("key", requirePresent("key", key), KEY_BYTES);
            Base64Url.require("signature", requirePresent("signature", signature), SIGNATURE_BYTES);
            Base64Url.require("person", requirePresent("person", person), KEY_BYTES);
            Base64Url.require("voucher", requirePresent("voucher", voucher), SIGNATURE_BYTES);
        }
    }

    private static void requireNegotiation(long id) {
        if (id < 1 || id > MAX_NEGOTIATION) {
            throw new ProtocolException("negotiation", "must be 1 to 2^53 - 1");
        }
    }

    static <T> T requirePresent(String field, @Nullable T value) {
        if (value == null) {
            throw new ProtocolException(field, "is missing");
        }
        return value;
    }
}
