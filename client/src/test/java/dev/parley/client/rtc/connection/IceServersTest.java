package dev.parley.client.rtc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.TlsCertPolicy;
import dev.parley.signaling.protocol.IceServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose certificate is checked: everybody's but that of the call's own server. */
class IceServersTest {
    private final IceServers iceServers = new IceServers();

    private List<RTCIceServer> configured(String... urls) {
        return iceServers.configuration(List.of(new IceServer(List.of(urls), "user", "credential"))).iceServers;
    }

    @ParameterizedTest
    @CsvSource({
        "call.example.org, call.example.org,      true",
        "call.example.org, Call.Example.ORG,      true",
        "call.example.org, turn.call.example.org, true",
        "call.example.org, turn.example.org,      false",
        "call.example.org, example.org,           false",
        "call.example.org, evilcall.example.org,  false",
        "192.168.1.20,     192.168.1.20,          true",
        "192.168.1.20,     192.168.1.21,          false",
        "192.168.1.20,     1.192.168.1.20,        false",
        "[fd00::1],        [fd00::1],             true",
        "[fd00::1],        [fd00::2],             false",
        "'',               example.org,           false",
    })
    void certificateOfTheCallsOwnServerIsNotChecked(String link, String relay, boolean unchecked) {
        iceServers.serverOfCall(link);

        assertThat(configured("turns:" + relay + ":443?transport=tcp"))
                .singleElement()
                .extracting(server -> server.tlsCertPolicy)
                .isEqualTo(unchecked ? TlsCertPolicy.INSECURE_NO_CHECK : TlsCertPolicy.SECURE);
    }

    @Test
    void eachUrlHasItsOwnPolicyAndAllHaveTheCredentials() {
        iceServers.serverOfCall("a.example");

        List<RTCIceServer> servers = configured("turns:b.example", "turns:a.example", "turn:a.example");

        assertThat(servers)
                .extracting(server -> server.urls)
                .containsExactly(List.of("turns:b.example", "turn:a.example"), List.of("turns:a.example"));
        assertThat(servers).allMatch(server -> server.username.equals("user") && server.password.equals("credential"));
    }
}
