package dev.parley.client.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts Debian's Firefox ESR, which speaks WebDriver BiDi itself. Its camera and microphone are Firefox's own fakes. */
public final class Firefox {
    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

    /** A fake camera and microphone that nobody asks about; nothing that a browser does by itself in the network. */
    private static final String PREFERENCES = """
            user_pref("media.navigator.streams.fake", true);
            user_pref("media.navigator.permission.disabled", true);
            user_pref("media.gmp-manager.updateEnabled", false);
            user_pref("app.update.enabled", false);
            user_pref("app.normandy.enabled", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("datareporting.healthreport.uploadEnabled", false);
            user_pref("toolkit.telemetry.enabled", false);
            user_pref("toolkit.telemetry.unified", false);
            user_pref("browser.safebrowsing.malware.enabled", false);
            user_pref("browser.safebrowsing.phishing.enabled", false);
            user_pref("browser.safebrowsing.downloads.enabled", false);
            user_pref("extensions.update.enabled", false);
            user_pref("extensions.getAddons.cache.enabled", false);
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("network.prefetch-next", false);
            user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
            user_pref("browser.newtabpage.enabled", false);
            user_pref("browser.startup.page", 0);
            user_pref("browser.aboutwelcome.enabled", false);
            user_pref("browser.shell.checkDefaultBrowser", false);
            user_pref("remote.prefs.recommended", true);
            """;

    private Firefox() {}

    public static Browser start() throws IOException {
        return start(Map.of());
    }

    /** With the environment of a sound server, without which a page's sound goes nowhere. */
    public static Browser start(Map<String, String> sound) throws IOException {
        Path folder = BrowserProcess.folder();
        Path profile = Files.createDirectory(folder.resolve("profile"));
        Files.writeString(profile.resolve("user.js"), PREFERENCES);
        Map<String, String> environment = new HashMap<>(sound);
        environment.putAll(
                Map.of("MOZ_CRASHREPORTER_DISABLE", "1", "MOZ_HEADLESS_WIDTH", "1280", "MOZ_HEADLESS_HEIGHT", "800"));
        BrowserProcess process = BrowserProcess.start(
                folder,
                environment,
                List.of(
                        "firefox-esr",
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.toString(),
                        "--remote-debugging-port=0"));
        try {
            await("Firefox")
                    .atMost(BiDi.PATIENCE)
                    .until(() -> LISTENING.matcher(process.log()).find() || !process.isAlive());
            Matcher listening = LISTENING.matcher(process.log());
            if (!listening.find()) {
                throw new AssertionError("Firefox did not start: " + process.log());
            }
            BiDi session = new BiDi(URI.create(listening.group(1) + "/session"));
            session.send(
                    "session.new", Map.of("capabilities", Map.of("alwaysMatch", Map.of("acceptInsecureCerts", true))));
            return new Browser(process, session, () -> session.send("browser.close", Map.of()));
        } catch (IOException | RuntimeException | AssertionError e) {
            process.close();
            throw e;
        }
    }
}
