package dev.parley.client.endtoend.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.FreeDisplay;
import dev.parley.client.LongRun;
import dev.parley.client.bus.PrivateBus;
import dev.parley.client.capture.portal.PrivatePipeWire;
import dev.parley.client.capture.portal.StagedPortal;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.control.media.SharedSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.EngineEye;
import dev.parley.client.endtoend.media.TestClip;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one engine shares, as another one gets it. */
class ScreenShareIT {
    private static final long ONE = 11;
    private static final long OTHER = 12;

    @TempDir
    private Path folder;

    private static EngineDriver ann;
    private static EngineDriver bob;
    private static Process desktop;
    private static String display = "";
    private String link = "";
    private int told;
    private int firsts;

    /** Starting them takes longer than each of the tests. */
    @BeforeAll
    static void start() throws IOException {
        desktop = new ProcessBuilder(
                        "Xvfb",
                        FreeDisplay.name(),
                        "-displayfd",
                        "1",
                        "-wr",
                        "-nolisten",
                        "tcp",
                        "-noreset",
                        "-screen",
                        "0",
                        "800x600x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        display = ":" + desktop.inputReader().readLine();
        ann = EngineDriver.start(Map.of("DISPLAY", display), "none", "none");
        bob = EngineDriver.start("none");
    }

    @AfterAll
    static void stop() {
        ann.close();
        bob.close();
        desktop.destroy();
        desktop.onExit().join();
    }

    @BeforeEach
    void meet() throws IOException {
        told = ann.all(Notice.Sharing.class).size();
        firsts = bob.all(Notice.FirstPicture.class).size();
        link = ServeProcess.shared().freshLink();
        ann.join(link, "Ann");
        bob.join(link, "Bob");
        ann.awaitConnected(1);
        bob.awaitConnected(1);
    }

    @AfterEach
    void part() throws IOException {
        for (EngineDriver each : List.of(ann, bob)) {
            each.send(new Command.Leave());
            each.until(
                    "is alone",
                    () -> each.last(Notice.Call.class)
                            .orElseThrow()
                            .call()
                            .members()
                            .isEmpty());
        }
    }

    @Test
    void aFileArrivesAndAnotherTakesItsPlaceAndItIsHeldAndStopped() throws Exception {
        PeerId toBob = bob.awaitConnected(1).getFirst();
        ann.awaitConnected(1);
        ann.send(new ShareCommand.Share(file("one.y4m", ONE)));
        awaitShares(true);
        Notice.Sharing running = awaitTold(each -> each.state() == ShareState.RUNNING);
        assertThat(running.title()).isEqualTo("one.y4m");
        assertThat(running.width()).isEqualTo(640);
        try (EngineEye there = EngineEye.on(bob, TileId.screen(toBob));
                EngineEye here = EngineEye.on(ann, TileId.OWN_SCREEN)) {
            there.awaitMoving(ONE);
            here.awaitMoving(ONE);

            ann.send(new ShareCommand.Share(file("other.y4m", OTHER)));
            there.awaitMoving(OTHER);

            ann.send(new ShareCommand.Share(new ShareSource.File(folder.resolve("missing.y4m"))));
            Notice.Sharing failed = awaitTold(each -> each.state() == ShareState.FAILED);
            assertThat(failed.sentence()).contains("missing.y4m does not exist");
            assertThat(failed.reason().code()).isEqualTo("file.missing");
            there.awaitMoving(OTHER);

            ann.send(new ShareCommand.HoldShare(ShareHold.FREEZE));
            awaitTold(each -> each.hold() == ShareHold.FREEZE);
            there.awaitStill(OTHER);
            ann.send(new ShareCommand.HoldShare(ShareHold.BLANK));
            there.awaitBlack();
            here.awaitBlack();
            ann.send(new ShareCommand.HoldShare(ShareHold.NONE));
            there.awaitMoving(OTHER);
        }
        assertThat(bob.all(Notice.FirstPicture.class))
                .as("nothing was negotiated anew")
                .hasSize(firsts + 1);
        ann.send(new ShareCommand.StopSharing());
        awaitShares(false);
        awaitTold(each -> each.state() == ShareState.ENDED);
    }

    @LongRun.Only
    @Test
    void whoComesLaterSeesItAndItEndsWithTheCall() throws Exception {
        bob.awaitConnected(1);
        ann.send(new ShareCommand.Share(file("one.y4m", ONE)));
        awaitShares(true);
        try (EngineDriver cid = EngineDriver.start("none")) {
            cid.join(link, "Cid");
            cid.awaitConnected(2);
            try (EngineEye eye = EngineEye.on(cid, TileId.screen(sharer()))) {
                eye.awaitMoving(ONE);
            }
        }
        ann.send(new Command.Leave());
        awaitTold(each -> each.state() == ShareState.ENDED);
        ann.send(new ShareCommand.Share(ShareSource.Screen.FIRST));
        Notice.Sharing none = awaitTold(each -> each.state() == ShareState.FAILED);
        assertThat(none.reason().code()).isEqualTo("share.noCall");
    }

    @Test
    void aDesktopIsSharedByAConfinedEngineUntilItIsGone() throws Exception {
        ann.send(new ShareCommand.ListSources(true));
        SharedSource screen =
                ann.await(Notice.Sources.class, any -> true).sources().getFirst();
        assertThat(screen.width()).isEqualTo(800);
        try (EngineEye preview = EngineEye.on(ann, TileId.source(screen.source()))) {
            preview.awaitWhite(800.0 / 600);
        }
        ann.send(new ShareCommand.ListSources(false));
        ann.send(new ShareCommand.Share(screen.source()));
        awaitShares(true);
        PeerId sharer = sharer();
        try (EngineEye there = EngineEye.on(bob, TileId.screen(sharer))) {
            there.awaitWhite(800.0 / 600);
            ann.send(new ShareCommand.Share(new ShareSource.Region(100, 50, 320, 80)));
            there.awaitWhite(320.0 / 80);
        }
        Notice.Sharing region = awaitTold(each -> each.width() == 320);
        assertThat(region.x()).isEqualTo(100);
        assertThat(region.y()).isEqualTo(50);

        desktop.destroy();
        Notice.Sharing over = awaitTold(each -> each.state() == ShareState.FAILED);
        assertThat(over.reason().code()).isEqualTo("capture.lost");
        awaitShares(false);
    }

    private Notice.Sharing awaitTold(Predicate<Notice.Sharing> wanted) {
        return ann.awaitAfter(told, Notice.Sharing.class, wanted);
    }

    @Test
    void whatAWaylandDesktopGivesIsSharedAndComesBackByItselfUntilTheDesktopEndsIt(@TempDir Path run) throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                StagedPortal portal = StagedPortal.on(bus);
                PrivatePipeWire pipewire = PrivatePipeWire.start(run, bus)) {
            Map<String, String> session = pipewire.environment();
            session.putAll(Map.of("WAYLAND_DISPLAY", "wayland-0", "XDG_SESSION_TYPE", "wayland", "DISPLAY", ":59999"));
            EngineDriver eve = EngineDriver.start(session, "none", "none");
            eve.join(link, "Eve");
            bob.awaitConnected(2);
            eve.send(new ShareCommand.ListSources(true));
            SharedSource asked =
                    eve.await(Notice.Sources.class, any -> true).sources().getFirst();
            assertThat(asked.source().text()).isEqualTo("ask");
            eve.send(new Command.ShowPicture(TileId.source(asked.source()), 160, 90));
            eve.send(new ShareCommand.ListSources(false));

            portal.person(StagedPortal.Person.CANCELS);
            eve.send(new ShareCommand.Share(asked.source()));
            Notice.Sharing cancelled = eve.await(Notice.Sharing.class, each -> each.state() == ShareState.FAILED);
            assertThat(cancelled.reason().code()).isEqualTo("capture.notChosen");
            assertThat(portal.asked()).as("no preview asks").isEqualTo(1);

            portal.person(StagedPortal.Person.CHOOSES);
            portal.gives(pipewire.show("one", TestClip.player(TestClip.writeRaw(folder.resolve("one"), ONE)))
                    .node());
            eve.send(new ShareCommand.Share(asked.source()));
            awaitShares(true);
            PeerId killed = sharer();
            try (EngineEye there = EngineEye.on(bob, TileId.screen(killed))) {
                there.awaitMoving(ONE);
            }
            String restore =
                    eve.await(ShareNotice.ShareRestorable.class, any -> true).restore();
            eve.process().kill();
            eve.close();

            portal.gives(pipewire.show("other", TestClip.player(TestClip.writeRaw(folder.resolve("other"), OTHER)))
                    .node());
            try (EngineDriver next = EngineDriver.start(session, "none", "none")) {
                next.join(link, "Eve");
                next.await(Notice.Call.class, each -> each.call().phase() == CallPhase.IN_ROOM);
                next.send(new ShareCommand.Share(asked.source()).restoring(restore));
                bob.until("sees the next", () -> sharers().anyMatch(each -> !each.equals(killed)));
                PeerId sharer = sharers()
                        .filter(each -> !each.equals(killed))
                        .findFirst()
                        .orElseThrow();
                try (EngineEye there = EngineEye.on(bob, TileId.screen(sharer))) {
                    there.awaitMoving(OTHER);
                }
                assertThat(portal.asked()).as("nobody is asked again").isEqualTo(2);
                portal.endSession();
                Notice.Sharing over = next.await(Notice.Sharing.class, each -> each.state() == ShareState.ENDED);
                assertThat(over.reason().code()).isEqualTo("capture.stopped");
                bob.until("is told of the end", () -> sharers().noneMatch(sharer::equals));
            }
        }
    }

    private PeerId sharer() {
        return sharers().findFirst().orElseThrow();
    }

    private Stream<PeerId> sharers() {
        return bob.last(Notice.Call.class).orElseThrow().call().members().stream()
                .filter(member -> member.media().screen())
                .map(MemberSnapshot::id);
    }

    private ShareSource file(String name, long mark) throws IOException {
        return new ShareSource.File(TestClip.write(folder.resolve(name), mark));
    }

    private void awaitShares(boolean shares) {
        bob.until(
                "told of the share",
                () -> bob.last(Notice.Call.class).orElseThrow().call().members().stream()
                                .anyMatch(member -> member.media().screen())
                        == shares);
    }
}
