package dev.parley.client.rtc.common;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.SoundMessage;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.control.media.SharedSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What the media side of the library adapter reports, besides the connections' own events. */
public sealed interface MediaEvent {

    /** Tells what came by one connection. */
    sealed interface OfConnection extends MediaEvent {
        ConnectionId connection();
    }

    /** Tells of a camera, a microphone or a loudspeaker. */
    sealed interface OfDevice extends MediaEvent {}

    /**
     * The camera, file or test picture delivers frames.
     *
     * @param description for people, for example its name
     */
    record CameraStarted(String description, int width, int height) implements OfDevice {}

    /**
     * The camera delivers no frames; the call goes on without it.
     *
     * @param reason the problem as data
     * @param problem a sentence for people
     */
    record CameraFailed(Reason reason, String problem) implements OfDevice {}

    /**
     * What is shared, and how it does.
     *
     * @param sending whether pictures of it, or of what was shared before, are sent
     * @param width of the pictures as they are sent, with height; 0 as long as there are none
     * @param x where it stands on the desktop, with y
     * @param process of a window whose process is known
     * @param sentence why it ended or failed, for people; empty otherwise
     * @param reason the same as data
     */
    record ShareChanged(
            boolean sending,
            ShareState state,
            ShareSource source,
            String title,
            int width,
            int height,
            ShareHold hold,
            int x,
            int y,
            OptionalLong process,
            String sentence,
            Reason reason)
            implements MediaEvent {}

    /** What a face is to be told beside it. */
    record ShareTold(ShareNotice notice) implements MediaEvent {}

    /**
     * What can be shared now.
     *
     * @param sentence why nothing of the desktop can be, for people; empty if it can
     */
    record SourcesFound(List<SharedSource> sources, String sentence, Reason reason) implements MediaEvent {
        public SourcesFound {
            sources = List.copyOf(sources);
        }
    }

    record MicrophoneStarted(String description) implements OfDevice {}

    record MicrophoneFailed(Reason reason, String problem) implements OfDevice {}

    /**
     * Nothing can be heard or said; the call goes on without sound.
     *
     * @param reason the problem as data
     * @param problem a sentence for people
     */
    record SoundFailed(Reason reason, String problem) implements OfDevice {}

    /**
     * Sound is played on this device from now on, because it was chosen, or because the chosen one is not there.
     *
     * @param description for people
     */
    record SpeakerChosen(String description) implements OfDevice {}

    /** How loud it is, 0 to 1: the own microphone, and those who are heard. */
    record LevelsTaken(OwnLevel own, Map<PeerId, Double> peers) implements MediaEvent {}

    /**
     * How loud the own microphone is, 0 to 1.
     *
     * @param microphone what is sent, or would be outside of a call
     * @param muted what it hears while it is muted in a call
     * @param silent whether it is on and has given nothing for long
     */
    record OwnLevel(double microphone, double muted, boolean silent) {
        public static final OwnLevel UNKNOWN = new OwnLevel(0, 0, false);
    }

    /** The first frame of the other side's camera or screen was written into its slot. */
    record FirstPicture(TileId tile, int width, int height, long nanoTime) implements MediaEvent {}

    /** The tile's frames are written to this file from now on, see {@code picture.PictureReader}. */
    record PictureShared(TileId tile, Path file) implements MediaEvent {}

    /**
     * The tile's frames cannot be written anywhere; what is shown already stays.
     *
     * @param reason the problem as data
     * @param problem a sentence for people
     */
    record PictureFailed(TileId tile, Reason reason, String problem) implements MediaEvent {}

    record StatisticsTaken(ConnectionId connection, ConnectionStatistics statistics) implements MediaEvent {}

    /** A whole message from the control channel. */
    record ControlReceived(ConnectionId connection, String text) implements OfConnection {}

    /** The other side's answer is about to be applied: the certificates of both ends are known. */
    record Described(ConnectionId connection) implements OfConnection {}

    /** The certificate of the other end is another one than was described, or than it was before; told once a connection. */
    record CertificateChanged(ConnectionId connection) implements OfConnection {}

    /** A message came that is beyond the limits of the control channel, and was dropped; told once a connection. */
    record ControlDropped(ConnectionId connection) implements OfConnection {}

    /** Something about the sound of a share is to be said on the control channel. */
    record SoundSaid(ConnectionId connection, SoundMessage message) implements OfConnection {}

    /** Whether the sound of the peer's share comes now, how loud it is wanted and is, and how much of it came. */
    record SoundHeard(ConnectionId connection, boolean on, int percent, double level, long bytes)
            implements OfConnection {}

    /**
     * How sharing the computer's sound does.
     *
     * @param sentence why it failed, for people; empty otherwise
     * @param reason the same as data
     */
    record OwnSoundChanged(ShareState state, String sentence, Reason reason) implements MediaEvent {}

    /** A message from the pointing channel, the receiver's to keep. */
    record PointingReceived(ConnectionId connection, ByteBuffer message) implements OfConnection {}
}
