package dev.parley.client.endtoend.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.x11.Movement;
import dev.parley.client.capture.x11.XClient;
import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.EngineEye;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.page.PageStage;
import dev.parley.client.picture.PictureReader;
import dev.parley.client.picture.TestPictureCode;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is seen of a desktop with real windows where it arrives: at another engine, and in a page. */
class SharedDesktopIT {
    private static final long MARK = 21;
    private static final int MAGENTA = 0xFF00FF;

    /**
     * Far from magenta in what a codec keeps of a colour: the ringing beside an edge of green is magenta, green's complement. At VP8's
     * coarsest it had half as much green as red in it, which a third keeps clear of; what is masked has none.
     */
    private static final int BLUE = 0x0000FF;

    private static PageStage stage;
    private static DesktopPatterns desktop;
    private static EngineDriver ann;
    private static EngineDriver bob;
    private static PeerId sharer;
    private static String link;

    @BeforeAll
    static void meet() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.SLOW);
        desktop = DesktopPatterns.start();
        ann = EngineDriver.start(desktop.environment(), "none", "none");
        bob = EngineDriver.start("none");
        link = stage.server().freshLink();
        ann.join(link, "Ann");
        bob.join(link, "Bob");
        ann.awaitConnected(1);
        sharer = bob.awaitConnected(1).getFirst();
    }

    @AfterAll
    static void part() {
        ann.close();
        bob.close();
        desktop.close();
    }

    @Test
    void eachPictureOfAPatternIsRecognisedAtTheOtherDesktopAndInAPage() throws Exception {
        desktop.show(0, MARK);
        try (PageDriver page = stage.enter(link, "Paula")) {
            share(desktop.source());
            try (EngineEye eye = EngineEye.on(bob, TileId.screen(sharer))) {
                String tile = page.tileOf("Ann", "screen");
                for (long number = 1; number <= LongRun.size(5, 500); number++) {
                    desktop.show(number, MARK);
                    eye.awaitPicture(number, MARK);
                    page.awaitPicture(tile, number, MARK);
                }
                assertThat(unreadable(eye, LongRun.size(25, 2000)))
                        .as("pictures in which the pattern cannot be recognised, while it moves")
                        .isEmpty();
            }
        }
        ann.send(new ShareCommand.StopSharing());
    }

    /** Moves the pattern as fast as the server paints it, and looks at what arrives meanwhile. */
    private static List<String> unreadable(EngineEye eye, int pictures) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> moves = CompletableFuture.runAsync(() -> {
            try {
                for (long number = 1_000_000; !over.get(); number++) {
                    desktop.show(number, MARK);
                }
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        });
        List<String> unreadable = new ArrayList<>();
        long[] last = {0};
        for (int picture = 0; picture < pictures; picture++) {
            Optional<TestPictureCode> code = eye.next().flatMap(EngineEye::code);
            if (code.isEmpty() || code.get().frameNumber() < last[0]) {
                unreadable.add(picture + ": " + code);
            }
            code.ifPresent(each -> last[0] = each.frameNumber());
        }
        over.set(true);
        moves.join();
        return unreadable;
    }

    @Test
    void noPixelOfAMaskedWindowArrivesWhileWindowsMoveOverEachOther() throws Exception {
        try (XClient own = desktop.program();
                XClient other = desktop.program()) {
            int below = DesktopPatterns.shown(other, "Below", new Box(0, 0, DesktopPatterns.WIDTH, 700), -1);
            int secret = DesktopPatterns.shown(own, "Secret", new Box(300, 200, 200, 150), MAGENTA);
            int above = DesktopPatterns.shown(other, "Above", new Box(350, 220, 180, 90), BLUE);
            ann.send(new ShareCommand.MaskWindows(List.of("0x" + Integer.toHexString(secret))));
            share(ShareSource.Screen.FIRST);
            try (EngineEye eye =
                            EngineEye.on(bob, TileId.screen(sharer), DesktopPatterns.WIDTH, DesktopPatterns.HEIGHT);
                    Movement movement = new Movement(desktop.program(), secret, above, below)) {
                int others = 0;
                for (int picture = 0; picture < LongRun.size(100, 2500); picture++) {
                    PictureReader.Frame frame = eye.next().orElseThrow();
                    assertThat(count(frame, true))
                            .as("magenta pixels in picture %s", picture)
                            .isZero();
                    others += count(frame, false) > 0 ? 1 : 0;
                }
                assertThat(movement.steps()).isGreaterThan(100);
                assertThat(others).as("pictures that show the other window").isGreaterThan(10);
            }
        }
        ann.send(new ShareCommand.MaskWindows(List.of()));
        ann.send(new ShareCommand.StopSharing());
    }

    /** Of the masked window's colour, or of the other's; neither is mixed of any others on this desktop. */
    private static int count(PictureReader.Frame frame, boolean magenta) {
        int count = 0;
        for (int at = 0; at < frame.width() * frame.height(); at++) {
            int pixel = frame.pixels().get(at);
            int red = pixel >> 16 & 0xff;
            int green = pixel >> 8 & 0xff;
            int blue = pixel & 0xff;
            boolean is = magenta
                    ? red > 110 && blue > 110 && green < red / 3
                    : blue > 150 && red < blue / 2 && green < blue / 2;
            count += is ? 1 : 0;
        }
        return count;
    }

    private static void share(ShareSource source) throws Exception {
        int before = ann.all(Notice.Sharing.class).size();
        ann.send(new ShareCommand.Share(source));
        ann.awaitAfter(before, Notice.Sharing.class, each -> each.state() == ShareState.RUNNING);
    }
}
