package dev.parley.client.ringing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.trust.BellKey;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.reason.ProtocolException;
import org.jspecify.annotations.Nullable;

/** What is said through doorbells, sealed in notes (docs/protocol.md §9.3). Each names the try to ring that it belongs to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface RingMessage {
    int MAX_NAME = 64;
    int MAX_WORDS = 200;

    RingId call();

    /** What a caller says to the box of whom it rings. */
    sealed interface ToCallee extends RingMessage {}

    /** What a program of whoever is rung says to the caller's own box. */
    sealed interface ToCaller extends RingMessage {
        /** Which of their programs says so. */
        DeviceId device();
    }

    /** Where the caller hears answers, for this one try. */
    record Reply(BoxId box, BellKey bell) {
        public Reply {
            present("reply.box", box);
            present("reply.bell", bell);
        }
    }

    /**
     * Somebody rings. Nothing sounds before they have confirmed it, so that a note which is sent again rings nobody.
     *
     * @param name what the caller calls themselves
     * @param link of the call, a secret
     * @param at when, in seconds since 1970
     */
    @JsonTypeName("ring")
    record Ring(
            RingId call,
            String name,
            String link,
            Reply reply,
            @JsonProperty(required = true) long at,
            @JsonProperty(required = true) boolean video)
            implements ToCallee {
        private static final int MAX_LINK = 512;

        public Ring {
            present("call", call);
            bounded("name", name, MAX_NAME);
            bounded("link", link, MAX_LINK);
            present("reply", reply);
        }

        /** Hides the link: it is a secret, and records end up in logs. */
        @Override
        public String toString() {
            return "Ring[" + call.text() + "]";
        }
    }

    /** The caller is really there. */
    @JsonTypeName("calling")
    record Calling(RingId call, DeviceId device, Nonce nonce) implements ToCallee {
        public Calling {
            present("call", call);
            present("device", device);
            present("nonce", nonce);
        }
    }

    /** Why a ring is over, for the side that hears of it. */
    enum Why {
        @JsonProperty("hungUp")
        HUNG_UP,
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("unanswered")
        UNANSWERED
    }

    /** @param device which answered first, and may enter the call; null where none did */
    @JsonTypeName("cancel")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cancel(RingId call, Why why, @Nullable DeviceId device) implements ToCallee {
        public Cancel {
            present("call", call);
            present("why", why);
        }
    }

    /** Somebody rang and was not answered: waits in the box for a program that comes. */
    @JsonTypeName("missed")
    record Missed(
            RingId call,
            String name,
            @JsonProperty(required = true) long at,
            @JsonProperty(required = true) boolean video)
            implements ToCallee {
        public Missed {
            present("call", call);
            bounded("name", name, MAX_NAME);
        }
    }

    /** A ring arrived; asks whether it is meant now. */
    @JsonTypeName("here")
    record Here(RingId call, DeviceId device, Nonce nonce) implements ToCaller {
        public Here {
            present("call", call);
            present("device", device);
            present("nonce", nonce);
        }
    }

    @JsonTypeName("ringing")
    record Ringing(RingId call, DeviceId device) implements ToCaller {
        public Ringing {
            present("call", call);
            present("device", device);
        }
    }

    @JsonTypeName("busy")
    record Busy(RingId call, DeviceId device) implements ToCaller {
        public Busy {
            present("call", call);
            present("device", device);
        }
    }

    @JsonTypeName("accepted")
    record Accepted(
            RingId call,
            DeviceId device,
            @JsonProperty(required = true) boolean video) implements ToCaller {
        public Accepted {
            present("call", call);
            present("device", device);
        }
    }

    /** @param words for the caller to read; null for none */
    @JsonTypeName("declined")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Declined(RingId call, DeviceId device, @Nullable String words) implements ToCaller {
        public Declined {
            present("call", call);
            present("device", device);
            if (words != null) {
                bounded("words", words, MAX_WORDS);
            }
        }
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new ProtocolException(field, "is missing");
        }
        return value;
    }

    private static void bounded(String field, @Nullable String text, int most) {
        String given = present(field, text);
        if (given.codePointCount(0, given.length()) > most) {
            throw new ProtocolException(field, "must be at most " + most + " characters");
        }
    }
}
