package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.browser.Browser;
import dev.parley.client.browser.Tab;
import dev.parley.client.picture.TestPictureCode;
import java.awt.image.BufferedImage;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The page in a browser's tab, used as a person does, and read by what it shows and plays. */
public final class PageDriver implements AutoCloseable {
    public static final String OWN = "#own";

    /** The largest sample that is played of another in most of a second. */
    private static final String LOUDNESS = """
            (async () => {
              const audio = document.querySelector('audio[data-peer="PEER"]');
              if (!audio?.srcObject || audio.paused || audio.muted) return 0;
              const context = new AudioContext();
              await context.resume();
              const analyser = context.createAnalyser();
              context.createMediaStreamSource(audio.srcObject).connect(analyser);
              const samples = new Float32Array(analyser.fftSize);
              let loudest = 0;
              for (const end = performance.now() + 800; performance.now() < end;) {
                await new Promise(done => setTimeout(done, 40));
                analyser.getFloatTimeDomainData(samples);
                loudest = Math.max(loudest, ...samples.map(Math.abs));
              }
              await context.close();
              return loudest;
            })()
            """;

    /** How loud, from 0, the tones are in the sound of what somebody shares. */
    private static final String SHARED = """
            (async () => {
              const audio = document.querySelector('audio[data-shared]');
              if (!audio?.srcObject || audio.paused || audio.muted) return [TONES].map(() => 0);
              const context = new AudioContext({ sampleRate: 48000 });
              await context.resume();
              const analyser = context.createAnalyser();
              analyser.fftSize = 16384;
              analyser.smoothingTimeConstant = 0;
              context.createMediaStreamSource(audio.srcObject).connect(analyser);
              await new Promise(done => setTimeout(done, 600));
              const bins = new Float32Array(analyser.frequencyBinCount);
              analyser.getFloatFrequencyData(bins);
              await context.close();
              return [TONES].map(hertz => 10 ** (bins[Math.round(hertz * analyser.fftSize / 48000)] / 20));
            })()
            """;

    private final Tab tab;
    private boolean open = true;

    private PageDriver(Tab tab) {
        this.tab = tab;
    }

    /** Opens a link, as one that was sent to somebody. */
    public static PageDriver open(Browser browser, String link) {
        PageDriver page = new PageDriver(browser.open());
        page.tab.go(link);
        return page;
    }

    public Tab tab() {
        return tab;
    }

    public void join(String name) {
        tab.type("#name", name);
        tab.click("#join");
        tab.until("the call is seen", () -> tab.sees("#call") || tab.sees("#after"));
    }

    /** Rings at the contact link that was opened. */
    public void ring(String name) {
        tab.type("#ring-name", name);
        tab.click("#ring-start");
    }

    public void awaitRing(String state) {
        tab.awaitText("#ring-state", state);
    }

    public void awaitSentence(String part) {
        tab.awaitText("#sentence", part);
    }

    /** The camera's tile of the person of this name. */
    public String tileOf(String name) {
        return tileOf(name, "camera");
    }

    public String tileOf(String name, String kind) {
        tab.until("a tile of " + name, () -> peer(name, kind).isPresent());
        return ".tile[data-kind=" + kind + "][data-peer="
                + Tab.quoted(peer(name, kind).orElseThrow()) + "]";
    }

    private Optional<String> peer(String name, String kind) {
        JsonNode peer = tab.evaluate("[...document.querySelectorAll('.tile[data-kind=" + kind + "]')].find(tile => "
                + "tile.querySelector('.tile-name').textContent.includes(" + Tab.quoted(name) + "))?.dataset.peer");
        return peer.isNull() ? Optional.empty() : Optional.of(peer.asString());
    }

