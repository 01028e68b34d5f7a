package dev.parley.client.demo;

import dev.parley.client.cli.MeasuredCall;
import dev.parley.client.cli.report.PeerReport;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.face.EngineProcess;
import dev.parley.client.picture.PictureReader;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the two people of the demo: an engine in a process of its own, with all that it said. Any thread may call. */
final class DemoPeer implements AutoCloseable {
    private static final Duration STEP = Duration.ofSeconds(15);
    private static final Duration READING = Duration.ofMillis(300);
    private static final int TILE_WIDTH = 1280;
    private static final int TILE_HEIGHT = 720;

    private final String name;
    private final MeasuredCall record = new MeasuredCall();
    private final List<Notice> notices = new ArrayList<>();
    private final EngineProcess engine;
    private CallSnapshot call = CallSnapshot.IDLE;
    private @Nullable PictureReader picture;
    private @Nullable TileId shown;
    private boolean ended;

    private DemoPeer(String name) throws IOException {
        this.name = name;
        this.engine = EngineProcess.start(
                new MediaSource.Test(),
                new MediaSource.Test(),
                UnaryOperator.identity(),
                this::on,
                exitCode -> onEnd());
    }

    static DemoPeer start(String name) throws IOException {
        return new DemoPeer(name);
    }

    String name() {
        return name;
    }

    long pid() {
        return engine.pid();
    }

    void send(Command command) {
        engine.send(command);
    }

    void join(String link) {
        send(new Command.Join(link, name));
    }

    /** As somebody who pastes the link, and joins when they have read who is there. */
    void lookInto(String link) throws DemoFailure {
        send(new Command.Look(link, 1, Command.Look.Offer.MET));
        expect(
                Notice.Present.class,
                present -> !present.people().isEmpty(),
                name + " could not see who is in the room.");
        try {
            Thread.sleep(READING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Forgets what was said in the last call, before another one. */
    synchronized void forget() {
        notices.clear();
        if (shown != null) {
            send(new Command.HidePicture(shown));
            shown = null;
        }
    }

    /** A notice that has come or comes in time; otherwise the demo fails with the sentence. */
    <T extends Notice> T expect(Class<T> type, Predicate<T> wanted, String otherwise) throws DemoFailure {
        return await(type, wanted)
                .orElseThrow(() -> new DemoFailure(
                        otherwise + lastTrouble().map(" "::concat).orElse("")));
    }

    /** Waits for a notice that has come or comes in time. */
    private synchronized <T extends Notice> Optional<T> await(Class<T> type, Predicate<T> wanted) {
        long end = System.nanoTime() + STEP.toNanos();
        while (true) {
            Optional<T> found = notices.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(wanted)
                    .findFirst();
            long left = (end - System.nanoTime()) / 1_000_000;
            if (found.isPresent() || left <= 0 || ended) {
                return found;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    /** What this engine complained about last. */
    synchronized Optional<String> lastTrouble() {
        return notices.reversed().stream()
                .flatMap(notice -> switch (notice) {
                    case Notice.FilesFailed(var _, String sentence, var _) -> Stream.of(sentence);
                    case Notice.Problem(String sentence) -> Stream.of(sentence);
                    case Notice.PictureFailed(var _, String sentence, var _) -> Stream.of(sentence);
                    case Notice.Device(var _, boolean working, String sentence, var _)
                    when !working -> Stream.of(sentence);
                    case Notice.PeerLeft(var _, var _, var _, String sentence, var _) -> Stream.of(sentence);
                    case Notice.Device _,
                            Notice.Devices _,
                            Notice.Levels _,
                            Notice.Ready _,
                            Notice.Pong _,
                            Notice.NoticesLost _,
                            Notice.Call _,
                            Notice.Statistics _,
                            Notice.FilesOffered _,
                            Notice.FilesProgress _,
                            Notice.FilesDone _,
                            Notice.FilesKnown _,
                            Notice.FirstPicture _,
                            Notice.PictureShared _,
                            Notice.AboutVerification _,
                            Notice.AboutOwner _,
                            Notice.AboutPointing _,
                            Notice.AboutRooms _,
                            Notice.AboutSharing _,
                            Notice.AboutChat _,
                            Notice.AboutGestures _ -> Stream.empty();
                })
                .findFirst();
    }

    synchronized Optional<PeerReport> report() {
        return record.peers().stream().findFirst();
    }

    /** The other person in the call. */
    synchronized Optional<PeerId> other() {
        return call.members().stream().map(MemberSnapshot::id).findFirst();
    }

    synchronized Optional<PictureReader.Frame> picture() {
        return picture == null ? Optional.empty() : picture.latest();
    }

    @Override
    public void close() {
        engine.close();
        synchronized (this) {
            if (picture != null) {
                picture.close();
                picture = null;
            }
        }
    }

    private synchronized void on(Notice notice) {
        record.on(notice, System.nanoTime());
        switch (notice) {
            case Notice.Statistics statistics -> {}
            case Notice.Call(var _, CallSnapshot next) -> {
                call = next;
                notices.add(notice);
                show(next);
            }
            case Notice.PictureShared(var tile, String file) -> open(Path.of(file));
            case Notice.PeerLeft _,
                    Notice.FirstPicture _,
                    Notice.PictureFailed _,
                    Notice.AboutEngine _,
                    Notice.AboutVerification _,
                    Notice.AboutOwner _,
                    Notice.AboutPointing _,
                    Notice.AboutRooms _,
                    Notice.AboutSharing _,
                    Notice.AboutDevices _,
                    Notice.AboutChat _,
                    Notice.AboutGestures _,
                    Notice.AboutFiles _ -> notices.add(notice);
        }
        notifyAll();
    }

    private synchronized void onEnd() {
        ended = true;
        notifyAll();
    }

    private void show(CallSnapshot next) {
        if (shown == null
                && next.phase() == CallPhase.IN_ROOM
                && !next.members().isEmpty()) {
            shown = TileId.camera(next.members().getFirst().id());
            send(new Command.ShowPicture(shown, TILE_WIDTH, TILE_HEIGHT));
        }
    }

    private void open(Path file) {
        try {
            if (picture != null) {
                picture.close();
            }
            picture = PictureReader.open(file);
        } catch (IOException e) {
            picture = null;
        }
    }
}
