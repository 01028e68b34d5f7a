package dev.parley.client.endtoend.page;

import dev.parley.client.browser.Browser;
import dev.parley.client.browser.Chromium;
import dev.parley.client.endtoend.media.TestClip;
import dev.parley.client.endtoend.media.Tone;
import dev.parley.client.endtoend.server.KeptCertificate;
import dev.parley.client.endtoend.server.ServeProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server with https, as pages need it for a camera, and a Chromium with a camera and a microphone, for the tests of a class. */
public final class PageStage implements AutoCloseable {
    /** Marks of the two cameras' test pictures. */
    public static final long PAGE = 1;

    public static final long DESKTOP = 2;

    private final Path folder;
    private final ServeProcess server;
    private final Browser browser;

    /** Those that {@link #shared} has given out, by what their browsers' cameras do. */
    private static final Map<CameraPace, PageStage> SHARED = new EnumMap<>(CameraPace.class);

    public enum CameraPace {
        FLUENT,
        SLOW
    }

    private PageStage(Path folder, ServeProcess server, Browser browser) {
        this.folder = folder;
        this.server = server;
        this.browser = browser;
    }

    /**
     * The one of this JVM, for tests that leave server and browser as they found them: starting both for each class takes
     * longer than many a test. Nobody closes it; it ends with the JVM.
     */
    public static PageStage shared(CameraPace pace) throws IOException {
        synchronized (SHARED) {
            PageStage there = SHARED.get(pace);
            if (there != null) {
                return there;
            }
            Path folder = Files.createTempDirectory("page-stage");
            PageStage stage = pace == CameraPace.FLUENT ? start(folder) : withSlowCamera(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(stage::vanish));
            SHARED.put(pace, stage);
            return stage;
        }
    }

    public static PageStage start(Path folder) throws IOException {
        return start(folder, secureServer(folder), chromium(folder));
    }

    /**
     * With a browser that has its time for something else than pictures: its camera gives five a second. Without any, pages
     * would show each other no address in a network that has no default route.
     */
    public static PageStage withSlowCamera(Path folder) throws IOException {
        Chromium chromium = Chromium.withoutCamera()
                .flags("--use-fake-device-for-media-stream=device-count=1,fps=5", "--use-fake-ui-for-media-stream")
                .downloadingInto(downloads(folder));
        return start(folder, secureServer(folder), chromium);
    }

    public static PageStage start(Path folder, ServeProcess server, Chromium chromium) throws IOException {
        try {
            TestClip.write(folder.resolve("desktop.y4m"), DESKTOP);
            return new PageStage(folder, server, chromium.start());
        } catch (IOException | RuntimeException | AssertionError e) {
            server.close();
            throw e;
        }
    }

    /** A server with a certificate that nobody vouches for. */
    public static ServeProcess secureServer(Path folder, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--tls", "self-signed"));
        all.addAll(List.of(options));
        Path data = folder.resolve("parley");
        KeptCertificate.lay(data);
        ServeProcess server =
                ServeProcess.start(Map.of("XDG_DATA_HOME", folder.toString()), all.toArray(String[]::new));
        KeptCertificate.keep(data);
        return server;
    }

    /** A Chromium that shows the test picture and says a tone. */
    public static Chromium chromium(Path folder) throws IOException {
        Path clip = TestClip.write(folder.resolve("page.y4m"), PAGE);
        Path tone = Tone.HIGH.write(folder.resolve("tone.wav"), Duration.ofSeconds(10));
        return Chromium.withCamera(clip, tone).downloadingInto(downloads(folder));
    }

    /** Where its browser puts what pages have it download. */
    public Path downloads() throws IOException {
        return downloads(folder);
    }

    private static Path downloads(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("downloads"));
    }

    public ServeProcess server() {
        return server;
    }

    public Browser browser() {
        return browser;
    }

    /** The file that is the desktop's camera. */
    public String camera() {
        return folder.resolve("desktop.y4m").toString();
    }

    public Path file(String name) throws IOException {
        return Files.createTempDirectory(folder, "test").resolve(name);
    }

    public PageDriver enter(String link, String name) {
        PageDriver page = PageDriver.open(browser, link);
        page.join(name);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }

    private void vanish() {
        close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
