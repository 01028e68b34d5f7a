package dev.parley.signaling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:7480, false, http://127.0.0.1:7480/, ws://127.0.0.1:7481/",
        "desk.local,     false, http://desk.local/,     ws://desk.local:7481/",
        "[::1]:7480,     true,  https://[::1]:7480/,    wss://[::1]:7481/",
    })
    void isOnTheHostThatTheClientUsed(String host, boolean secure, String base, String webSocket) {
        assertThat(new ServerAddress(Optional.empty(), secure, 7481).by(host))
                .hasValue(new ServerAddress.Seen(base, webSocket));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "x\"y", "", "host:port", "a b", "a;b", "a,b", "a'b", "[::1", "a:1:2"})
    void believesNoHostThatIsNone(String host) {
        assertThat(new ServerAddress(Optional.empty(), false, 7481).by(host)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://call.example.org,         https://call.example.org/,       wss://call.example.org/ws",
        "https://call.example.org:8443/,   https://call.example.org:8443/,  wss://call.example.org:8443/ws",
        "HTTPS://call.example.org/parley,  https://call.example.org/parley/, wss://call.example.org/parley/ws",
        "http://call.example.org/parley/,  http://call.example.org/parley/, ws://call.example.org/parley/ws",
    })
    void isBehindTheProxy(URI publicUrl, String base, String webSocket) {
        assertThat(new ServerAddress(Optional.of(publicUrl), false, 7481).by("other"))
                .hasValue(new ServerAddress.Seen(base, webSocket));
    }
}
