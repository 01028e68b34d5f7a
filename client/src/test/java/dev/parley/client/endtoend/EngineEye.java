package dev.parley.client.endtoend;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.TileId;
import dev.parley.client.control.statistics.StreamStatistics;
import dev.parley.client.picture.PictureReader;
import dev.parley.client.picture.TestPictureCode;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Looks at one picture that an engine receives, as the window would draw it. */
public final class EngineEye implements AutoCloseable {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private final EngineDriver engine;
    private final TileId tile;
    private final PictureReader reader;
    private long seen = -1;

    private EngineEye(EngineDriver engine, TileId tile, PictureReader reader) {
        this.engine = engine;
        this.tile = tile;
        this.reader = reader;
    }

    public static EngineEye on(EngineDriver engine, TileId tile) throws IOException {
        return on(engine, tile, WIDTH, HEIGHT);
    }

    /** Sees it in this size at most. */
    public static EngineEye on(EngineDriver engine, TileId tile, int width, int height) throws IOException {
        int slots = engine.all(Notice.PictureShared.class).size();
        engine.send(new Command.ShowPicture(tile, width, height));
        Notice.PictureShared shared = engine.awaitAfter(
                slots, Notice.PictureShared.class, notice -> notice.tile().equals(tile));
        return new EngineEye(engine, tile, PictureReader.open(Path.of(shared.file())));
    }

    /** Waits for a picture that was not seen before; valid until the next look. */
    public Optional<PictureReader.Frame> next() {
        engine.until(
                tile.text() + " shows another picture",
                () -> reader.latest()
                        .filter(frame -> frame.header().sequence() != seen)
                        .isPresent());
        Optional<PictureReader.Frame> next = reader.latest();
        next.ifPresent(frame -> seen = frame.header().sequence());
        return next;
    }

    /** What is seen now; valid until the next look. */
    public Optional<PictureReader.Frame> frame() {
        return reader.latest();
    }

    /** Waits until this picture of this camera is seen. */
    public void awaitPicture(long number, long mark) {
        engine.until(
                tile.text() + " shows picture " + number,
                () -> shows(mark).filter(at -> at == number).isPresent());
    }

    /** Waits until pixels arrive that are neither all alike nor always the same. */
    public void awaitChange() {
        engine.until(tile.text() + " is seen", () -> pixels().distinct().count() > 1);
        int[] first = pixels().toArray();
        engine.until(tile.text() + " changes", () -> !Arrays.equals(first, pixels().toArray()));
    }

    private IntStream pixels() {
        return reader.latest().stream()
                .flatMapToInt(frame ->
                        IntStream.range(0, frame.width() * frame.height()).map(frame.pixels()::get));
    }

    /** Waits until pixels of this camera arrive, and move. */
    public void awaitMoving(long mark) {
        engine.until(tile.text() + " shows camera " + mark, () -> shows(mark).isPresent());
        long first = shows(mark).orElse(-1L);
        engine.until(
                tile.text() + " moves",
                () -> shows(mark).filter(at -> at != first).isPresent());
    }

    /** Waits until the picture stands still, and is still of this mark. */
    public void awaitStill(long mark) {
        Awaitility.await(tile.text() + " stands still")
                .pollInterval(Duration.ofMillis(700))
                .atMost(ParleyProcess.PATIENCE)
                .until(() -> shows(mark), new Twice<Long>()::inARow);
    }

    /** Whether two looks, one after the other, saw the same. */
    private static final class Twice<T> {
        private Optional<T> before = Optional.empty();

        boolean inARow(Optional<T> now) {
            boolean same = now.isPresent() && now.equals(before);
            before = now;
            return same;
        }
    }

    /** Waits until nothing is seen of what was there. */
    public void awaitBlack() {
        engine.until(
                tile.text() + " is black",
                () -> reader.latest().isPresent() && pixels().allMatch(pixel -> (pixel >> 8 & 0xff) < 24));
    }

    /** Waits until it is white, but for a pointer that stands there, in this shape. */
    public void awaitWhite(double ratio) {
        engine.until(
                tile.text() + " is white",
                () -> reader.latest()
                                .filter(frame -> Math.abs((double) frame.width() / frame.height() - ratio) < 0.02)
                                .isPresent()
                        && pixels().filter(pixel -> (pixel >> 8 & 0xff) > 230).count() > 0.98 * pixels().count());
    }

    private Optional<Long> shows(long mark) {
        return reader.latest()
                .flatMap(EngineEye::code)
                .filter(code -> code.timeMillis() == mark)
                .map(TestPictureCode::frameNumber);
    }

    public static Optional<TestPictureCode> code(PictureReader.Frame frame) {
        IntBuffer pixels = frame.pixels();
        return TestPictureCode.read(
                frame.width(), frame.height(), (x, y) -> pixels.get(y * frame.width() + x) >> 8 & 0xff);
    }

    /** Waits until the sound of a peer is played. */
    public static void awaitHears(EngineDriver engine, PeerId peer) {
        engine.until(
                "hears " + peer.text(),
                () -> engine.all(Notice.Statistics.class).stream()
                        .filter(notice -> notice.peer().equals(peer))
                        .flatMap(notice -> notice.statistics().incoming().stream())
                        .filter(stream -> stream.kind().equals("audio"))
                        .mapToDouble(StreamStatistics::audioLevel)
                        .anyMatch(level -> level > 0.01));
    }

    @Override
    public void close() {
        reader.close();
    }
}
