package dev.parley.client.endtoend.files.matrix;

import static org.awaitility.Awaitility.await;

import dev.parley.client.control.Command;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One person's engine that moves files: it can be killed and started again, and remembers on its disk what it was at. */
public final class FilesEngine implements AutoCloseable {
    private final Path home;
    private Command.Join join;
    private EngineDriver engine;

    private FilesEngine(String name, String link, Path home) throws IOException {
        this.join = new Command.Join(link, name).withIdentity();
        this.home = home;
        this.engine = begin();
    }

    /** @param home where it remembers things */
    public static FilesEngine join(String name, String link, Path home) throws IOException {
        return new FilesEngine(name, link, home);
    }

    private EngineDriver begin() throws IOException {
        EngineDriver started = EngineDriver.start(Map.of("XDG_DATA_HOME", home.toString()), "none", "none");
        started.send(join);
        return started;
    }

    public EngineDriver engine() {
        return engine;
    }

    public long pid() {
        return engine.process().pid();
    }

    /** SIGKILL, which nothing can prepare for; returns when it is gone. */
    public void kill() {
        engine.process().kill();
        engine.process().onExit().join();
        engine.close();
    }

    /** As the same person, as the window does it. */
    public void startAgain() throws IOException {
        join = join.withNextEngine();
        engine = begin();
    }

    public PeerId awaitOther() {
        return engine.awaitConnected(1).getFirst();
    }

    public void offer(Path... paths) throws IOException {
        engine.send(new FilesCommand.OfferFiles(
                awaitOther(), List.of(paths).stream().map(Path::toString).toList()));
    }

    /** Waits for the next offer that needs an answer, and takes it. */
    public String accept(Path into) throws IOException {
        Notice.FilesOffered offer = engine.await(
                Notice.FilesOffered.class,
                offered -> !offered.outgoing() && state(offered.transfer()) == TransferState.OFFERED);
        engine.send(new FilesCommand.AcceptFiles(offer.transfer(), offer.offer(), into.toString()));
        return offer.transfer();
    }

    /** Null before anything was told. */
    private TransferState state(String transfer) {
        return progress(transfer).map(Notice.FilesProgress::state).orElse(null);
    }

    public Optional<Notice.FilesProgress> progress(String transfer) {
        return engine.all(Notice.FilesProgress.class).stream()
                .filter(progress -> progress.transfer().equals(transfer))
                .reduce((_, later) -> later);
    }

    /** How far it is. */
    public long bytes(String transfer) {
        return progress(transfer).map(Notice.FilesProgress::bytes).orElse(0L);
    }

    /** How many notices of progress it has told, for {@link #bytesSince}. */
    public int told() {
        return engine.all(Notice.FilesProgress.class).size();
    }

    /** How far it was when it ran for the first time after so many notices; empty until then. */
    public Optional<Long> bytesSince(String transfer, int told) {
        return engine.all(Notice.FilesProgress.class).stream()
                .skip(told)
                .filter(progress -> progress.transfer().equals(transfer) && progress.state() == TransferState.RUNNING)
                .findFirst()
                .map(Notice.FilesProgress::bytes);
    }

    /** Whether its disk still knows of one that it sends, which it does until the other side has confirmed it. */
    public boolean remembers(String transfer) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.anyMatch(file -> file.getFileName().toString().equals(transfer + ".json"));
        } catch (UncheckedIOException e) {
            return true; // something went while it was looked at
        }
    }

    public void awaitState(String transfer, TransferState wanted) {
        engine.await(
                Notice.FilesProgress.class,
                progress -> progress.transfer().equals(transfer) && progress.state() == wanted);
    }

    public boolean isOver(String transfer) {
        return engine.all(Notice.FilesDone.class).stream()
                        .anyMatch(done -> done.transfer().equals(transfer))
                || engine.all(Notice.FilesFailed.class).stream()
                        .anyMatch(failed -> failed.transfer().equals(transfer));
    }

    public Notice.FilesDone awaitDone(String transfer) {
        await().atMost(ParleyProcess.PATIENCE.multipliedBy(4)).until(() -> isOver(transfer));
        return engine.all(Notice.FilesDone.class).stream()
                .filter(done -> done.transfer().equals(transfer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("it failed: " + engine.all(Notice.FilesFailed.class)));
    }

    @Override
    public void close() {
        engine.close();
    }
}
