package dev.parley.signaling.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of HAProxy's proxy-protocol.txt, and what its words forbid. */
class ProxyHeaderTest {
    private static final String SIGNATURE = "0d0a0d0a000d0a515549540a";
    private static final byte[] BEHIND =
            "\u0016\u0003\u0001 what TLS begins with\r\n".getBytes(StandardCharsets.ISO_8859_1);

    /** As it comes over a socket, so many bytes at once; all that is behind it must be left there. */
    private static Optional<InetAddress> read(byte[] header, int atOnce) throws ProtocolException {
        ByteBuffer socket = ByteBuffer.allocate(header.length + BEHIND.length)
                .put(header)
                .put(BEHIND)
                .flip();
        ProxyHeader read = new ProxyHeader();
        while (!read.look()) {
            int count = Math.min(Math.min(atOnce, read.next().remaining()), socket.remaining());
            if (count == 0) {
                throw new ProtocolException("it has no end");
            }
            read.next().put(socket.slice(socket.position(), count));
            socket.position(socket.position() + count);
        }
        assertThat(socket.remaining()).as("left behind it").isEqualTo(BEHIND.length);
        return read.client();
    }

    private static byte[] line(String text) {
        return text.replace("\\r\\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] binary(String hex) {
        return HexFormat.of().parseHex(SIGNATURE + hex.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "PROXY TCP4 192.0.2.7 203.0.113.5 56324 443\\r\\n, 192.0.2.7",
        "PROXY TCP4 255.255.255.255 255.255.255.255 65535 65535\\r\\n, 255.255.255.255",
        "PROXY TCP6 2001:db8::7 2001:db8::1 56324 443\\r\\n, 2001:db8::7",
        "PROXY TCP6 ::ffff:192.0.2.7 ::ffff:203.0.113.5 56324 443\\r\\n, 192.0.2.7",
    })
    void ofVersionOneNamesWhoCalls(String text, String client) throws ProtocolException {
        for (int atOnce : new int[] {1, 5, 4096}) {
            assertThat(read(line(text), atOnce)).contains(InetAddress.ofLiteral(client));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "21 11 000c c0000207 cb007105 dc04 01bb, 192.0.2.7",
        "21 11 0013 c0000207 cb007105 dc04 01bb 04 0004 00000000, 192.0.2.7",
        "21 21 0024 20010db8000000000000000000000007 20010db8000000000000000000000001 dc04 01bb, 2001:db8::7",
    })
    void ofVersionTwoNamesWhoCalls(String hex, String client) throws ProtocolException {
        for (int atOnce : new int[] {1, 5, 4096}) {
            assertThat(read(binary(hex), atOnce)).contains(InetAddress.ofLiteral(client));
        }
    }

    @Test
    void mayBeOfTheProxyItself() throws ProtocolException {
        assertThat(read(line("PROXY UNKNOWN\r\n"), 4096)).isEmpty();
        assertThat(read(line("PROXY UNKNOWN " + "f".repeat(40) + " 65535\r\n"), 4096))
                .isEmpty();
        assertThat(read(binary("20 00 0000"), 4096)).as("LOCAL").isEmpty();
        assertThat(read(binary("20 11 000c c0000207 cb007105 dc04 01bb"), 4096))
                .as("LOCAL, whose addresses mean nothing")
                .isEmpty();
        assertThat(read(binary("21 00 0000"), 4096)).as("UNSPEC").isEmpty();
        assertThat(read(binary("21 31 00d8" + "00".repeat(216)), 4096))
                .as("a socket in a file system")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a.example\r\n",
                "PROXY TCP4 192.0.2.7 203.0.113.5 56324\r\n",
                "PROXY TCP4 192.0.2.700 203.0.113.5 56324 443\r\n",
                "PROXY TCP4 2001:db8::7 2001:db8::1 56324 443\r\n",
                "PROXY TCP6 192.0.2.7 203.0.113.5 56324 443\r\n",
                "PROXY TCP4 localhost 203.0.113.5 56324 443\r\n",
                "PROXY TCP4 192.0.2.7 203.0.113.5 56324 443\n",
                "PROXY  TCP4 192.0.2.7 203.0.113.5 56324 443\r\n",
                "PROXY UDP4 192.0.2.7 203.0.113.5 56324 443\r\n",
                "proxy TCP4 192.0.2.7 203.0.113.5 56324 443\r\n",
            })
    void isRefusedWhereItIsNoneOfVersionOne(String text) {
        assertThatThrownBy(() -> read(line(text), 4096)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void ofVersionOneIsNoLongerThanALineMayBe() throws ProtocolException {
        String longest = "PROXY UNKNOWN " + "f".repeat(91) + "\r\n";
        assertThat(longest).hasSize(107);
        assertThat(read(line(longest), 4096)).isEmpty();
        assertThatThrownBy(() -> read(line("PROXY UNKNOWN " + "f".repeat(92) + "\r\n"), 4096))
                .hasMessageContaining("too long");
    }

    @ParameterizedTest
    @CsvSource({
        "11 11 000c c0000207 cb007105 dc04 01bb, unknown version",
        "22 11 000c c0000207 cb007105 dc04 01bb, unknown version",
        "21 12 000c c0000207 cb007105 dc04 01bb, no TCP",
        "21 41 000c c0000207 cb007105 dc04 01bb, no TCP",
        "21 11 000b c0000207 cb007105 dc04 01, too short",
        "21 21 000c c0000207 cb007105 dc04 01bb, too short",
        "21 11 03f1, too long",
        "21 11 ffff, too long",
    })
    void isRefusedWhereItIsNoneOfVersionTwo(String hex, String why) {
        assertThatThrownBy(() -> read(binary(hex), 4096))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining(why);
    }

    @Test
    void ofVersionTwoMayBeAKibibyte() throws ProtocolException {
        assertThat(read(binary("20 00 03f0" + "00".repeat(1008)), 4096)).isEmpty();
    }

    @Test
    void isToldFromAllElse() {
        assertThat(ProxyHeader.begins(ByteBuffer.wrap(line("PROXY TCP4 ")))).isTrue();
        assertThat(ProxyHeader.begins(ByteBuffer.wrap(binary("")))).isTrue();
        assertThat(ProxyHeader.begins(ByteBuffer.wrap(line("PROXY")))).isFalse();
        assertThat(ProxyHeader.begins(ByteBuffer.wrap(BEHIND))).isFalse();
        assertThat(ProxyHeader.begins(ByteBuffer.allocate(0))).isFalse();
    }
}
