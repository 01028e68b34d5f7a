package dev.parley.client.endtoend;

import dev.parley.client.control.Command;
import dev.parley.client.control.ControlCodec;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.statistics.StreamStatistics;
import dev.parley.client.endtoend.window.WindowDriver;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A {@code ./parley engine} driven over its two streams, as any program could. */
public final class EngineDriver implements AutoCloseable {
    private final ControlCodec codec = new ControlCodec();
    private final ParleyProcess process;
    private final List<Notice> notices = new ArrayList<>();
    private int linesRead;

    private EngineDriver(ParleyProcess process) {
        this.process = process;
    }

    /** @param camera as in {@code --camera} */
    public static EngineDriver start(String camera) throws IOException {
        return start(Map.of(), camera, "none");
    }

    /** With the test picture, small, for tests in which it only has to be seen. */
    public static EngineDriver withTestPicture() throws IOException {
        EngineDriver engine = start("test");
        engine.send(new Command.LimitCamera(WindowDriver.PICTURE_HEIGHT));
        return engine;
    }

    /** With a sound server's environment, and a microphone as in {@code --mic}. */
    public static EngineDriver start(Map<String, String> environment, String camera, String microphone)
            throws IOException {
        EngineDriver engine =
                new EngineDriver(ParleyProcess.start(environment, "engine", "--camera", camera, "--mic", microphone));
        try {
            engine.await(Notice.Ready.class, any -> true);
            return engine;
        } catch (AssertionError e) {
            engine.close();
            throw e;
        }
    }

    public ParleyProcess process() {
        return process;
    }

    public void send(Command command) throws IOException {
        process.type(codec.encode(command));
    }

    public void join(String link, String name) throws IOException {
        send(new Command.Join(link, name));
    }

    /** All notices of a type so far, oldest first. */
    public <T extends Notice> List<T> all(Class<T> type) {
        return notices().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private synchronized List<Notice> notices() {
        for (String line : process.outputFrom(linesRead)) {
            linesRead++;
            codec.notice(line).ifPresent(notices::add);
        }
        return List.copyOf(notices);
    }

    public <T extends Notice> Optional<T> last(Class<T> type) {
        return all(type).stream().reduce((earlier, later) -> later);
    }

    /** Waits for a notice that has come or comes. */
    public <T extends Notice> T await(Class<T> type, Predicate<T> wanted) {
        return awaitAfter(0, type, wanted);
    }

    /** Waits for a notice of this type beyond the first so many of it. */
    public <T extends Notice> T awaitAfter(int already, Class<T> type, Predicate<T> wanted) {
        until(
                "another " + type.getSimpleName(),
                () -> all(type).stream().skip(already).anyMatch(wanted));
        return all(type).stream().skip(already).filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until the call is with so many others, all of them connected. */
    public List<PeerId> awaitConnected(int others) {
        AtomicReference<List<PeerId>> found = new AtomicReference<>(List.of());
        until("connected to " + others, () -> {
            found.set(connected());
            return found.get().size() == others;
        });
        return found.get();
    }

    private List<PeerId> connected() {
        return last(Notice.Call.class).stream()
                .flatMap(notice -> notice.call().members().stream())
                .filter(member -> member.state() == MemberState.CONNECTED)
                .map(member -> member.id())
                .toList();
    }

    /** How many frames of this peer were decoded so far. */
    public long frames(PeerId peer) {
        return all(Notice.Statistics.class).stream()
                .filter(notice -> notice.peer().equals(peer))
                .flatMap(notice -> notice.statistics().incoming().stream())
                .filter(stream -> stream.kind().equals("camera"))
                .mapToLong(StreamStatistics::frames)
                .max()
                .orElse(0);
    }

    public void awaitFrames(PeerId peer, long atLeast) {
        until(atLeast + " frames", () -> frames(peer) >= atLeast);
    }

    public void until(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await().atMost(ParleyProcess.PATIENCE).until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "not in time: " + what + "; " + process + "\n--- all\n" + ParleyProcess.allOpen(), e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
