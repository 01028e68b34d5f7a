package dev.parley.client.endtoend.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.server.RecordingRelay;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.endtoend.server.WebSocketText;
import dev.parley.client.trust.RoomKeys;
import dev.parley.client.trust.RoomLink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither the link's secret nor the key of the bodies leaves the page: not on the wire, not into the server's log. */
class PageKeepsSecretIT {
    @TempDir
    Path folder;

    @Test
    void leavesNoTraceOfTheSecret() throws Exception {
        ServeProcess server = ServeProcess.run(
                Map.of("PARLEY_LOG", "debug"),
                List.of("serve", "--host", "127.0.0.1", "--port", "0", "--http-port", "0"));
        int httpPort = server.http().getPort();
        String link =
                RoomLink.fresh("http://" + ServeProcess.HOST + ":" + httpPort).text();
        List<byte[]> traffic = new ArrayList<>();
        List<String> log;
        try (PageStage stage = PageStage.start(folder, server, PageStage.chromium(folder));
                RecordingRelay http = new RecordingRelay(ServeProcess.HOST, "127.0.0.1", httpPort);
                RecordingRelay webSocket = new RecordingRelay(ServeProcess.HOST, "127.0.0.1", server.webSocketPort())) {
            try (ParleyProcess desktop = ParleyProcess.call(link, "Dora", "--camera", stage.camera(), "--mic", "none");
                    PageDriver page = stage.enter(link, "Paula")) {
                page.awaitMoving(page.tileOf("Dora"), PageStage.DESKTOP);
                assertThat(page.tab().evaluate("location.href").asString())
                        .isEqualTo("http://" + ServeProcess.HOST + ":" + httpPort + "/j");
                page.tab().click("#hang-up");
                assertThat(desktop.awaitExit()).as(desktop::toString).isZero();
            }
            log = server.process().errors();
            traffic.addAll(http.streams());
            for (byte[] stream : webSocket.streams()) {
                traffic.add(stream);
                traffic.add(WebSocketText.of(stream));
            }
        }
        String all =
                traffic.stream().map(bytes -> new String(bytes, ISO_8859_1)).collect(Collectors.joining("\n"));
        assertThat(traffic)
                .as("streams whose compressed frames could not be searched")
                .noneMatch(PageKeepsSecretIT::isCompressed);
        RoomLink parsed = RoomLink.parse(link);
        RoomKeys keys = RoomKeys.derive(parsed.secret());
        assertThat(all)
                .as("what the search would find")
                .contains("parley-web", keys.roomId().text());
        String said = String.join("\n", log);
        assertThat(said).as("the log").isNotEmpty();
        List<String> secrets = new ArrayList<>(List.of(link.substring(link.indexOf("#1.") + 3)));
        secrets.addAll(spellings(parsed.secret().bytes()));
        secrets.addAll(spellings(keys.bodyKey().getEncoded()));
        String everything = (all + said).toLowerCase(Locale.ROOT);
        assertThat(secrets).noneMatch(secret -> everything.contains(secret.toLowerCase(Locale.ROOT)));
    }

    private static boolean isCompressed(byte[] stream) {
        String text = new String(stream, ISO_8859_1);
        return text.startsWith("HTTP/1.1 101") && text.contains("permessage-deflate");
    }

    /** Bytes as they are, and in the texts that programs make of them. */
    private static List<String> spellings(byte[] bytes) {
        return List.of(
                new String(bytes, ISO_8859_1),
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                IntStream.range(0, bytes.length)
                        .mapToObj(i -> String.valueOf(bytes[i] & 0xff))
                        .collect(Collectors.joining(",")));
    }
}
