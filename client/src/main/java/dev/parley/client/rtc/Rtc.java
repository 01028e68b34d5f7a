package dev.parley.client.rtc;

import dev.parley.client.call.ConnectionsPort;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.SoundMessage;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.Chime;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.common.SoundProcessing;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the engine sees of libwebrtc. Every method returns at once and may be called from any thread; results come as
 * {@code ConnectionEvent}s and {@link MediaEvent}s.
 */
public interface Rtc extends ConnectionsPort, AutoCloseable {

    /** The connections from now on are of a call whose link leads to this host. */
    void serverOfCall(String host);

    /** A call is likely to begin with an offer of this side: it is made before it is needed. */
    void prepareOffer();

    /** Changes the camera, also in a call; answers CameraStarted or CameraFailed unless the source is none. */
    void useCamera(MediaSource source);

    /** Changes the microphone; answers MicrophoneStarted, MicrophoneFailed or SoundFailed unless the source is none; again
     * MicrophoneStarted when a device that was named goes or comes. */
    void useMicrophone(MediaSource source);

    /** Plays on this device, by id or description, or on the default; answers SpeakerChosen where that can be chosen. */
    void useSpeaker(String speaker);

    /** Plays the call this loud from now on, in percent; before the first time, as loud as the system has it. */
    void speakerVolume(int percent);

    /** Plays a short tone on the same speaker and no louder, unless one is being played; nobody else gets it. */
    void playChime(Chime chime);

    /** Changes what is done to the sound of a real microphone, also in a call. */
    void processSound(SoundProcessing processing);

    /** Sends pictures of at most this height from now on. */
    void limitCamera(int height);

    /** Begins, changes or ends to answer LevelsTaken, some times a second. */
    void meter(Metering metering);

    /** Mutes and unmutes; a camera that is off is released, so that its light goes out. */
    void send(MediaFlags media);

    /** Plays what this peer says, or not, for as long as the call lasts. */
    void hear(PeerId peer, boolean on);

    /** What the second one does, on connections alone that are made from now on. */
    void withholdToCome(boolean all);

    /**
     * Sends no sound and no picture on any connection, and neither shows nor plays what comes, or no longer: on those that there are and
     * all that are made from now on.
     */
    void withhold(boolean all);

    /** The same for one connection that there is. */
    void withhold(ConnectionId connection, boolean all);

    /** Begins, changes or ends what is shared; answers ShareChanged and OwnSoundChanged, and SourcesFound while
     * sources are listed; and how loud the sound of others' shares is. */
    void share(ShareCommand command);

    /** A peer has said something about the sound of a share. */
    void soundSaid(ConnectionId connection, SoundMessage message);

    /** Writes this picture, scaled to fit the size in pixels, into a slot from now on; answers PictureShared. */
    void showPicture(TileId tile, int width, int height, boolean enlarge);

    void hidePicture(TileId tile);

    /** Sends on this connection no larger a picture of the camera than fits this box, until it is told another one. */
    void sendAt(ConnectionId connection, int width, int height);

    /** Sends one message on the control channel; dropped when the channel is not open. */
    void sendControl(ConnectionId connection, String text);

    /** Of the certificates of both ends, as their descriptions say; empty if one did not, or the connection is not open. */
    Optional<Fingerprints> fingerprints(ConnectionId connection);

    /** Sends one message on the pointing channel of each connection; lost where that is not open, or does not drain. */
    void sendPointing(byte[] message);

    /** Queues one binary message on the files channel, copying it; false if that channel is not open. Waits some 50 µs. */
    boolean sendFiles(ConnectionId connection, ByteBuffer message);

    /** Bytes queued on the files channel and not yet handed to the network. Waits some 50 µs. */
    long filesBuffered(ConnectionId connection);

    /** Answers one StatisticsTaken for each open connection. */
    void takeStatistics();

    /** Ends everything in the order that the library survives, see facts in docs/decisions; waits at most 5 s. */
    @Override
    void close();
}
