package dev.parley.client.capture.portal;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.bus.PrivateBus;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.capture.Grab;
import dev.parley.client.capture.system.Desktops;
import dev.parley.client.control.media.ShareSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desktop of a Wayland session: its bus and portal, and what it says when something is missing. */
class PortalCaptureIT {
    @TempDir
    private Path folder;

    private PrivateBus bus;
    private StagedPortal portal;

    @BeforeEach
    void begin() throws Exception {
        bus = PrivateBus.start(folder);
        portal = StagedPortal.on(bus);
    }

    @AfterEach
    void end() throws Exception {
        portal.close();
        bus.close();
    }

    private Desktop desktop() throws CaptureProblem {
        return desktop(Map.of("DBUS_SESSION_BUS_ADDRESS", bus.address()));
    }

    private static Desktop desktop(Map<String, String> session) throws CaptureProblem {
        Map<String, String> environment = new HashMap<>(session);
        environment.putAll(Map.of("WAYLAND_DISPLAY", "wayland-0", "XDG_SESSION_TYPE", "wayland", "DISPLAY", ":0"));
        return Desktops.open(environment);
    }

    @Test
    void asksForWhatIsWantedAndSaysThatNothingWasChosen() throws Exception {
        try (Desktop desktop = desktop()) {
            assertThat(desktop.asks()).isTrue();
            assertThat(desktop.capturables())
                    .singleElement()
                    .satisfies(each -> assertThat(each.source()).isEqualTo(ShareSource.Asked.ANYTHING));
            portal.person(StagedPortal.Person.CANCELS);
            assertFault(desktop, ShareSource.Asked.ANYTHING, CaptureFault.NOT_CHOSEN);
            assertFault(desktop, ShareSource.Screen.FIRST, CaptureFault.NOT_CHOSEN);
            assertFault(desktop, new ShareSource.Window("Letter"), CaptureFault.NOT_CHOSEN);
            assertFault(desktop, new ShareSource.Region(0, 0, 100, 100), CaptureFault.NO_REGION);
        }
        assertThat(portal.selections())
                .extracting(each -> each.get("types").toString())
                .containsExactly("3", "1", "2");
        assertThat(portal.selections().getFirst().toString())
                .isEqualTo("{cursor_mode=2, multiple=false, persist_mode=2, types=3}");
    }

    @Test
    void takesTheQuestionAwayWhenNobodyWantsItAnyMore() throws Exception {
        portal.person(StagedPortal.Person.THINKS);
        AtomicReference<CaptureProblem> problem = new AtomicReference<>();
        Desktop desktop = desktop();
        Thread asking = Thread.ofPlatform().start(() -> {
            try {
                desktop.open(ShareSource.Asked.ANYTHING).close();
            } catch (CaptureProblem e) {
                problem.set(e);
            }
        });
        await().until(() -> portal.asked() == 1);
        asking.interrupt();
        asking.join();
        assertThat(problem.get().fault()).isEqualTo(CaptureFault.CLOSED);
        await().until(() -> portal.closedRequests().size() == 1);
    }

