package dev.parley.client.rtc;

import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.SoundMessage;
import dev.parley.client.confinement.Confinement;
import dev.parley.client.control.Command;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.Chime;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.SoundDevice;
import dev.parley.client.control.media.TileId;
import dev.parley.client.rtc.camera.Camera;
import dev.parley.client.rtc.camera.DeviceCamera;
import dev.parley.client.rtc.common.AudioDevices;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.Factory;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.common.NativeLibrary;
import dev.parley.client.rtc.common.NativeLibraryMissing;
import dev.parley.client.rtc.common.SoundProcessing;
import dev.parley.client.rtc.common.SoundServer;
import dev.parley.client.rtc.computer.ComputerSound;
import dev.parley.client.rtc.connection.Connections;
import dev.parley.client.rtc.connection.NativeConnection;
import dev.parley.client.rtc.connection.SharedMedia;
import dev.parley.client.rtc.connection.channel.FilesChannel;
import dev.parley.client.rtc.connection.channel.FilesListener;
import dev.parley.client.rtc.feed.MediaFault;
import dev.parley.client.rtc.screen.Screen;
import dev.parley.client.rtc.screen.Sources;
import dev.parley.client.rtc.sound.ChimePlayer;
import dev.parley.client.rtc.sound.ChosenDevice;
import dev.parley.client.rtc.sound.Microphone;
import dev.parley.client.rtc.sound.Pactl;
import dev.parley.client.rtc.sound.SoundDevices;
import dev.parley.client.rtc.sound.SoundDirection;
import dev.parley.client.rtc.sound.SoundRouting;
import dev.parley.client.rtc.sound.SoundWatch;
import dev.parley.client.rtc.tile.Fit;
import dev.parley.client.rtc.tile.Tiles;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media side on webrtc-java: posts each call to the control thread, and reports from there.
 *
 * <p>Once a process: a second native factory would leak, and the library survives no second start.
 */
public final class WebRtc implements Rtc {
    private static final Logger LOG = LoggerFactory.getLogger(WebRtc.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);
    private static final String SOUND_LOST =
            "The sound server has ended, so nothing can be heard or said any more. Start it again, leave the call and"
                    + " join it anew.";
    private static final Duration SPARE_DELAY = Duration.ofSeconds(2);

    private final ControlThread control;
    private final Consumer<MediaEvent> mediaEvents;
    private final Parts parts;

    private WebRtc(ControlThread control, Consumer<MediaEvent> mediaEvents, Parts parts) {
        this.control = control;
        this.mediaEvents = mediaEvents;
        this.parts = parts;
    }

    /**
     * Loads the library, starts camera and microphone and prepares a first connection; takes about half a second.
     *
     * @param connectionEvents called on the control thread; must not block
     * @param mediaEvents called on the control thread; must not block
     * @param files told about the files channels
     * @throws NativeLibraryMissing if the library does not load here
     */
    public static Rtc start(
            RtcConfig config,
            Consumer<ConnectionEvent> connectionEvents,
            Consumer<MediaEvent> mediaEvents,
            FilesListener files) {
        Tiles.removeOldFiles(config.runtimeFolder());
        ControlThread control = new ControlThread();
        CompletableFuture<Confinement> confinement = new CompletableFuture<>();
        CompletableFuture<WebRtc> started = new CompletableFuture<>();
        control.post(() -> {
            try {
                started.complete(make(control, config, confinement, connectionEvents, mediaEvents, files));
            } catch (Throwable e) {
                started.completeExceptionally(e);
            }
        });
        try {
            // While the control thread loads the library: both take long, and neither waits for the other.
            confinement.complete(config.confinement().get());
            return started.join();
        } catch (CompletionException e) {
            var _ = control.end(() -> {}, CLOSE_LIMIT);
            if (e.getCause() instanceof NativeLibraryMissing missing) {
                throw missing;
            }
            throw e;
        }
    }

