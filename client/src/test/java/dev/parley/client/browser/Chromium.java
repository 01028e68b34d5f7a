package dev.parley.client.browser;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Starts Debian's Chromium through its chromedriver, with media files for camera and microphone. */
public final class Chromium {
    private static final Pattern LISTENING = Pattern.compile("started successfully on port (\\d+)");

    private final List<String> flags = new ArrayList<>(List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-sync",
            "--disable-breakpad",
            // The list below the address bar, which nobody sees here, is a page of its own: for each window it took a
            // second of a
            // processor (Chromium 156), more than the test's page.
            "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
            // All pages of a server in one process: to start one for each page took a tenth of all that a test of pages
            // takes.
            "--process-per-site",
            "--no-first-run",
            "--no-pings",
            "--ignore-certificate-errors",
            "--window-size=1280,800"));

    private Optional<Path> downloads = Optional.empty();

    public static Chromium withoutCamera() {
        return new Chromium();
    }

    /** Grants camera, microphone and screen to every page; each time a page opens them, the files begin anew. */
    public static Chromium withCamera(Path y4m, Path wav) {
        return withoutCamera()
                .flags(
                        "--use-fake-device-for-media-stream",
                        "--use-fake-ui-for-media-stream",
                        "--use-file-for-fake-video-capture=" + y4m,
                        "--use-file-for-fake-audio-capture=" + wav);
    }

    /** Has a camera and a microphone, and a person who refuses both. */
    public static Chromium thatDenies() {
        return withoutCamera().flags("--use-fake-device-for-media-stream", "--deny-permission-prompts");
    }

    public Chromium flags(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    /** Keeps what pages have it download in this folder. */
    public Chromium downloadingInto(Path folder) {
        downloads = Optional.of(folder);
        return this;
    }

    public Browser start() throws IOException {
        Path folder = BrowserProcess.folder();
        BrowserProcess driver = BrowserProcess.start(folder, Map.of(), List.of("chromedriver", "--port=0"));
        try {
            await("chromedriver")
                    .atMost(BiDi.PATIENCE)
                    .until(() -> LISTENING.matcher(driver.log()).find() || !driver.isAlive());
            Matcher listening = LISTENING.matcher(driver.log());
            if (!listening.find()) {
                throw new AssertionError("chromedriver did not start: " + driver.log());
            }
            URI address = URI.create("http://127.0.0.1:" + listening.group(1) + "/session");
            JsonNode session = request(HttpRequest.newBuilder(address)
                    .POST(HttpRequest.BodyPublishers.ofString(BiDi.JSON.writeValueAsString(capabilities(folder)))));
            String socket = session.path("capabilities").path("webSocketUrl").asString();
            URI own = URI.create(address + "/" + session.path("sessionId").asString());
            return new Browser(
                    driver,
                    new BiDi(URI.create(socket.replace("localhost", "127.0.0.1"))),
                    () -> request(HttpRequest.newBuilder(own).DELETE()));
        } catch (IOException | RuntimeException | AssertionError e) {
            driver.close();
            throw e;
        }
    }

    private Map<String, ?> capabilities(Path folder) {
        List<String> arguments = new ArrayList<>(flags);
        arguments.add("--user-data-dir=" + folder.resolve("profile"));
        return Map.of(
                "capabilities",
                Map.of(
                        "alwaysMatch",
                        Map.of(
                                "acceptInsecureCerts",
                                true,
                                "webSocketUrl",
                                true,
                                "unhandledPromptBehavior",
                                "ignore",
                                "goog:chromeOptions",
                                Map.of(
                                        "binary",
                                        binary().toString(),
                                        "args",
                                        arguments,
                                        "prefs",
                                        downloads
                                                .map(into -> Map.of("download.default_directory", into.toString()))
                                                .orElse(Map.of())))));
    }

    private static Path binary() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("This test needs Chromium: apt-get install chromium"));
    }

    private static JsonNode request(HttpRequest.Builder request) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    http.send(request.timeout(BiDi.PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("chromedriver says: " + response.body());
            }
            return BiDi.JSON.readTree(response.body()).path("value");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