    @Test
    void whoWantsItNoMoreBeforeItIsAskedHearsOfNoFault() throws Exception {
        try (Desktop desktop = desktop()) {
            Thread.currentThread().interrupt();
            assertFault(desktop, ShareSource.Asked.ANYTHING, CaptureFault.CLOSED);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(portal.asked()).isZero();
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        portal.close();
        assertThatThrownBy(this::desktop).isInstanceOfSatisfying(CaptureProblem.class, problem -> {
            assertThat(problem.fault()).isEqualTo(CaptureFault.NO_PORTAL);
            assertThat(problem.sentence()).contains("xdg-desktop-portal");
        });
        bus.close();
        assertThatThrownBy(this::desktop)
                .isInstanceOfSatisfying(
                        CaptureProblem.class,
                        problem -> assertThat(problem.fault()).isEqualTo(CaptureFault.NO_BUS));
        assertThatThrownBy(() -> Plugin.PIPEWIRESRC.require("no-such-inspector"))
                .hasMessageContaining("apt-get install gstreamer1.0-tools");
        assertThatThrownBy(() -> Plugin.PIPEWIRESRC.require("false"))
                .hasMessageContaining("apt-get install gstreamer1.0-pipewire");
    }

    @Test
    void readsPicturesInTheSizeThatTheyHaveAndEndsWithThem(@TempDir Path run) throws Exception {
        try (PrivatePipeWire pipewire = PrivatePipeWire.start(run, bus);
                Desktop desktop = desktop(pipewire.environment())) {
            portal.gives(pipewire.show("odd", solid("RGBx", 333, 211)).node());
            try (Capture capture = desktop.open(ShareSource.Asked.ANYTHING)) {
                assertThat(capture.restore()).isEqualTo("again1");
                assertThat(capture.place().isEmpty()).isTrue();
                for (int number = 0; number < 20; number++) {
                    Grab grab = capture.next(Duration.ofSeconds(20)).orElseThrow();
                    assertThat(grab.width()).isEqualTo(333);
                    assertThat(grab.height()).isEqualTo(211);
                    int last = 210 * grab.stride() + 332 * 4;
                    assertThat(grab.pixels().get(last) & 0xff).isEqualTo(0x99);
                    assertThat(grab.pixels().get(last + 1) & 0xff).isEqualTo(0x66);
                    assertThat(grab.pixels().get(last + 2) & 0xff).isEqualTo(0x33);
                }
                portal.endSession();
                assertThatThrownBy(() -> readOn(capture)).isInstanceOfSatisfying(CaptureProblem.class, problem -> {
                    assertThat(problem.fault()).isEqualTo(CaptureFault.STOPPED);
                    assertThat(problem.ended()).isTrue();
                });
            }
            portal.gives(pipewire.show("second", solid("BGRx", 64, 48)).node());
            try (Capture capture = desktop.open(ShareSource.Asked.ANYTHING, "again1")) {
                assertThat(portal.asked())
                        .as("the same again, without a question")
                        .isEqualTo(1);
                assertThat(capture.next(Duration.ofSeconds(20))).isPresent();
                capture.mask(Set.of(7L));
                assertThatThrownBy(() -> readOn(capture)).hasMessageContaining("windows cannot be hidden");
            }
        }
        portal.gives(77);
        try (Capture capture = desktop().open(ShareSource.Asked.ANYTHING)) {
            assertThatThrownBy(() -> readOn(capture))
                    .isInstanceOfSatisfying(
                            CaptureProblem.class,
                            problem -> assertThat(problem.fault()).isEqualTo(CaptureFault.NO_PIPEWIRE));
        }
    }

    @Test
    void whatGetsAnotherSizeIsReadOnInThatSize() throws Exception {
        List<String> source = List.of((solid("BGRx", 641, 360).replace("is-live=true", "is-live=true num-buffers=60")
                        + " ! c. " + solid("RGB", 321, 241) + " ! c. concat name=c")
                .split(" "));
        try (Pictures pictures = new Pictures(Pipeline.start(Map.of(), source))) {
            Set<String> sizes = new LinkedHashSet<>();
            for (int looks = 0; looks < 600 && sizes.size() < 2; looks++) {
                pictures.next(Duration.ofMillis(100)).ifPresent(grab -> {
                    sizes.add(grab.width() + "x" + grab.height());
                    int last = (grab.height() - 1) * grab.stride() + (grab.width() - 1) * 4;
                    assertThat(grab.pixels().get(last) & 0xff).isEqualTo(0x99);
                    assertThat(grab.pixels().get(last + 2) & 0xff).isEqualTo(0x33);
                });
            }
            assertThat(sizes).containsExactly("641x360", "321x241");
        }
    }

    private static String solid(String format, int width, int height) {
        return "videotestsrc is-live=true pattern=solid-color foreground-color=0xff336699 ! video/x-raw,format="
                + format + ",width=" + width + ",height=" + height + ",framerate=30/1";
    }

    private static void readOn(Capture capture) throws CaptureProblem, InterruptedException {
        for (int looks = 0; looks < 600; looks++) {
            capture.next(Duration.ofMillis(100));
        }
    }

    private static void assertFault(Desktop desktop, ShareSource.OnDesktop source, CaptureFault fault) {
        assertThatThrownBy(() -> desktop.open(source).close())
                .isInstanceOfSatisfying(
                        CaptureProblem.class,
                        problem -> assertThat(problem.fault()).isEqualTo(fault));
    }
}
