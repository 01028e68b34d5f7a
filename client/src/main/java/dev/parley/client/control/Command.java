package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.parley.client.trust.PeerKeys;
import dev.parley.signaling.protocol.PeerId;
import dev.parley.signaling.protocol.PeerKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a face asks of the engine. A command is answered by notices, never by blocking. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Command {

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
            int incarnation)
            implements Command {
        /** The most engines that one identity may use in a room. */
        public static final int MAX_INCARNATION = 1000;

        public Join {
            Required.text("link", link, 2048);
            Required.text("name", name, 256);
            Required.range("incarnation", incarnation, 0, MAX_INCARNATION);
        }

        /** Joins as somebody new, with the sources in use. */
        public Join(String link, String name) {
            this(link, name, null, null, null, 0);
        }

        /** This join as somebody whom a face can bring back: with an identity, drawn now unless there is one. */
        public Join withIdentity() {
            return identity != null ? this : new Join(link, name, camera, microphone, PeerKeys.fresh(), incarnation);
        }

        /** What the next engine is told so that this person comes back; as somebody new after too many engines. */
        public Join withNextEngine() {
            return identity == null || incarnation == MAX_INCARNATION
                    ? new Join(link, name, camera, microphone, PeerKeys.fresh(), 0)
                    : new Join(link, name, camera, microphone, identity, incarnation + 1);
        }

        /** Hides the link: it is a secret, and records end up in logs. */
        @Override
        public String toString() {
            return "Join[" + name + "]";
        }
    }

    /** Hangs up. */
    @JsonTypeName("leave")
    record Leave() implements Command {}

    /** Mutes and unmutes: what is true is sent, if there is a source for it. */
    @JsonTypeName("media")
    record Media(boolean microphone, boolean camera) implements Command {}

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

    /** Asks for a picture, scaled to fit this many pixels; again for another size. */
    @JsonTypeName("showPicture")
    record ShowPicture(TileId tile, int width, int height) implements Command {
        public ShowPicture {
            Required.present("tile", tile);
            Required.range("width", width, 1, 3840);
            Required.range("height", height, 1, 2160);
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

    /** Offers files and folders to somebody, as one transfer. */
    @JsonTypeName("offerFiles")
    record OfferFiles(PeerId peer, List<String> paths) implements Command {
        public static final int MAX_PATHS = 1000;

        public OfferFiles {
            Required.present("peer", peer);
            Required.present("paths", paths);
            paths = List.copyOf(paths);
            Required.range("paths", paths.size(), 1, MAX_PATHS);
            paths.forEach(path -> Required.text("paths", path, 4096));
        }
    }

    /**
     * Takes what was offered into a folder that exists.
     *
     * @param offer what the notice said that a person has answered to; does nothing if it is another one by now
     */
    @JsonTypeName("acceptFiles")
    record AcceptFiles(String transfer, String offer, String folder) implements Command {
        public AcceptFiles {
            Required.text("transfer", transfer, 64);
            Required.text("offer", offer, 64);
            Required.text("folder", folder, 4096);
        }
    }

    /**
     * Refuses an offer, or ends a transfer that is under way or waits, and deletes what has come of it.
     *
     * @param offer only if it is still this one; null for whatever it is
     */
    @JsonTypeName("cancelFiles")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CancelFiles(String transfer, @Nullable String offer) implements Command {
        public CancelFiles {
            Required.text("transfer", transfer, 64);
            if (offer != null) {
                Required.text("offer", offer, 64);
            }
        }

        public CancelFiles(String transfer) {
            this(transfer, null);
        }
    }

    /**
     * Pauses a transfer, or lets it go on; also lets one go on that stands still because of a disk, or because somebody asks for
     * the rest under another name.
     *
     * @param offer lets it go on only if it is still this one; null for whatever it is
     */
    @JsonTypeName("pauseFiles")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PauseFiles(
            String transfer, boolean paused, @Nullable String offer) implements Command {
        public PauseFiles {
            Required.text("transfer", transfer, 64);
            if (offer != null) {
                Required.text("offer", offer, 64);
            }
        }

        public PauseFiles(String transfer, boolean paused) {
            this(transfer, paused, null);
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
