package dev.parley.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.client.LongRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both browsers do what the tests of the page ask of them, and leave nothing behind. */
class BrowserDriverIT {
    private static final String PAGE = """
            <!DOCTYPE html><meta charset="utf-8"><title>Page</title>
            <style>#box { width: 120px; height: 80px; background: rgb(0, 128, 0) }</style>
            <input id="name"><button id="go">Go</button><p id="said"></p><div id="box"></div>
            <script>
              document.querySelector('#go').onclick = e =>
                document.querySelector('#said').textContent = document.querySelector('#name').value + e.isTrusted;
              onpagehide = () => navigator.sendBeacon('/gone');
            </script>
            """;

    private HttpServer server;
    private boolean left;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("10.77.0.1", 0), 0);
        server.createContext("/", exchange -> {
            left |= exchange.getRequestURI().getPath().equals("/gone");
            byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Content-Security-Policy", "frame-src 'none'");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void chromium() throws Exception {
        drives(Chromium.withoutCamera().start());
    }

    @LongRun.Only
    @Test
    void firefox() throws Exception {
        drives(Firefox.start());
    }

    private void drives(Browser started) {
        List<ProcessHandle> processes;
        try (Browser browser = started) {
            Tab tab = browser.open();
            tab.go("http://10.77.0.1:" + server.getAddress().getPort() + "/");
            assertThat(tab.evaluate("document.title").asString()).isEqualTo("Page");
            assertThat(tab.evaluate("Promise.resolve({ a: [1, 2] })").path("a")).hasSize(2);
            tab.type("#name", "Ünn ");
            tab.click("#go");
            tab.awaitText("#said", "Ünn true");
            tab.resize(360, 640);
            assertThat(tab.evaluate("innerWidth").asInt()).isEqualTo(360);
            BufferedImage box = tab.screenshot("#box");
            assertThat(box.getRGB(box.getWidth() / 2, box.getHeight() / 2)).isEqualTo(0xff008000);
            assertThat(tab.screenshot().getWidth()).isEqualTo(360 * box.getWidth() / 120);

            assertThat(tab.complaints()).isEmpty();
            tab.evaluate("setTimeout(() => { throw new Error('on purpose') })");
            tab.until(
                    "the exception is heard of",
                    () -> tab.complaints().toString().contains("on purpose"));
            tab.evaluate("document.body.append(Object.assign(document.createElement('iframe'), { src: '/' }))");
            tab.until(
                    "the violation is heard of",
                    () -> tab.complaints().toString().contains("frame-src"));
            tab.reload();
            assertThat(tab.text("#said")).isEmpty();
            left = false;
            Tab other = browser.open();
            tab.close();
            other.until("the page learned that it was closed", () -> left);
            processes = browser.processes();
            assertThat(processes).isNotEmpty();
        }
        assertThat(processes).noneMatch(BrowserProcess::runs);
    }
}