    private static WebRtc make(
            ControlThread control,
            RtcConfig config,
            CompletableFuture<Confinement> confinement,
            Consumer<ConnectionEvent> connectionEvents,
            Consumer<MediaEvent> mediaEvents,
            FilesListener files) {
        NativeLibrary.load();
        Pactl pactl = new Pactl(SoundServer::pulseAnswers);
        SoundRouting routing = new SoundRouting(pactl);
        ChimePlayer chimes = ChimePlayer.ofSystem();
        // Which runs a program, as this thread may not do any more below.
        boolean speakerMissing = config.soundFromDevices() && SoundDevices.speakerMissing(pactl);
        // From here on this thread, and all that the library starts, have what a call needs and nothing else.
        confinement.join().enter();
        Factory factory = new Factory(AudioDevices.open(config.soundFromDevices(), speakerMissing));
        Tiles tiles = new Tiles(config.runtimeFolder(), mediaEvents);
        Camera camera = new Camera(control, factory, tiles.acquire(TileId.SELF), mediaEvents);
        ComputerSound sound = new ComputerSound(control, factory, mediaEvents);
        Screen screen =
                new Screen(control, config.desktop(), tiles.acquire(TileId.OWN_SCREEN), sound::isSent, event -> {
                    mediaEvents.accept(event);
                    if (event instanceof MediaEvent.ShareChanged share) {
                        sound.on(share);
                    }
                });
        Sources sources = new Sources(control, config.desktop(), mediaEvents);
        Microphone microphone = new Microphone(control, factory, routing, mediaEvents);
        Connections connections = new Connections(
                control,
                new SharedMedia(factory, camera, screen, microphone, tiles),
                new NativeConnection.Reports(
                        event -> {
                            if (event instanceof ConnectionEvent.ConnectionChanged) {
                                routing.expectStreams();
                            }
                            connectionEvents.accept(event);
                            sound.on(event);
                        },
                        mediaEvents,
                        files));
        Meter meter = new Meter(control, microphone, connections, mediaEvents);
        WebRtc made = new WebRtc(
                control,
                mediaEvents,
                new Parts(
                        factory,
                        tiles,
                        camera,
                        screen,
                        sources,
                        sound,
                        microphone,
                        connections,
                        routing,
                        chimes,
                        meter));
        if (factory.audioDevices().real()) {
            routing.watch(new SoundWatch(
                    SoundServer::pulseAnswers,
                    () -> control.post(() -> mediaEvents.accept(
                            new MediaEvent.SoundFailed(MediaFault.SOUND_LOST.reason(), SOUND_LOST)))));
        }
        camera.whenResized(() -> connections.forOpen(NativeConnection::fitView));
        screen.whenChanged(() -> connections.forEach(NativeConnection::sendScreen));
        camera.use(config.camera());
        microphone.start(config.microphone());
        connections.prepare();
        return made;
    }

    @Override
    public void run(ConnectionCommand command) {
        control.post(() -> {
            parts.connections().run(command);
            parts.sound().on(command);
        });
        if (command instanceof ConnectionCommand.Open) {
            // Later: now every millisecond belongs to the call that is being set up.
            control.postAfter(SPARE_DELAY, parts.connections()::prepare);
        }
    }

    @Override
    public void serverOfCall(String host) {
        control.post(() -> {
            parts.connections().serverOfCall(host);
            parts.sound().serverOfCall(host);
            parts.connections().prepare();
        });
    }

    @Override
    public void prepareOffer() {
        control.post(parts.connections()::prepareOffer);
    }

    @Override
    public void useCamera(MediaSource source) {
        control.post(() -> parts.camera().use(source));
    }

    @Override
    public void useMicrophone(MediaSource source) {
        control.post(() -> parts.useMicrophone(source));
    }

    @Override
    public void useSpeaker(String speaker) {
        control.post(() -> {
            if (parts.factory().audioDevices().real()) {
                Optional<String> name = Optional.of(speaker).filter(each -> !each.equals(Command.UseSpeaker.DEFAULT));
                parts.routing().choose(SoundDirection.SPEAKER, name, this::speakerChosen);
            } else {
                parts.factory().audioDevices().problem().ifPresent(mediaEvents);
            }
        });
    }

