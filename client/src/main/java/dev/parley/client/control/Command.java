package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.parley.client.chat.ControlMessage;
import dev.parley.client.control.call.CallProof;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.client.control.media.Chime;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.control.text.PlainLink;
import dev.parley.client.control.text.Required;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.PeerKeys;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import org.jspecify.annotations.Nullable;

/** What a face asks of the engine. A command is answered by notices, never by blocking. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Command {
    /** Points at a shared screen. */
    sealed interface AboutPointing extends Command permits PointingCommand {}

    /** Makes sure of somebody. */
    sealed interface AboutVerification extends Command permits VerificationCommand {}

    /** Concerns the room, and is for its owner. */
    sealed interface AboutRoom extends Command permits RoomCommand {}

    /** Concerns files that are offered, taken, paused and given up. */
    sealed interface AboutFiles extends Command permits FilesCommand {}

    /** Concerns what is shown to the others as one's screen. */
    sealed interface AboutSharing extends Command permits ShareCommand {}

    /**
     * Enters the call that a link leads to.
     *
     * @param link the whole link; a secret
     * @param name how the others see this person
     * @param camera null for the source in use
     * @param microphone null for the source in use
     * @param identity who this person is in the room: 32 random bytes as base64url, chosen by the face, which gives the same
     *     again to come back as the same peer with another engine; a secret; null for a new one
     * @param incarnation how many engines have been in the room with this identity before
     * @param number borne by all that is told of this call, so that a face takes none of it for another one's
     * @param proof with what this person proves who they are; null for somebody who is nobody again in the next call
     * @param expected the only person whom this call is for: until they have proved to be there, or this person has compared with who
     *     is, no sound and no picture goes to anybody and none is shown; null where anybody may come
     * @param door how the room is to be if this person is the first there; null for open
     */
    @JsonTypeName("join")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Join(
            String link,
            String name,
            @Nullable MediaSource camera,
            @Nullable MediaSource microphone,
            @Nullable PeerKey identity,

            @JsonProperty(isRequired = OptBoolean.FALSE) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            int incarnation,

            @JsonProperty(isRequired = OptBoolean.FALSE) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            long number,

            @Nullable CallProof proof,
            @Nullable IdentityKey expected,
            @Nullable Door door)
            implements Command {
        /** The most engines that one identity may use in a room. */
        public static final int MAX_INCARNATION = 1000;
        /** More than a link may have, of which the engine says so in words. */
        public static final int MAX_LINK_BYTES = 8192;
        /** Much more than is shown of a name. */
        public static final int MAX_NAME_BYTES = 4096;

        private static final long MAX_NUMBER = 1L << 53;

        public Join {
            Required.text("link", link, MAX_LINK_BYTES);
            Required.text("name", name, MAX_NAME_BYTES);
            Required.range("incarnation", incarnation, 0, MAX_INCARNATION);
            Required.range("number", number, 0, MAX_NUMBER);
        }

        /** Joins as somebody new, with the sources in use. */
        public Join(String link, String name) {
            this(link, name, null, null, null, 0, 0);
        }

        /** Joins without a proof. */
        public Join(
                String link,
                String name,
                @Nullable MediaSource camera,
                @Nullable MediaSource microphone,
                @Nullable PeerKey identity,
                int incarnation,
                long number) {
            this(link, name, camera, microphone, identity, incarnation, number, null, null, null);
        }

        public Join withProof(CallProof next) {
            return new Join(link, name, camera, microphone, identity, incarnation, number, next, expected, door);
        }

        /** @param next null to let anybody see and hear this person */
        public Join withExpected(@Nullable IdentityKey next) {
            return new Join(link, name, camera, microphone, identity, incarnation, number, proof, next, door);
        }

        /** Without the invitation of its link, which lets in once. */
        public Join uninvited() {
            return new Join(
                    PlainLink.of(link), name, camera, microphone, identity, incarnation, number, proof, expected, door);
        }

        public Join withDoor(@Nullable Door next) {
            return new Join(link, name, camera, microphone, identity, incarnation, number, proof, expected, next);
        }

        /** This join as somebody whom a face can bring back: with an identity, drawn now unless there is one. */
        public Join withIdentity() {
            return identity != null
                    ? this
                    : new Join(
                            link,
                            name,
                            camera,
                            microphone,
                            PeerKeys.fresh(),
                            incarnation,
                            number,
                            proof,
                            expected,
                            door);
        }

        public Join withNumber(long next) {
            return new Join(link, name, camera, microphone, identity, incarnation, next, proof, expected, door);
        }

        /** This join with the sources in use, whatever it named. */
        public Join withoutSources() {
            return new Join(link, name, null, null, identity, incarnation, number, proof, expected, door);
        }

        /** What the next engine is told so that this person comes back; as somebody new after too many engines. */
        public Join withNextEngine() {
            return identity == null || incarnation == MAX_INCARNATION
                    ? new Join(link, name, camera, microphone, PeerKeys.fresh(), 0, number, proof, expected, door)
                    : new Join(
                            link, name, camera, microphone, identity, incarnation + 1, number, proof, expected, door);
        }

        /** Hides the link: it is a secret, and records end up in logs. */
        @Override
        public String toString() {
            return "Join[" + name + "]";
        }
    }

    /**
     * Shows who is in the call of a link, a secret, until the next look, join or {@link LookAway}; nobody there hears of it.
     *
     * @param number borne by all that is told of this look; the same again changes only the offer
     * @param offer when the offer to whoever is met first is made, and its candidates gathered
     */
    @JsonTypeName("look")
    record Look(String link, long number, Offer offer) implements Command {
        /** When something is made ahead of a join. */
        public enum Offer {
            /** Not before the join. */
            NEVER,
            /** As soon as somebody is there. */
            MET,
            NOW
        }

        public Look {
            Required.present("offer", offer);
            Required.text("link", link, Join.MAX_LINK_BYTES);
            Required.range("number", number, 0, Join.MAX_NUMBER);
        }

        /** Hides the link: it is a secret, and records end up in logs. */
        @Override
        public String toString() {
            return "Look[" + number + "]";
        }
    }

    /** Ends a look. */
    @JsonTypeName("lookAway")
    record LookAway() implements Command {}

    /** Hangs up. */
    @JsonTypeName("leave")
    record Leave() implements Command {}

    /** Mutes and unmutes: what is true is sent, if there is a source for it. */
    @JsonTypeName("media")
    record Media(boolean microphone, boolean camera) implements Command {}

    /** Plays what this member says, or not, until the call ends; for this person alone, and nobody is told. */
    @JsonTypeName("hear")
    record Hear(PeerId peer, boolean on) implements Command {
        public Hear {
            Required.present("peer", peer);
        }
    }

    @JsonTypeName("useCamera")
    record UseCamera(MediaSource source) implements Command {
        public UseCamera {
            Required.present("source", source);
        }
    }

    @JsonTypeName("useMicrophone")
    record UseMicrophone(MediaSource source) implements Command {
        public UseMicrophone {
            Required.present("source", source);
        }
    }

    /** Plays sound on this device from now on; {@code default} is the system's choice. */
    @JsonTypeName("useSpeaker")
    record UseSpeaker(String speaker) implements Command {
        public static final String DEFAULT = "default";

        public UseSpeaker {
            Required.text("speaker", speaker, 512);
        }
    }

    /** How loud the call is played, of what the speaker gives at most, and chimes with it. */
    @JsonTypeName("speakerVolume")
    record SpeakerVolume(int percent) implements Command {
        public SpeakerVolume {
            Required.range("percent", percent, 0, 100);
        }
    }

    /** Plays a short tone on the speaker, unless one is being played; the others in the call are sent nothing of it. */
    @JsonTypeName("playChime")
    record PlayChime(Chime chime) implements Command {
        public PlayChime {
            Required.present("chime", chime);
        }
    }

    /** What is done to the microphone's sound before it is sent; also in a call. Real microphones only. */
    @JsonTypeName("processSound")
    record ProcessSound(boolean echoCancellation, boolean noiseSuppression, boolean automaticGain) implements Command {}

    /** The largest height of the picture that is sent, in pixels; the width follows. */
    @JsonTypeName("limitCamera")
    record LimitCamera(int height) implements Command {
        public LimitCamera {
            Required.range("height", height, 90, 1080);
        }
    }

    /** Begins or ends to tell levels, of the own microphone also outside of a call, for as long as the face shows them. */
    @JsonTypeName("meter")
    record Meter(boolean on) implements Command {}

    /** Asks for a picture, scaled to fit this many pixels, and a smaller one too where {@code enlarge}; again for another size. */
    @JsonTypeName("showPicture")
    record ShowPicture(
            TileId tile,
            int width,
            int height,

            @JsonProperty(isRequired = OptBoolean.FALSE) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            boolean enlarge)
            implements Command {
        public ShowPicture {
            Required.present("tile", tile);
            Required.range("width", width, 1, 3840);
            Required.range("height", height, 1, 2160);
        }

        public ShowPicture(TileId tile, int width, int height) {
            this(tile, width, height, false);
        }
    }

    /** The tile is hidden; its picture costs nothing from now on. */
    @JsonTypeName("hidePicture")
    record HidePicture(TileId tile) implements Command {
        public HidePicture {
            Required.present("tile", tile);
        }
    }

    /** Says something to everybody in the call. */
    @JsonTypeName("sendChat")
    record SendChat(String text) implements Command {
        public SendChat {
            Required.text("text", text, 16 * 1024);
        }
    }

    /** Shows everybody in the call a sign for some seconds; beyond what people do it is not sent. */
    @JsonTypeName("react")
    record React(ReactionKind reaction) implements Command {
        public React {
            Required.present("reaction", reaction);
            if (reaction == ReactionKind.OTHER) {
                throw new IllegalArgumentException("reaction must be one of " + ReactionKind.names());
            }
        }
    }

    /**
     * Raises one's hand or lowers it.
     *
     * @param turn null to be the last; for another engine, which brings the same person back, the turn that the hand had
     */
    @JsonTypeName("raiseHand")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RaiseHand(boolean raised, @Nullable Integer turn) implements Command {
        public RaiseHand {
            if (turn != null) {
                Required.range("turn", turn, 1, ControlMessage.Hand.MAX_TURN);
            }
        }

        public RaiseHand(boolean raised) {
            this(raised, null);
        }
    }

    @JsonTypeName("listDevices")
    record ListDevices() implements Command {}

    /** Answered by pong with the same id; a face that gets none in time starts another engine. */
    @JsonTypeName("ping")
    record Ping(long id) implements Command {}

    /** Hangs up and ends the engine; the end of its input does the same. */
    @JsonTypeName("quit")
    record Quit() implements Command {}
}
