package dev.parley.client.compare.pair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.compare.screen.PictureOnScreen;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Without its page a comparison would wait for two browsers that show nothing. */
class PairServerTest {

    @Test
    void handsOutThePageOfTheBrowsers() throws Exception {
        try (PairServer server = new PairServer(new PictureOnScreen(0, 0, 64, 36));
                HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> page = http.send(
                    HttpRequest.newBuilder(URI.create(server.sharingPage("Ann")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("RTCPeerConnection");
        }
    }
}