    /** The test picture's code as it is on the screen; one's own stands in a mirror. */
    public Optional<TestPictureCode> code(String tile) {
        String video = tile + " video";
        // A tile may cut off a picture's edges, where the code is.
        JsonNode size = tab.evaluate("""
                (video => {
                  if (!video?.checkVisibility({ visibilityProperty: true }) || video.videoWidth === 0) return [];
                  video.style.objectFit = 'contain';
                  return [video.videoWidth / video.videoHeight];
                })(document.querySelector(%s))
                """.formatted(Tab.quoted(video)));
        if (size.isEmpty()) {
            return Optional.empty();
        }
        // What one points with lies on the code of a shared screen, where no pointer hovers.
        BufferedImage shot = tab.screenshotWithout(".tile-point, .tile-tools", video);
        double ratio = size.get(0).asDouble();
        int width = (int) Math.round(Math.min(shot.getWidth(), shot.getHeight() * ratio));
        int height = (int) Math.round(Math.min(shot.getHeight(), shot.getWidth() / ratio));
        int left = (shot.getWidth() - width) / 2;
        int top = (shot.getHeight() - height) / 2;
        boolean mirrored = tile.equals(OWN);
        return TestPictureCode.read(
                width, height, (x, y) -> shot.getRGB(left + (mirrored ? width - 1 - x : x), top + y) >> 8 & 0xff);
    }

    /** Waits until pixels of this camera are on the screen, and move. */
    public void awaitMoving(String tile, long mark) {
        tab.until(tile + " shows camera " + mark, () -> shows(tile, mark).isPresent());
        long first = shows(tile, mark).orElse(-1L);
        tab.until(
                tile + " moves",
                () -> shows(tile, mark).filter(at -> at != first).isPresent());
    }

    /** Waits until this picture of this camera is on the screen. */
    public void awaitPicture(String tile, long number, long mark) {
        tab.until(
                tile + " shows picture " + number,
                () -> shows(tile, mark).filter(at -> at == number).isPresent());
    }

    /** Draws a line on what is shared; places are parts of the picture's width and height. */
    public void draw(String tile, double fromX, double fromY, double toX, double toY) {
        JsonNode part = tab.evaluate("""
                (({ clientWidth, clientHeight }, { videoWidth, videoHeight }) => {
                  const scale = Math.min(clientWidth / videoWidth, clientHeight / videoHeight);
                  return [scale * videoWidth / clientWidth, scale * videoHeight / clientHeight];
                })(document.querySelector(%s), document.querySelector(%s))
                """.formatted(Tab.quoted(tile + " .marks"), Tab.quoted(tile + " video")));
        double across = part.get(0).asDouble();
        double down = part.get(1).asDouble();
        tab.draw(
                tile + " .marks",
                0.5 + (fromX - 0.5) * across,
                0.5 + (fromY - 0.5) * down,
                0.5 + (toX - 0.5) * across,
                0.5 + (toY - 0.5) * down);
    }

    private Optional<Long> shows(String tile, long mark) {
        return code(tile).filter(code -> code.timeMillis() == mark).map(TestPictureCode::frameNumber);
    }

    /** Waits until the other's sound is played. */
    public void awaitHears(String name) {
        String loudness = LOUDNESS.replace("PEER", peer(name, "camera").orElseThrow());
        tab.until(name + " is heard", () -> tab.evaluate(loudness).asDouble() > 0.01);
    }

    /** Waits until a tone is played that somebody shares, and none of another, which is said in the call. */
    public void awaitHearsShared(int tone, int voice) {
        String tones = SHARED.replace("TONES", tone + ", " + voice);
        tab.until("the shared tone is heard", () -> tab.evaluate(tones).path(0).asDouble() > 0.01);
        assertThat(tab.evaluate(tones).path(1).asDouble())
                .as("a voice of the call")
                .isLessThan(0.001);
    }

    /** Closes the tab as a person does. */
    public void closeTab() {
        open = false;
        tab.close();
    }

    @Override
    public void close() {
        if (open) {
            closeTab();
        }
        if (!tab.complaints().isEmpty()) {
            throw new AssertionError("the page complained: " + tab.complaints());
        }
    }
}
