package dev.parley.signaling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketAddressTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:7480, false, ws://127.0.0.1:7481/",
        "desk.local,     false, ws://desk.local:7481/",
        "[::1]:7480,     true,  wss://[::1]:7481/",
        "a@b,            false, ''",
        "'x\"y',         false, ''",
        "'',             false, ''",
        "host:port,      false, ''",
    })
    void isOnTheHostThatTheClientUsed(String host, boolean secure, String address) {
        assertThat(new WebSocketAddress(Optional.empty(), secure, 7481)
                        .forRequest(host)
                        .orElse(""))
                .isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://call.example.org,         wss://call.example.org/ws",
        "https://call.example.org:8443/,   wss://call.example.org:8443/ws",
        "http://call.example.org/parley/,  ws://call.example.org/parley/ws",
    })
    void isBehindTheProxy(URI publicUrl, String address) {
        assertThat(new WebSocketAddress(Optional.of(publicUrl), false, 7481).forRequest("other"))
                .hasValue(address);
    }
}
