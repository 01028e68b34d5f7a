package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.ChangedName;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.files.OfferedEntry;
import dev.parley.client.control.files.OfferedType;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.control.media.SharedSource;
import dev.parley.client.control.media.SoundDevice;
import dev.parley.client.control.media.TileId;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the engine tells its face, in groups: a face decides about each notice of the groups that concern it, and passes
 * over the others by the names of their groups.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Notice {

    /** Tells of the engine itself. */
    sealed interface AboutEngine extends Notice {}

    /** Tells of one call, which it names, since another may have been joined by the time that it is read. */
    sealed interface OfCall extends Notice {
        /** The number that the face gave the join of this call. */
        long join();
    }

    /** Tells how the call does, and who is in it. */
    sealed interface AboutCall extends OfCall {}

    /** Tells of a call that one may join. */
    sealed interface AboutRooms extends Notice {}

    /** Tells whose room the call is in. */
    sealed interface AboutOwner extends OfCall permits RoomNotice {}

    /** Tells of pictures to be shown. */
    sealed interface AboutPictures extends Notice {}

    /** Tells of cameras, microphones and loudspeakers. */
    sealed interface AboutDevices extends Notice {}

    /** Tells what is said in writing. */
    sealed interface AboutChat extends OfCall {}

    /** Tells what is shown without words: reactions and raised hands. */
    sealed interface AboutGestures extends OfCall permits GestureNotice {}

    /** Tells what somebody points at on a shared screen. */
    sealed interface AboutPointing extends OfCall permits PointingNotice {}

    /** Tells whether two people have made sure of each other. */
    sealed interface AboutVerification extends OfCall permits VerificationNotice {}

    /** Tells of what is shown to the others as one's screen. */
    sealed interface AboutSharing extends Notice permits Sharing, Sources, OwnSound, SharedSound, ShareNotice {}

    /** Tells of transfers. */
    sealed interface AboutFiles extends Notice {}

    /** The first notice: the engine takes commands. */
    @JsonTypeName("ready")
    record Ready(int protocol, String version, long pid) implements AboutEngine {
        public static final int PROTOCOL = 1;
    }

    /** The call as it is now; latest wins. */
    @JsonTypeName("call")
    record Call(long join, CallSnapshot call) implements AboutCall {}

    /**
     * Who is in the call that is looked at; latest wins.
     *
     * @param look the number of the look
     * @param known whether the server says it now; if not, nobody is named
     */
    @JsonTypeName("present")
    record Present(long look, boolean known, List<PresentPerson> people) implements AboutRooms {
        public Present {
            people = List.copyOf(people);
        }
    }

    /** How a connection does; about once a second, latest wins. */
    @JsonTypeName("statistics")
    record Statistics(long join, PeerId peer, ConnectionStatistics statistics) implements AboutCall {}

    /**
     * Somebody is no longer in the call.
     *
     * @param failed whether nobody wished for it
     * @param sentence who, and why
     * @param reason why, for a face that speaks another language
     */
    @JsonTypeName("peerLeft")
    record PeerLeft(long join, PeerId peer, boolean failed, String sentence, Reason reason) implements AboutCall {}

    /**
     * The first frame of somebody's picture came.
     *
     * @param setupMillis from the moment the join was sent, or this side was let in, to the moment the frame stood in its slot; for a
     *     peer that came later, from the moment it was announced
     */
    @JsonTypeName("firstPicture")
    record FirstPicture(long join, TileId tile, int width, int height, double setupMillis)
            implements AboutPictures, OfCall {}

    /** The picture asked for is in this file from now on (docs/engine.md says how to read it). */
    @JsonTypeName("pictureShared")
    record PictureShared(TileId tile, String file) implements AboutPictures {}

    /**
     * The picture asked for cannot be written anywhere; one that is shared already goes on. A face may ask again after some
     * seconds, and is told no second time.
     *
     * @param sentence what is wrong and what to do, for people
     * @param reason the same, for a face that speaks another language
     */
    @JsonTypeName("pictureFailed")
    record PictureFailed(TileId tile, String sentence, Reason reason) implements AboutPictures {}

    /**
     * What can be shared: screens first, then windows, those on top first; latest wins.
     *
     * @param sentence why nothing on the desktop can be, and what to do; empty if it can
     */
    @JsonTypeName("sources")
    record Sources(List<SharedSource> sources, String sentence, Reason reason) implements AboutSharing {
        public Sources {
            sources = List.copyOf(sources);
        }
    }

    /**
     * How one's own share does; latest wins.
     *
     * @param title of what is shared, for people
     * @param width of its pictures as they are sent; 0 as long as there are none
     * @param x where it stands on the desktop, together with y; 0 for a file
     * @param sentence why it ended by itself, or failed, and what to do; of one that runs, why the others do not see all of it; empty
     *     otherwise
     */
    @JsonTypeName("sharing")
    record Sharing(
            long join,
            ShareState state,
            ShareSource source,
            String title,
            int width,
            int height,
            ShareHold hold,
            int x,
            int y,
            String sentence,
            Reason reason)
            implements AboutSharing, OfCall {}

    /** How sharing what this computer plays does; the sentence says why the others do not hear it. Latest wins. */
    @JsonTypeName("ownSound")
    record OwnSound(long join, ShareState state, String sentence, Reason reason) implements AboutSharing, OfCall {}

    /** The sound of somebody's share, about once a second: how loud it is wanted, and is, 0 to 1; latest wins. */
    @JsonTypeName("sharedSound")
    record SharedSound(long join, PeerId peer, boolean on, int percent, double level, long bytesReceived)
            implements AboutSharing, OfCall {}

    /**
     * What a device does now.
     *
     * @param working whether it delivers
     * @param sentence for people: its description, or what is wrong and what to do
     * @param reason what is wrong, for a face that speaks another language; {@link Reason#NONE} if it works
     */
    @JsonTypeName("device")
    record Device(DeviceKind device, boolean working, String sentence, Reason reason) implements AboutDevices {}

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
            implements AboutDevices {
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
     * @param muted what a microphone that is muted in a call hears, and nobody else does, 0 to 1; 0 while it is not muted
     * @param silent whether the microphone is on and has given no sound at all for some ten seconds, not even noise
     * @param peers of those who are heard, 0 to 1
     */
    @JsonTypeName("levels")
    record Levels(double microphone, double muted, boolean silent, Map<PeerId, Double> peers) implements AboutDevices {
        public Levels {
            peers = Map.copyOf(peers);
        }

        public Levels(double microphone, Map<PeerId, Double> peers) {
            this(microphone, 0, false, peers);
        }
    }

    /**
     * Somebody said something.
     *
     * @param id unique in the call
     * @param time when the sender says it was written, ISO 8601
     */
    @JsonTypeName("chat")
    record Chat(long join, PeerId from, String id, String time, String text) implements AboutChat {}

    /**
     * One's own words, as they were sent.
     *
     * @param to for whom they are; each of them is named later by {@link ChatDelivered} or {@link ChatMissed}
     */
    @JsonTypeName("chatSent")
    record ChatSent(long join, String id, String time, String text, List<PeerId> to) implements AboutChat {
        public ChatSent {
            to = List.copyOf(to);
        }
    }

    /** One's own words went nowhere: there was nobody for them, or they could not be sent to anybody. */
    @JsonTypeName("chatRefused")
    record ChatRefused(long join, String text, String sentence, Reason reason) implements AboutChat {}

    /** The peer does not get these of one's own words. */
    @JsonTypeName("chatMissed")
    record ChatMissed(long join, PeerId peer, List<String> ids, String sentence, Reason reason) implements AboutChat {
        public ChatMissed {
            ids = List.copyOf(ids);
        }
    }

    /** Something is wrong with the chat with one peer: what they wrote is missing here, or it is interrupted. */
    @JsonTypeName("chatTrouble")
    record ChatTrouble(long join, PeerId peer, String sentence, Reason reason) implements AboutChat {}

    /** The peer has one's own words. */
    @JsonTypeName("chatDelivered")
    record ChatDelivered(long join, PeerId peer, String id) implements AboutChat {}

    /**
     * There is a transfer: an incoming one waits to be accepted or cancelled, an outgoing one for the other side. Also told of
     * those that were begun with an earlier engine and can go on, and again when one of them does.
     *
     * @param peer null for one that waits for somebody to come back
     * @param peerName in words for people; empty if not known
     * @param size bytes of all files
     * @param entries those at the top, at most 32, under names that are safe to show
     * @param types the most frequent extensions, at most 8
     * @param leftOut of one that is sent: how many links, pipes and devices inside of folders are not
     * @param executables of one that is sent: how many files can be run here
     * @param offer stands for all of this: another offer under the same id has another, and an answer names it
     */
    @JsonTypeName("filesOffered")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FilesOffered(
            String transfer,
            boolean outgoing,
            @Nullable PeerId peer,
            String peerName,
            int files,
            int folders,
            long size,
            List<OfferedEntry> entries,
            List<OfferedType> types,
            String offer,
            int leftOut,
            int executables)
            implements AboutFiles {
        public FilesOffered {
            entries = List.copyOf(entries);
            types = List.copyOf(types);
        }

        public FilesOffered(
                String transfer,
                boolean outgoing,
                @Nullable PeerId peer,
                String peerName,
                int files,
                int folders,
                long size,
                List<OfferedEntry> entries,
                List<OfferedType> types,
                String offer) {
            this(transfer, outgoing, peer, peerName, files, folders, size, entries, types, offer, 0, 0);
        }

        public FilesOffered withPeerName(String name) {
            return new FilesOffered(
                    transfer, outgoing, peer, name, files, folders, size, entries, types, offer, leftOut, executables);
        }
    }

    /**
     * How a transfer does; latest wins.
     *
     * @param bytes of size that are sent, or received and safe on the disk; while checking, that are checked
     * @param secondsLeft -1 if that cannot be said
     * @param sentence why it stands still, for people; empty if it does not
     * @param reason the same, for a face that speaks another language
     */
    @JsonTypeName("filesProgress")
    record FilesProgress(
            String transfer,
            TransferState state,
            long bytes,
            long size,
            long bytesPerSecond,
            long secondsLeft,
            String sentence,
            Reason reason)
            implements AboutFiles {}

    /**
     * A transfer is whole: received and in place, or delivered and confirmed by the receiver.
     *
     * @param paths where the entries at the top lie on this side, at most 32
     * @param root hash over names and contents, the same on both sides, see docs/protocol.md
     * @param renamed how many names are other ones where it was received
     * @param names the first 50 of these
     * @param executables of one that was received: how many files could be run where they come from, as far as that was told
     * @param executablesKept whether these can be run here too
     */
    @JsonTypeName("filesDone")
    record FilesDone(
            String transfer,
            List<String> paths,
            String root,
            int renamed,
            List<ChangedName> names,
            int executables,
            boolean executablesKept)
            implements AboutFiles {
        public FilesDone {
            paths = List.copyOf(paths);
            names = List.copyOf(names);
        }

        public FilesDone(String transfer, List<String> paths, String root) {
            this(transfer, paths, root, 0, List.of(), 0, false);
        }
    }

    /** A transfer is over, and nothing of it is kept. */
    @JsonTypeName("filesFailed")
    record FilesFailed(String transfer, String sentence, Reason reason) implements AboutFiles {}

    /** All transfers that an engine remembers are told of: what was told by one before it, and not by it, is none any more. */
    @JsonTypeName("filesKnown")
    record FilesKnown() implements AboutFiles {}

    @JsonTypeName("pong")
    record Pong(long id) implements AboutEngine {}

    /** Something went wrong that no other notice tells, for example a command that cannot be read. */
    @JsonTypeName("problem")
    record Problem(String sentence) implements AboutEngine {}

    /** This many notices were dropped because the face did not read them. */
    @JsonTypeName("noticesLost")
    record NoticesLost(long count) implements AboutEngine {}
}
