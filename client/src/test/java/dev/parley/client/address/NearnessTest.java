package dev.parley.client.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearnessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.255",
                "0.0.0.0",
                "0.1.2.3",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::127.0.0.1",
                "2002:7f00:1::",
            })
    void thisComputer(String address) {
        assertThat(Nearness.of(InetAddress.ofLiteral(address))).isEqualTo(Nearness.MACHINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.0",
                "255.255.255.255",
                "fc00::",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "feff::1",
                "ff02::1",
                "64:ff9b:1::1",
                "64:ff9b::10.0.0.1",
                "::ffff:192.168.0.1",
                "2002:c0a8:101::1",
            })
    void itsNetworks(String address) {
        assertThat(Nearness.of(InetAddress.ofLiteral(address))).isEqualTo(Nearness.NETWORK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "203.0.113.1",
                "2001:db8::1",
                "2a00::1",
                "fbff::1",
                "fe00::1",
                "64:ff9b::8.8.8.8",
                "::ffff:8.8.8.8",
                "2002:808:808::1",
            })
    void everythingElse(String address) {
        assertThat(Nearness.of(InetAddress.ofLiteral(address))).isEqualTo(Nearness.PUBLIC);
    }
}
