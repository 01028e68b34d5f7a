package dev.parley.client.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.178.20",
                "127.0.0.1",
                "127.200.0.1",
                "169.254.7.7",
                "::1",
                "[::1]",
                "fc00::1",
                "fd12:3456:789a::1",
                "[fd00::20]",
                "fe80::1",
                "febf::1",
                "::ffff:192.168.0.1",
            })
    void privateAddresses(String host) {
        assertThat(PrivateAddress.isOne(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9.255.255.255",
                "11.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.0.1",
                "192.169.0.1",
                "100.64.0.1",
                "169.253.1.1",
                "8.8.8.8",
                "0.0.0.0",
                "255.255.255.255",
                "224.0.0.1",
                "::",
                "2001:db8::1",
                "fe00::1",
                "fec0::1",
                "::ffff:8.8.8.8",
                "localhost",
                "router.local",
                "10.0.0.1.nip.example",
                "10.0.0.1.",
                "192.168.0.1@example.org",
                "call.example.org",
            })
    void everythingElse(String host) {
        assertThat(PrivateAddress.isOne(host)).isFalse();
    }
}
