package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.signaling.protocol.PeerId;
import java.util.List;
import java.util.Map;

/** What the engine tells its face. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Notice {

    /** The first notice: the engine takes commands. */
    @JsonTypeName("ready")
    record Ready(int protocol, String version, long pid) implements Notice {
        public static final int PROTOCOL = 1;
    }

    /** The call as it is now; latest wins. */
    @JsonTypeName("call")
    record Call(CallSnapshot call) implements Notice {}

    /** How a connection does; about once a second, latest wins. */
    @JsonTypeName("statistics")
    record Statistics(PeerId peer, ConnectionStatistics statistics) implements Notice {}

    /**
     * Somebody is no longer in the call.
     *
     * @param failed whether nobody wished for it
     * @param sentence who, and why
     * @param reason why, for a face that speaks another language
     */
    @JsonTypeName("peerLeft")
    record PeerLeft(PeerId peer, boolean failed, String sentence, Reason reason) implements Notice {}

    /**
     * The first frame of somebody's picture came.
     *
     * @param setupMillis from the moment the join was sent to the moment the frame stood in its slot; for a peer that
     *     came later, from the moment it was announced
     */
    @JsonTypeName("firstPicture")
    record FirstPicture(TileId tile, int width, int height, double setupMillis) implements Notice {}

    /** The picture asked for is in this file from now on (docs/engine.md says how to read it). */
    @JsonTypeName("pictureShared")
    record PictureShared(TileId tile, String file) implements Notice {}

    /**
     * What a device does now.
     *
     * @param working whether it delivers
     * @param sentence for people: its description, or what is wrong and what to do
     * @param reason what is wrong, for a face that speaks another language; {@link Reason#NONE} if it works
     */
    @JsonTypeName("device")
    record Device(DeviceKind device, boolean working, String sentence, Reason reason) implements Notice {}

    /**
     * What can be chosen.
     *
     * @param sound whether there is a sound server, or a system that needs none
     * @param microphones empty where only the system's default can be used, or none is there
     * @param speakers likewise
     */
    @JsonTypeName("devices")
    record Devices(
            List<String> cameras,
            boolean sound,
            String soundSentence,
            List<SoundDevice> microphones,
            List<SoundDevice> speakers)
            implements Notice {
        public Devices {
            cameras = List.copyOf(cameras);
            microphones = List.copyOf(microphones);
            speakers = List.copyOf(speakers);
        }
    }

    /**
     * How loud it is, some times a second while the face meters; latest wins.
     *
     * @param microphone the own microphone, 0 to 1, also while it is muted outside of a call
     * @param peers of those who are heard, 0 to 1
     */
    @JsonTypeName("levels")
    record Levels(double microphone, Map<PeerId, Double> peers) implements Notice {
        public Levels {
            peers = Map.copyOf(peers);
        }
    }

    /**
     * Somebody said something.
     *
     * @param id unique in the call
     * @param time when the sender says it was written, ISO 8601
     */
    @JsonTypeName("chat")
    record Chat(PeerId from, String id, String time, String text) implements Notice {}

    /** One's own words, as they were sent. */
    @JsonTypeName("chatSent")
    record ChatSent(String id, String time, String text) implements Notice {}

    /** The peer has one's own words. */
    @JsonTypeName("chatDelivered")
    record ChatDelivered(PeerId peer, String id) implements Notice {}

    @JsonTypeName("fileOffered")
    record FileOffered(PeerId peer, String transfer, String name, long size) implements Notice {}

    /** Latest wins. */
    @JsonTypeName("fileProgress")
    record FileProgress(String transfer, long bytes, long size) implements Notice {}

    /**
     * The file is whole: received and in place, or delivered and confirmed by the receiver.
     *
     * @param path where it lies on this side
     * @param root hash of the whole file, see docs/protocol.md
     */
    @JsonTypeName("fileDone")
    record FileDone(String transfer, String path, String root) implements Notice {}

    @JsonTypeName("fileFailed")
    record FileFailed(String transfer, String sentence) implements Notice {}

    @JsonTypeName("pong")
    record Pong(long id) implements Notice {}

    /** Something went wrong that no other notice tells, for example a command that cannot be read. */
    @JsonTypeName("problem")
    record Problem(String sentence) implements Notice {}

    /** This many notices were dropped because the face did not read them. */
    @JsonTypeName("noticesLost")
    record NoticesLost(long count) implements Notice {}
}