    private void speakerChosen(ChosenDevice answer) {
        parts.chimes().playOn(answer.device().map(SoundDevice::id));
        control.post(() -> mediaEvents.accept(new MediaEvent.SpeakerChosen(answer.description())));
    }

    @Override
    public void speakerVolume(int percent) {
        parts.routing().volume(percent);
        parts.chimes().volume(percent);
    }

    @Override
    public void playChime(Chime chime) {
        // Who hears nothing of the call has no device that is this program's to use.
        if (parts.factory().audioDevices().real()) {
            parts.chimes().play(chime);
        }
    }

    @Override
    public void processSound(SoundProcessing processing) {
        control.post(() -> parts.factory().process(processing).ifPresent(before -> {
            parts.sendSound();
            // Only now does no sender hold it: to dispose of a track that one holds is an error that cannot be mended.
            before.dispose();
        }));
    }

    @Override
    public void limitCamera(int height) {
        control.post(() -> parts.camera().limit(height));
    }

    @Override
    public void meter(Metering metering) {
        control.post(() -> parts.meter().use(metering));
    }

    @Override
    public void send(MediaFlags media) {
        control.post(() -> {
            parts.microphone().enable(media.microphone());
            parts.camera().enable(media.camera());
        });
    }

    @Override
    public void hear(PeerId peer, boolean on) {
        control.post(() -> parts.connections().hear(peer, on));
    }

    @Override
    public void withholdToCome(boolean all) {
        control.post(() -> parts.withholdToCome(all));
    }

    @Override
    public void withhold(boolean all) {
        control.post(() -> parts.withhold(all));
    }

    @Override
    public void withhold(ConnectionId connection, boolean all) {
        control.post(() -> parts.withhold(connection, all));
    }

    @Override
    public void share(ShareCommand command) {
        control.post(() -> parts.share(command));
    }

    @Override
    public void soundSaid(ConnectionId connection, SoundMessage message) {
        control.post(() -> parts.sound().on(connection, message));
    }

    @Override
    public void showPicture(TileId tile, int width, int height, boolean enlarge) {
        control.post(() -> {
            parts.tiles().show(tile, width, height, enlarge);
            if (tile.equals(TileId.OWN_SCREEN)) {
                parts.screen().showOwn();
            }
            parts.tiles()
                    .shown(tile)
                    .ifPresent(each ->
                            tile.source().ifPresent(source -> parts.sources().show(source, each)));
        });
    }

    @Override
    public void hidePicture(TileId tile) {
        control.post(() -> {
            tile.source().ifPresent(parts.sources()::hide);
            parts.tiles().hide(tile);
        });
    }

    @Override
    public void sendAt(ConnectionId connection, int width, int height) {
        control.post(() -> parts.connections().sendAt(connection, new Fit(width, height)));
    }

    @Override
    public void sendControl(ConnectionId connection, String text) {
        control.post(() -> parts.connections().sendControl(connection, text));
    }

    @Override
    public Optional<Fingerprints> fingerprints(ConnectionId connection) {
        return parts.connections().fingerprints(connection);
    }

    @Override
    public void sendPointing(byte[] message) {
        control.post(() -> parts.connections().sendPointing(message));
    }

    @Override
    public boolean sendFiles(ConnectionId connection, ByteBuffer message) {
        return parts.connections()
                .files(connection)
                .map(files -> files.send(message))
                .orElse(false);
    }

    @Override
    public long filesBuffered(ConnectionId connection) {
        return parts.connections()
                .files(connection)
                .map(FilesChannel::bufferedAmount)
                .orElse(0L);
    }

    @Override
    public void takeStatistics() {
        control.post(() -> {
            parts.connections().forOpen(NativeConnection::takeStatistics);
            parts.sound().takeStatistics();
            parts.tiles().forgetOld();
        });
    }

    /** The names of the cameras of this machine; loads the library, but works without {@link #start}. */
    public static List<String> cameras() {
        NativeLibrary.load();
        return DeviceCamera.names();
    }

    @Override
    public void close() {
        boolean ended = control.end(parts::close, CLOSE_LIMIT);
        if (!ended) {
            LOG.warn("the media library did not end in time");
        }
    }
}
