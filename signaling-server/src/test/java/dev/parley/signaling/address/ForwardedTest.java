package dev.parley.signaling.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedTest {
    private static final Set<InetAddress> PROXIES =
            Set.of(InetAddress.ofLiteral("203.0.113.1"), InetAddress.ofLiteral("203.0.113.2"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            192.0.2.7                          | 192.0.2.7
            192.0.2.7:4711                     | 192.0.2.7
            198.51.100.1, 192.0.2.7            | 192.0.2.7
            'anything at all, 192.0.2.7 '      | 192.0.2.7
            198.51.100.1; 192.0.2.7            | 192.0.2.7
            192.0.2.7, 203.0.113.1             | 192.0.2.7
            198.51.100.1, 192.0.2.7, 203.0.113.2, 203.0.113.1 | 192.0.2.7
            2001:db8::7                        | 2001:db8::7
            [2001:db8::7]:4711                 | 2001:db8::7
            [2001:db8::7]                      | 2001:db8::7
            ::ffff:192.0.2.7                   | 192.0.2.7
            """)
    void isWhomTheNearestProxyHasSeen(String header, String client) {
        assertThat(Forwarded.client(header, PROXIES::contains)).contains(InetAddress.ofLiteral(client));
    }

    /** A name is never looked up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "_hidden",
                "192.0.2.7,",
                "localhost",
                "192.0.2.300",
                "fe80::1%eth0",
                "1:2",
                "[::1",
                "::1]"
            })
    void isNobodyWhoHasNoAddress(String header) {
        assertThat(Forwarded.client(header, PROXIES::contains)).isEmpty();
    }

    @Test
    void nothingThatIsWrittenThereDoesHarm() {
        Random random = new Random(18);
        String signs = "0123456789abcdefABCDEF:.[]%,; -_xé";
        for (int tries = 0; tries < 20_000; tries++) {
            String header = random.ints(random.nextInt(40), 0, signs.length())
                    .mapToObj(at -> signs.substring(at, at + 1))
                    .collect(Collectors.joining());
            Optional<InetAddress> client = Forwarded.client(header, PROXIES::contains);
            assertThat(client.map(InetAddress::getHostAddress).orElse("")).hasSizeLessThan(64);
        }
    }
}
