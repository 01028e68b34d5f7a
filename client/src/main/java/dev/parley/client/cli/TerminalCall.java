package dev.parley.client.cli;

import dev.parley.client.call.message.MediaKind;
import dev.parley.client.cli.report.CallOutcome;
import dev.parley.client.cli.report.RoomReport;
import dev.parley.client.control.Command;
import dev.parley.client.control.CurrentCall;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.VerificationCommand;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call from a terminal: shows what happens in words and knows when it is over. Everything runs on the thread that
 * calls {@link #run}; {@link #put} may be called from any.
 */
public final class TerminalCall {
    private static final int FRAME_WIDTH = 1280;
    private static final int FRAME_HEIGHT = 720;

    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private final CurrentCall current = new CurrentCall();
    private final MeasuredCall record = new MeasuredCall();
    private final CallOptions options;
    private final PrintWriter out;
    private final Consumer<Consumer<String>> listen;
    private final BrowserMembers browsers = new BrowserMembers();
    private final MemberNames names;
    private final GestureNews gestures;
    private final VerificationNews verifications;
    private final ShareNews shares = new ShareNews();
    private final DoorNews door;
    private CallSnapshot call = CallSnapshot.IDLE;
    private final Map<String, Notice.FilesOffered> offers = new HashMap<>();
    private boolean everConnected;
    private int uninvited;
    private @Nullable TileId saved;
    private @Nullable PictureReader picture;
    private Notice.@Nullable PeerLeft lastLeft;
    private Notice.@Nullable PeerLeft unsaid;
    private @Nullable CallOutcome outcome;

    /** What wakes the thread of the call. */
    private sealed interface Happening {
        record Told(Notice notice) implements Happening {}

        record Typed(String line) implements Happening {}
    }

    /** @param listen called when this person is asked something, with whoever is to be told what they type */
    public TerminalCall(CallOptions options, PrintWriter out, Consumer<Consumer<String>> listen) {
        this.options = options;
        this.uninvited = options.invitations();
        this.names = new MemberNames(options.familiar());
        this.gestures = new GestureNews(names::of);
        this.verifications = new VerificationNews(names, options.familiar());
        this.door = new DoorNews(() -> call.members(), names::of);
        this.out = out;
        this.listen = listen;
    }

    /** Takes a notice of the engine. */
    public void put(Notice notice) {
        happenings.add(new Happening.Told(notice));
    }

    /** Takes a line that this person typed. */
    public void typed(String line) {
        happenings.add(new Happening.Typed(line));
    }

    public MeasuredCall record() {
        return record;
    }

    /** Joins, and returns when the call is over, or has lasted as long as it may. */
    public CallOutcome run(Consumer<Command> engine) throws InterruptedException {
        engine.accept(current.next(new Command.Join(options.link(), options.name())
                .withDoor(options.door().orElse(null))
                .withExpected(options.familiar().key().orElse(null))));
        options.share().ifPresent(engine);
        long start = System.nanoTime();
        while (outcome == null) {
            Optional<Duration> left = options.longest().map(longest -> longest.minusNanos(System.nanoTime() - start));
            if (left.isPresent() && !left.get().isPositive()) {
                outcome = timeIsUp();
                break;
            }
            long wait = left.map(Duration::toMillis).orElse(1000L);
            switch (happenings.poll(Math.clamp(wait, 1, 1000), TimeUnit.MILLISECONDS)) {
                case Happening.Told(Notice notice) -> {
                    if (current.concerns(notice)) {
                        record.on(notice, System.nanoTime());
                        on(notice, engine);
                    }
                }
                case Happening.Typed(String line) -> onTyped(line, engine);
                case null -> {}
            }
        }
        saveFrame();
        return outcome;
    }

    /** Whose room it was; null where the server told nothing of it. */
    public @Nullable RoomReport room() {
        return door.report();
    }

    private void onTyped(String line, Consumer<Command> engine) {
        Optional<Command> order = verifications.answer(line).or(() -> GestureNews.answer(line));
        Optional<DoorNews.Answer> about = door.answer(line);
        order.ifPresent(engine);
        about.flatMap(DoorNews.Answer::command).ifPresent(engine);
        about.map(DoorNews.Answer::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .ifPresent(this::say);
        if (order.isEmpty() && about.isEmpty() && !line.isBlank()) {
            say(Stream.of("That word does nothing now.", verifications.help(), door.help(), GestureNews.HELP)
                    .filter(sentence -> !sentence.isEmpty())
                    .collect(Collectors.joining(" ")));
        }
    }

    /** Who asked for a door is asked from the beginning; everybody else once somebody waits for their word. */
    private void onRoom(RoomNotice notice, Consumer<Command> engine) {
        door.of(notice).forEach(this::say);
        for (; door.own() && uninvited > 0; uninvited--) {
            engine.accept(RoomCommand.Invite.ONE_PERSON);
        }
        if (options.door().isPresent() || door.asks()) {
            listen.accept(this::typed);
        }
    }

    private void onVerification(VerificationNotice notice, Consumer<Command> engine) {
        names.on(notice);
        verifications.of(notice).forEach(this::say);
        if (verifications.asks()) {
            listen.accept(this::typed);
        }
        if (options.verify() && verifications.isNew(notice)) {
            engine.accept(new VerificationCommand.Verify(notice.peer()));
        }
    }

    private CallOutcome timeIsUp() {
        if (everConnected) {
            return new CallOutcome(CallEnd.HUNG_UP, "The time is up, so this side hung up.");
        }
        return new CallOutcome(CallEnd.FAILED, "The time is up" + inVain() + ".");
    }

    private String inVain() {
        return switch (call.phase()) {
            case WAITING -> ", and nobody has let this side in";
            case IN_ROOM ->
                call.members().isEmpty()
                        ? ", and nobody has joined"
                        : ", and no connection to "
                                + call.members().stream().map(names::of).collect(Collectors.joining(", "))
                                + " has come about";
            case IDLE, JOINING, ENDED -> " before the call was joined";
        };
    }

    private void on(Notice notice, Consumer<Command> engine) {
        switch (notice) {
            case Notice.Call(var _, CallSnapshot next) -> onCall(next, engine);
            case Notice.PeerLeft left -> onPeerLeft(left);
            case Notice.FirstPicture(var _, var tile, int width, int height, double millis) ->
                say(String.format("First picture of %s after %.0f ms (%d×%d).", shown(tile), millis, width, height));
            case Notice.Device(var device, boolean working, String sentence, var _) ->
                say(working ? nameOf(device) + ": " + sentence + "." : sentence);
            case Notice.Chat(var _, var from, var id, var time, String text) ->
                print(TerminalLines.chat(name(TileId.camera(from)), text));
            case Notice.ChatTrouble trouble -> say(trouble.sentence());
            case Notice.ChatMissed missed -> say(missed.sentence());
            case Notice.ChatRefused refused -> say(refused.sentence());
            case GestureNotice.Reaction reaction -> gestures.of(reaction).ifPresent(this::say);
            case GestureNotice.Hands hands -> gestures.of(hands).forEach(this::say);
            case RoomNotice room -> onRoom(room, engine);
            case VerificationNotice verification -> onVerification(verification, engine);
            case Notice.Sharing sharing -> shares.of(sharing).ifPresent(this::say);
            case Notice.OwnSound sound -> shares.of(sound).ifPresent(this::say);
            case Notice.PictureShared(TileId tile, String file) -> onPictureShared(tile, Path.of(file));
            case Notice.FilesOffered offered -> offers.put(offered.transfer(), offered);
            case Notice.FilesProgress progress -> onFiles(progress, engine);
            case Notice.FilesDone done -> offers.remove(done.transfer());
            case Notice.FilesFailed failed -> offers.remove(failed.transfer());
            case Notice.PictureFailed(var _, String sentence, var _) -> say(sentence);
            case Notice.Problem(String sentence) -> say(sentence);
            case Notice.Statistics measured ->
                verifications.measured(measured.peer()).forEach(this::say);
            case Notice.Ready _,
                    Notice.FilesKnown _,
                    Notice.Pong _,
                    Notice.AboutPointing _,
                    Notice.AboutRooms _,
                    Notice.Sources _,
                    Notice.SharedSound _,
                    ShareNotice _,
                    Notice.NoticesLost _,
                    Notice.Devices _,
                    Notice.Levels _,
                    Notice.ChatSent _,
                    Notice.ChatDelivered _ -> {}
        }
    }

    private void onCall(CallSnapshot next, Consumer<Command> engine) {
        boolean news = !next.sentence().equals(call.sentence());
        call = next;
        names.on(next);
        if (next.phase() == CallPhase.ENDED) {
            outcome = new CallOutcome(next.end(), next.sentence());
        } else {
            endIfAlone();
        }
        if (outcome == null) {
            Optional.ofNullable(unsaid).map(names::sentence).ifPresent(this::say);
            unsaid = null;
            if (news) {
                say(names.sentence(next));
            }
        }
        browsers.news(next).forEach(this::say);
        for (MemberSnapshot member : next.members()) {
            everConnected |= member.state() == MemberState.CONNECTED;
            if (options.saveFrame().isPresent() && saved == null) {
                saved = TileId.camera(member.id());
                engine.accept(new Command.ShowPicture(saved, FRAME_WIDTH, FRAME_HEIGHT));
            }
        }
    }

    /** Nobody waits for an answer that cannot be given here. What an earlier command has accepted is left as it is. */
    private void onFiles(Notice.FilesProgress progress, Consumer<Command> engine) {
        Notice.FilesOffered offered = offers.get(progress.transfer());
        boolean fresh =
                progress.state() == TransferState.OFFERED && progress.sentence().isEmpty();
        if (offered != null && fresh && !offered.outgoing()) {
            say(offered.peerName() + " offers files, which this command does not take.");
            engine.accept(FilesCommand.CancelFiles.unasked(offered.transfer(), offered.offer()));
        }
    }

    private void onPeerLeft(Notice.PeerLeft left) {
        lastLeft = left;
        endIfAlone();
        if (outcome != null) {
            return;
        }
        if (!options.stay()
                && call.members().stream().allMatch(member -> member.id().equals(left.peer()))) {
            // Most likely the end, which says it too.
            unsaid = left;
        } else {
            say(names.sentence(left));
        }
    }

    /** Somebody's leaving is told by two notices, which come in either order. */
    private void endIfAlone() {
        if (lastLeft != null && call.members().isEmpty() && !options.stay()) {
            String sentence = names.sentence(lastLeft);
            outcome = lastLeft.failed()
                    ? new CallOutcome(CallEnd.FAILED, sentence)
                    : new CallOutcome(CallEnd.HUNG_UP, sentence + " The call is over.");
        }
    }

    private void onPictureShared(TileId tile, Path file) {
        if (!tile.equals(saved)) {
            return;
        }
        closePicture();
        try {
            picture = PictureReader.open(file);
        } catch (IOException e) {
            say("The picture cannot be read: " + e.getMessage());
        }
    }

    private void saveFrame() {
        PictureReader reader = picture;
        if (options.saveFrame().isEmpty()) {
            return;
        }
        Path file = options.saveFrame().get();
        try {
            if (reader == null || !reader.savePng(file)) {
                say("No picture came, so " + file + " was not written.");
            }
        } catch (IOException e) {
            say("The picture could not be written to " + file + ": " + e.getMessage());
        }
        closePicture();
    }

    private void closePicture() {
        if (picture != null) {
            picture.close();
            picture = null;
        }
    }

    private String shown(TileId tile) {
        return tile.kind() == MediaKind.SCREEN ? name(tile) + "'s screen" : name(tile);
    }

    private String name(TileId tile) {
        return tile.peer().flatMap(names::of).orElse("somebody");
    }

    private static String nameOf(DeviceKind device) {
        return switch (device) {
            case CAMERA -> "Camera";
            case MICROPHONE -> "Microphone";
            case SOUND -> "Sound";
        };
    }

    private void say(String sentence) {
        print(TerminalLines.sentence(sentence));
    }

    private void print(String lines) {
        out.println(lines);
        out.flush();
    }
}
