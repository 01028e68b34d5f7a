package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureReader;
import dev.parley.client.rtc.common.MediaEvent;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A desktop that a test paints, shared between two real connections. */
class SharedScreenIT {
    private final Random random = new Random(15);

    @AfterEach
    void stop() {
        RealRtc.rtc().share(new ShareCommand.StopSharing());
        RealRtc.rtc().share(new ShareCommand.MaskWindows(List.of()));
        RealRtc.rtc().share(new ShareCommand.CoverRegions(List.of()));
        PaintedDesktop.SCREEN.minimise(false);
    }

    @Test
    void textThatStandsStillBecomesSharpInItsOwnSize() throws IOException {
        BufferedImage text = page(1920, 1080);
        PaintedDesktop.SCREEN.show(page(1920, 1080), 0);
        try (Pair pair = new Pair();
                PictureReader reader = Pair.show(TileId.screen(pair.a.id.peer()), 1920, 1080)) {
            pair.connect();
            share();
            awaitSize(reader, 1920, 1080);
            PaintedDesktop.SCREEN.show(text, 0);
            await().atMost(Pair.PATIENCE)
                    .until(() -> reader.latest().map(frame -> psnr(frame, text)).orElse(0.0), near -> near >= 38);
        }
    }

    @Test
    void anySizeArrivesEvenAndFollowsTheWindow() throws IOException {
        PaintedDesktop.SCREEN.show(bars(801, 601), 28);
        try (Pair pair = new Pair();
                PictureReader reader = Pair.show(TileId.screen(pair.a.id.peer()), 3840, 2160)) {
            pair.connect();
            share();
            awaitLike(reader, 800, 600, bars(801, 601));
            PaintedDesktop.SCREEN.show(bars(640, 360), 64);
            awaitLike(reader, 640, 360, bars(640, 360));
            PaintedDesktop.SCREEN.show(bars(333, 222), 0);
            awaitLike(reader, 332, 222, bars(333, 222));
            PaintedDesktop.SCREEN.show(bars(3840, 2160), 0);
            awaitSize(reader, 2560, 1440);
        }
    }

    @Test
    void whatIsMaskedIsKnownBeforeTheFirstPictureAndTheEndOfTheScreenEndsTheShare() {
        PaintedDesktop.SCREEN.show(bars(640, 360), 0);
        RealRtc.rtc().share(new ShareCommand.MaskWindows(List.of("0x7", "0x8")));
        share();
        assertThat(PaintedDesktop.SCREEN.masked()).isEqualTo(Set.of(7L, 8L));
        MediaEvent.ShareChanged running = last();
        assertThat(running.title()).isEqualTo("Painted");
        assertThat(running.x()).isEqualTo(7);

        PaintedDesktop.SCREEN.remark(Optional.of(CaptureFault.MINIMISED));
        await().atMost(Pair.PATIENCE).until(() -> last().reason().code().equals("capture.minimised"));
        assertThat(last().state()).isEqualTo(ShareState.RUNNING);
        assertThat(last().sentence()).contains("minimised");
        PaintedDesktop.SCREEN.remark(Optional.empty());
        await().atMost(Pair.PATIENCE).until(() -> last().sentence().isEmpty());

        PaintedDesktop.SCREEN.unplug();
        await().atMost(Pair.PATIENCE).until(() -> last().state() == ShareState.ENDED);
        assertThat(last().reason().code()).isEqualTo("capture.screenGone");
        assertThat(last().sending()).isFalse();
    }

    @Test
    void aWindowThatIsMinimisedFromTheStartIsSharedOnceItIsBackAndWhatWasSharedBeforeIsSaidToBeUntilThen() {
        PaintedDesktop.SCREEN.show(bars(640, 360), 0);
        PaintedDesktop.SCREEN.minimise(true);
        share();
        int before = shares().size();
        RealRtc.rtc().share(new ShareCommand.Share(PaintedDesktop.WINDOW));
        await().atMost(Pair.PATIENCE)
                .until(() -> shares().stream().skip(before).anyMatch(SharedScreenIT::awaited)
                        && last().state() == ShareState.RUNNING);
        assertThat(last().source()).isEqualTo(PaintedDesktop.SOURCE);
        assertThat(last().width()).isEqualTo(640);
        assertThat(shares().stream().skip(before))
                .noneMatch(each -> each.source().equals(PaintedDesktop.WINDOW) && each.state() != ShareState.STARTING);

        PaintedDesktop.SCREEN.minimise(false);
        await().atMost(Pair.PATIENCE)
                .until(() -> last().source().equals(PaintedDesktop.WINDOW) && last().state() == ShareState.RUNNING);
        assertThat(last().width()).isEqualTo(640);
        assertThat(last().sentence()).isEmpty();
    }

    @Test
    void aMinimisedWindowBesideWhichNothingIsSharedIsNotSaidToBe() {
        PaintedDesktop.SCREEN.show(bars(640, 360), 0);
        PaintedDesktop.SCREEN.minimise(true);
        await().atMost(Pair.PATIENCE).until(() -> shares().isEmpty() || !last().sending());
        RealRtc.rtc().share(new ShareCommand.Share(PaintedDesktop.WINDOW));
        await().atMost(Pair.PATIENCE).until(() -> awaited(last()));
        assertThat(last().sending()).isFalse();
        assertThat(last().sentence()).contains("as soon as it is back");
        RealRtc.rtc().share(new ShareCommand.StopSharing());
        await().atMost(Pair.PATIENCE).until(() -> last().state() == ShareState.ENDED);
    }

