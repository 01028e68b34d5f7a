package dev.parley.client.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What peers say to each other on the control channel. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ControlMessage
        permits ChatMessage,
                ControlMessage.Received,
                ControlMessage.Reaction,
                ControlMessage.Hand,
                ControlMessage.View,
                SoundMessage,
                VerificationMessage {

    /** Says that the chat message with this id was taken in and shown. */
    @JsonTypeName("received")
    record Received(MessageId id) implements ControlMessage {
        public Received {
            requirePresent("id", id);
        }
    }

    /**
     * A sign that is shown for some seconds.
     *
     * @param reaction its name, perhaps one that only later programs know
     */
    @JsonTypeName("reaction")
    record Reaction(String reaction) implements ControlMessage {
        static final int MAX_CHARS = 32;
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1," + MAX_CHARS + "}");

        public Reaction {
            if (!NAME.matcher(requirePresent("reaction", reaction)).matches()) {
                throw new ProtocolException("reaction", "must be 1 to " + MAX_CHARS + " ASCII letters and digits");
            }
        }
    }

    /**
     * Whether a hand is raised.
     *
     * @param turn its place in the order in which hands were raised; 0 if it is not
     */
    @JsonTypeName("hand")
    record Hand(@JsonProperty(required = true) int turn) implements ControlMessage {
        public static final int MAX_TURN = 1_000_000;
        public static final Hand LOWERED = new Hand(0);

        public Hand {
            if (turn < 0 || turn > MAX_TURN) {
                throw new ProtocolException("turn", "must be 0 to " + MAX_TURN);
            }
        }

        public boolean raised() {
            return turn > 0;
        }
    }

    /**
     * How large the one who says it shows the picture of the other's camera: a larger one is of no use to them.
     *
     * @param width of the box in pixels that the upright picture is to fit into
     * @param height of the same
     */
    @JsonTypeName("view")
    record View(
            @JsonProperty(required = true) int width,
            @JsonProperty(required = true) int height) implements ControlMessage {
        public static final int MAX_SIDE = 16_384;

        public View {
            requireSide("width", width);
            requireSide("height", height);
        }

        private static void requireSide(String field, int side) {
            if (side < 1 || side > MAX_SIDE) {
                throw new ProtocolException(field, "must be 1 to " + MAX_SIDE);
            }
        }
    }

    static <T> T requirePresent(String field, @Nullable T value) {
        if (value == null) {
            throw new ProtocolException(field, "is missing");
        }
        return value;
    }
}
