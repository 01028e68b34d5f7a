package dev.parley.client.engine;

import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.message.MediaKind;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.confinement.Confinement;
import dev.parley.client.control.Command;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.PointingCommand;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.VerificationCommand;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.engine.device.DeviceNotices;
import dev.parley.client.engine.device.DeviceSearch;
import dev.parley.client.engine.device.OwnDesktop;
import dev.parley.client.engine.device.OwnMedia;
import dev.parley.client.engine.device.OwnShare;
import dev.parley.client.engine.files.FileExchange;
import dev.parley.client.engine.process.PartMissing;
import dev.parley.client.engine.reason.ChatProblem;
import dev.parley.client.engine.talk.Conversation;
import dev.parley.client.rtc.Metering;
import dev.parley.client.rtc.Rtc;
import dev.parley.client.rtc.RtcConfig;
import dev.parley.client.rtc.WebRtc;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.common.NativeLibraryMissing;
import dev.parley.client.rtc.common.SoundProcessing;
import dev.parley.client.store.DiskStorage;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.loop.GuardedLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that a face can ask for, and the one place where its parts are wired together. Commands may come from any
 * thread; all work is done on the thread {@code engine}, and notices come from there.
 *
 * <p>It has its process to itself: of that it gives up all rights that no engine needs (decision 45).
 */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int CLOSE_SECONDS = 4;
    /** More than a call that ends can have made since it was heard of last: no two connections have one number. */
    private static final int UNTOLD_CONNECTIONS = 64;

    private final EngineConfig config;
    private final Consumer<Notice> notices;
    private final GuardedLoop loop = new GuardedLoop("engine", this::onFault);
    private final PeerNames names = new PeerNames();
    private final Rtc rtc;
    private final OwnMedia media;
    private final FileExchange files;
    private final DeviceSearch devices;
    private final DeviceNotices deviceNotices;
    private final OwnShare share;
    private final Lookout lookout;
    private @Nullable CallSession session;
    private CompletableFuture<Void> ending = CompletableFuture.completedFuture(null);
    private int connections;
    private long joined;
    private boolean metering;
    private Metering metered = Metering.OFF;

    private Engine(EngineConfig config, Consumer<Notice> notices) {
        this.config = config;
        this.notices = notices;
        this.media = new OwnMedia(config.camera(), config.microphone());
        this.files = new FileExchange(new DiskStorage(config.stateFolder()), names::of, notices);
        // The library reports before this constructor is done; what it says waits behind this task.
        CountDownLatch constructed = new CountDownLatch(1);
        execute(() -> waitFor(constructed));
        this.rtc = WebRtc.start(
                new RtcConfig(
                        config.runtimeFolder(),
                        config.soundFromDevices(),
                        () -> Confinement.ofEngine(config.runtimeFolder()),
                        OwnDesktop::open,
                        config.camera(),
                        config.microphone()),
                event -> execute(() -> forOwner(event.connection(), current -> onConnection(current, event))),
                event -> execute(() -> onMedia(event)),
                files);
        files.start(rtc);
        this.share = new OwnShare(rtc, notices);
        this.deviceNotices = new DeviceNotices(media, notices, this::changed);
        this.lookout = new Lookout(new OwnThread(), notices, "parley/" + config.version(), rtc::prepareOffer);
        this.devices = new DeviceSearch(found -> execute(() -> notices.accept(found)));
        var _ = loop.each(Duration.ofSeconds(1), rtc::takeStatistics);
        Warmup.start();
        constructed.countDown();
    }

    /** Loads the native library and opens the devices; returns before these have answered. */
    public static Engine start(EngineConfig config, Consumer<Notice> notices) throws PartMissing {
        SuddenEnd.onFatalErrors();
        try {
            return new Engine(config, notices);
        } catch (NativeLibraryMissing e) {
            throw new PartMissing(e);
        }
    }

    /** Any thread; returns at once. */
    public void accept(Command command) {
        execute(() -> run(command));
    }

    /** Hangs up, tells the others, and lets go of all devices; waits at most some seconds. */
    @Override
    public void close() {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        execute(() -> {
            files.finish();
            lookout.away();
            endSession();
            var _ = ending.thenRun(() -> ended.complete(null));
        });
        try {
            ended.get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the engine did not come to rest in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        files.close();
        devices.close();
        loop.endNow();
        rtc.close();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void execute(Runnable task) {
        if (!loop.post(task)) {
            LOG.debug("too late: the engine has ended");
        }
    }

    /** The engine's thread for its parts. */
    private final class OwnThread implements EngineThread {
        @Override
        public void execute(Runnable task) {
            Engine.this.execute(task);
        }

        @Override
        public void later(Duration delay, Runnable task) {
            var _ = loop.after(delay, task);
        }
    }

    private void onFault(Throwable fault) {
        LOG.error("a task of the engine failed", fault);
        notices.accept(new Notice.Problem("Something inside went wrong; the call goes on if it can."));
    }

    private void run(Command command) {
        switch (command) {
            case Command.Join join -> join(join);
            case Command.Look look -> lookout.look(look);
            case Command.LookAway() -> lookout.away();
            case Command.Leave() -> endSession();
            case Command.Media(boolean microphone, boolean camera) -> changed(media.wanted(microphone, camera));
            case Command.Hear(var peer, boolean on) -> rtc.hear(peer, on);
            case Command.UseCamera(MediaSource source) -> {
                changed(media.cameraWorks(false));
                rtc.useCamera(source);
            }
            case Command.UseMicrophone(MediaSource source) -> {
                changed(media.microphoneWorks(false));
                rtc.useMicrophone(source);
            }
            case Command.UseSpeaker(String speaker) -> rtc.useSpeaker(speaker);
            case Command.SpeakerVolume(int percent) -> rtc.speakerVolume(percent);
            case Command.PlayChime(var chime) -> rtc.playChime(chime);
            case Command.ProcessSound(boolean echo, boolean noise, boolean gain) ->
                rtc.processSound(new SoundProcessing(echo, noise, gain));
            case Command.LimitCamera(int height) -> rtc.limitCamera(height);
            case ShareCommand asked -> share.run(asked, session != null && session.lasts(), joined);
            case Command.Meter(boolean on) -> {
                metering = on;
                meter();
            }
            case Command.ShowPicture show -> show(show);
            case Command.HidePicture(var tile) -> rtc.hidePicture(tile);
            case Command.SendChat(String text) -> chat(text);
            case Command.React(var reaction) -> inCall(conversation -> conversation.react(reaction));
            case Command.RaiseHand(boolean raised, var turn) ->
                inCall(conversation -> conversation.raiseHand(raised, turn));
            case VerificationCommand wish ->
                forSession(current -> current.verifying().run(wish));
            case RoomCommand wish -> forSession(current -> current.doorway().run(wish));
            case PointingCommand wish ->
                forSession(current -> current.pointing().run(wish));
            case FilesCommand.OfferFiles offer -> onceLetIn(offer);
            case FilesCommand wish -> files.run(wish);
            case Command.ListDevices() -> devices.start();
            case Command.Ping(long id) -> notices.accept(new Notice.Pong(id));
            case Command.Quit() -> endSession();
        }
    }

    /** Somebody else than whom a call is for is given nothing. */
    private void onceLetIn(FilesCommand.OfferFiles offer) {
        Runnable make = () -> files.run(offer);
        Optional.ofNullable(session)
                .ifPresentOrElse(call -> call.verifying().onceLetIn(offer.peer(), make, files::offeredToNobody), make);
    }

    /** Told again with each levels that come, so that a call that ends by itself is noticed. */
    private void meter() {
        Metering next = Metering.OFF;
        if (metering) {
            next = session != null && session.lasts() ? Metering.IN_A_CALL : Metering.OUTSIDE_OF_A_CALL;
        }
        if (next != metered) {
            metered = next;
            rtc.meter(next);
        }
    }

    private void join(Command.Join join) {
        endSession();
        joined = join.number();
        try {
            RoomLink link = RoomLink.parse(join.link());
            Optional<Approach> approach = lookout.approach(link);
            lookout.away();
            if (join.camera() != null) {
                run(new Command.UseCamera(join.camera()));
            }
            if (join.microphone() != null) {
                run(new Command.UseMicrophone(join.microphone()));
            }
            session = new CallSession(
                    link,
                    join,
                    config.client(),
                    media.flags(),
                    connections,
                    ending,
                    rtc,
                    new OwnThread(),
                    this::tell,
                    names,
                    "parley/" + config.version(),
                    approach);
        } catch (LinkException e) {
            lookout.away();
            notices.accept(new Notice.Call(join.number(), Snapshots.of(e)));
        }
    }

    /** Tells of the call, whose end is also that of what is shared in it. */
    private void tell(Notice notice) {
        notices.accept(notice);
        if (notice instanceof Notice.Call(long number, var call)
                && number == joined
                && call.phase() == CallPhase.ENDED) {
            share.end();
        }
    }

    /** Who sends a camera's picture need not send more of it than is shown. */
    private void show(Command.ShowPicture show) {
        TileId tile = show.tile();
        rtc.showPicture(tile, show.width(), show.height(), show.enlarge());
        if (session != null && tile.kind() == MediaKind.CAMERA) {
            Conversation conversation = session.conversation();
            tile.peer().ifPresent(peer -> conversation.view(peer, show.width(), show.height()));
        }
    }

    private void endSession() {
        CallSession last = session;
        session = null;
        if (last != null) {
            share.end();
            ending = CompletableFuture.allOf(ending, last.end());
            connections = last.connections() + UNTOLD_CONNECTIONS;
        }
    }

    private void chat(String text) {
        CallSession current = session;
        if (current == null) {
            notices.accept(Conversation.refusal(joined, text, ChatProblem.NO_CALL, ""));
        } else {
            current.conversation().say(text, current.members(), Instant.now());
        }
    }

    private void inCall(Consumer<Conversation> what) {
        if (session != null && session.lasts()) {
            what.accept(session.conversation());
        } else {
            notices.accept(new Notice.Problem("There is no call to react or to raise a hand in."));
        }
    }

    private void changed(MediaFlags flags) {
        rtc.send(media.wanted());
        forSession(current -> current.mediaChanged(flags));
    }

    private void onConnection(CallSession current, ConnectionEvent event) {
        switch (event) {
            case ConnectionEvent.ControlOpened(var connection, int longest) ->
                current.conversation().onOpened(connection, longest);
            case ConnectionEvent.ControlClosed(var connection) ->
                current.conversation().onClosed(connection);
            case ConnectionEvent.NegotiationNeeded _,
                    ConnectionEvent.OfferMade _,
                    ConnectionEvent.AnswerMade _,
                    ConnectionEvent.AnswerApplied _,
                    ConnectionEvent.AnswerUnfit _,
                    ConnectionEvent.NegotiationFailed _,
                    ConnectionEvent.CandidatesGathered _,
                    ConnectionEvent.ConnectionChanged _,
                    ConnectionEvent.ControlFlooded _,
                    ConnectionEvent.RelayFailed _,
                    ConnectionEvent.RelayOutdated _,
                    ConnectionEvent.OpenFailed _ -> {}
        }
        current.post(event);
    }

    private void onMedia(MediaEvent event) {
        switch (event) {
            case MediaEvent.OfDevice device -> deviceNotices.on(device);
            case MediaEvent.SourcesFound(var sources, String sentence, var reason) ->
                notices.accept(new Notice.Sources(sources, sentence, reason));
            case MediaEvent.ShareTold(var notice) -> notices.accept(notice);
            case MediaEvent.ShareChanged now -> {
                share.on(now);
                changed(media.screenWorks(now.sending()));
            }
            case MediaEvent.OwnSoundChanged now -> share.on(now);
            case MediaEvent.LevelsTaken(var own, var peers) -> {
                meter();
                if (metering) {
                    notices.accept(new Notice.Levels(own.microphone(), own.muted(), own.silent(), peers));
                }
            }
            case MediaEvent.FirstPicture(var tile, int width, int height, long nanoTime) ->
                forSession(current -> current.setup()
                        .firstPicture(tile, nanoTime)
                        .ifPresent(millis ->
                                notices.accept(new Notice.FirstPicture(current.join(), tile, width, height, millis))));
            case MediaEvent.PictureShared(var tile, var file) ->
                notices.accept(new Notice.PictureShared(tile, file.toString()));
            case MediaEvent.PictureFailed(var tile, var reason, String problem) ->
                notices.accept(new Notice.PictureFailed(tile, problem, reason));
            case MediaEvent.OfConnection came -> forOwner(came.connection(), current -> current.on(came));
            case MediaEvent.StatisticsTaken(var connection, var statistics) -> {
                forOwner(
                        connection,
                        current ->
                                notices.accept(new Notice.Statistics(current.join(), connection.peer(), statistics)));
                files.onStatistics(connection, statistics);
            }
        }
    }

    /** For the call that a connection belongs to, and not for another one after it was left with something under way. */
    private void forOwner(ConnectionId connection, Consumer<CallSession> what) {
        if (session != null && session.owns(connection)) {
            what.accept(session);
        }
    }

    private void forSession(Consumer<CallSession> what) {
        if (session != null) {
            what.accept(session);
        }
    }
}
