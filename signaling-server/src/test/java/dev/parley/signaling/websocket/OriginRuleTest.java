package dev.parley.signaling.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginRuleTest {
    private final OriginRule rule = new OriginRule(Optional.of(URI.create("https://call.example.org/parley/")));

    @ParameterizedTest
    @CsvSource({
        "'',                            127.0.0.1:7481,       true",
        "http://127.0.0.1:7480,         127.0.0.1:7481,       true",
        "http://Desk.local:7480,        desk.local:7481,      true",
        "http://[fe80::1]:7480,         [fe80::1]:7481,       true",
        "https://call.example.org,      127.0.0.1:7481,       true",
        "https://call.example.org:443,  127.0.0.1:7481,       true",
        "HTTPS://CALL.example.org,      127.0.0.1:7481,       true",
        "https://10.77.0.1:7480,        10.77.0.1:7481,       true",
        "https://call.example.org,      call.example.org,     true",
        "https://call.example.org:8443, 127.0.0.1:7481,       false",
        "https://sub.call.example.org,  127.0.0.1:7481,       false",
        "https://10.77.0.2:7480,        10.77.0.1:7481,       false",
        "https://10.77.0.1@evil.example, 10.77.0.1:7481,      false",
        "http://call.example.org,       127.0.0.1:7481,       false",
        "https://call.example.org.evil.example, 127.0.0.1:7481, false",
        "https://evil.example,          127.0.0.1:7481,       false",
        "http://127.0.0.1.evil.example, 127.0.0.1:7481,       false",
        "null,                          127.0.0.1:7481,       false",
        "http://127.0.0.1:7480,         '',                   false",
        "'not an origin',               'not a host',         false",
        "file://,                       127.0.0.1:7481,       false",
    })
    void allowsPagesOfThisServerOnly(String origin, String host, boolean allowed) {
        assertThat(rule.allows(origin, host)).isEqualTo(allowed);
    }
}