    private static boolean awaited(MediaEvent.ShareChanged share) {
        return share.source().equals(PaintedDesktop.WINDOW)
                && share.state() == ShareState.STARTING
                && share.reason().code().equals("capture.awaited");
    }

    @Test
    void whatIsCoveredIsBlackAlsoOnAScreenThatStandsStill() throws IOException {
        BufferedImage screen = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        paint(screen, Color.WHITE, 0, 0, 640, 360);
        PaintedDesktop.SCREEN.show(screen, 0);
        BufferedImage covered = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        paint(covered, Color.WHITE, 0, 0, 640, 360);
        paint(covered, Color.BLACK, 400, 0, 240, 100);
        try (Pair pair = new Pair();
                PictureReader reader = Pair.show(TileId.screen(pair.a.id.peer()), 640, 360)) {
            pair.connect();
            share();
            awaitLike(reader, 640, 360, screen);
            // It lies at 7, 9 on the desktop, and the region beyond its edges.
            RealRtc.rtc().share(new ShareCommand.CoverRegions(List.of(new ShareSource.Region(407, 0, 999, 109))));
            awaitLike(reader, 640, 360, covered);
            RealRtc.rtc().share(new ShareCommand.CoverRegions(List.of()));
            awaitLike(reader, 640, 360, screen);
        }
    }

    private static void paint(BufferedImage picture, Color colour, int x, int y, int width, int height) {
        Graphics2D paint = picture.createGraphics();
        paint.setColor(colour);
        paint.fillRect(x, y, width, height);
    }

    @Test
    void sourcesAreListedAndPreviewedWhileSomebodyLooks() throws IOException {
        PaintedDesktop.SCREEN.show(bars(640, 360), 0);
        int before = sources().size();
        RealRtc.rtc().share(new ShareCommand.ListSources(true));
        await().atMost(Pair.PATIENCE).until(() -> sources().size() > before);
        assertThat(sources().getLast().sources())
                .singleElement()
                .satisfies(source -> assertThat(source.title()).isEqualTo("Painted"));
        TileId tile = TileId.source(PaintedDesktop.SOURCE);
        try (PictureReader reader = Pair.show(tile, 320, 180)) {
            awaitSize(reader, 320, 180);
            PaintedDesktop.SCREEN.show(bars(400, 400), 0);
            awaitSize(reader, 180, 180);
        }
        RealRtc.rtc().hidePicture(tile);
        RealRtc.rtc().share(new ShareCommand.ListSources(false));
    }

    private static void share() {
        // What an earlier test has shared may still be on its way to its end.
        await().atMost(Pair.PATIENCE).until(() -> shares().isEmpty() || last().state() != ShareState.RUNNING);
        int before = shares().size();
        RealRtc.rtc().share(new ShareCommand.Share(PaintedDesktop.SOURCE));
        await().atMost(Pair.PATIENCE)
                .until(() -> shares().stream().skip(before).anyMatch(each -> each.state() == ShareState.RUNNING));
    }

    private static List<MediaEvent.ShareChanged> shares() {
        return RealRtc.media(MediaEvent.ShareChanged.class, any -> true);
    }

    private static MediaEvent.ShareChanged last() {
        return shares().getLast();
    }

    private static List<MediaEvent.SourcesFound> sources() {
        return RealRtc.media(MediaEvent.SourcesFound.class, any -> true);
    }

    private static void awaitSize(PictureReader reader, int width, int height) {
        await().atMost(Pair.PATIENCE)
                .until(() -> reader.latest()
                        .filter(frame -> frame.width() == width && frame.height() == height)
                        .isPresent());
    }

    private static void awaitLike(PictureReader reader, int width, int height, BufferedImage picture) {
        awaitSize(reader, width, height);
        await().atMost(Pair.PATIENCE)
                .until(() -> reader.latest().map(frame -> psnr(frame, picture)).orElse(0.0), near -> near >= 30);
    }

    /** Of the green, over what both have; in dB. */
    static double psnr(PictureReader.Frame frame, BufferedImage picture) {
        if (frame.width() > picture.getWidth() || frame.height() > picture.getHeight()) {
            return 0;
        }
        double squares = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int error =
                        (frame.pixels().get(y * frame.width() + x) >> 8 & 0xff) - (picture.getRGB(x, y) >> 8 & 0xff);
                squares += (double) error * error;
            }
        }
        return 10 * Math.log10(255 * 255 / Math.max(squares / frame.width() / frame.height(), 1e-4));
    }

    /** Grey bars whose shades lead downwards too. */
    private static BufferedImage bars(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        for (int bar = 0; bar < 8; bar++) {
            int shade = 30 + 25 * bar;
            paint.setColor(new Color(shade, shade, shade));
            paint.fillRect(bar * width / 8, bar * height / 16, width / 8 + 1, height);
        }
        return picture;
    }

    /** A page of small letters. */
    private BufferedImage page(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, width, height);
        paint.setColor(Color.BLACK);
        paint.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 13));
        for (int y = 14; y < height; y += 16) {
            StringBuilder line = new StringBuilder();
            while (line.length() < width / 9) {
                line.append((char) (random.nextInt(6) == 0 ? ' ' : 'a' + random.nextInt(26)));
            }
            paint.drawString(line.toString(), 4, y);
        }
        return picture;
    }
}
