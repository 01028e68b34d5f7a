package dev.parley.client.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.home.BrowserAccess.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserAccessTest {
    @ParameterizedTest
    @CsvSource({
        "https://call.example.org/j#1.X,          OPEN,         https://call.example.org",
        "https://call.example.org:7480/base/j#1.X, OPEN,        https://call.example.org:7480",
        "PARLEY://Call.example.org/j#1.X,         OPEN,         https://call.example.org",
        "https://192.168.1.20:7480/j#1.X,         WARNS,        https://192.168.1.20:7480",
        "https://[fd00::20]:7480/j#1.X,           WARNS,        https://[fd00::20]:7480",
        "https://127.0.0.1/j#1.X,                 WARNS,        https://127.0.0.1",
        "https://8.8.8.8/j#1.X,                   OPEN,         https://8.8.8.8",
        "http://192.168.1.20:7480/j#1.X,          WATCHES_ONLY, http://192.168.1.20:7480",
        "http://call.example.org/j#1.X,           WATCHES_ONLY, http://call.example.org",
        "http://127.0.0.1:7480/j#1.X,             OPEN,         http://127.0.0.1:7480",
        "http://localhost:7480/j#1.X,             OPEN,         http://localhost:7480",
        "http://[::1]:7480/j#1.X,                 OPEN,         http://[::1]:7480",
    })
    void dependsOnTheAddress(String link, Kind kind, String server) {
        assertThat(BrowserAccess.of(link)).contains(new BrowserAccess(kind, server));
    }

    @Test
    void isNothingForOtherTexts() {
        assertThat(BrowserAccess.of("")).isEmpty();
        assertThat(BrowserAccess.of("ftp://h/j#1.X")).isEmpty();
    }
}
