package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.signaling.protocol.PeerId;
import java.util.List;

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
     */
    @JsonTypeName("peerLeft")
    record PeerLeft(PeerId peer, boolean failed, String sentence) implements Notice {}

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
     */
    @JsonTypeName("device")
    record Device(DeviceKind device, boolean working, String sentence) implements Notice {}

    @JsonTypeName("devices")
    record Devices(List<String> cameras, boolean sound, String soundSentence) implements Notice {
        public Devices {
            cameras = List.copyOf(cameras);
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
