package dev.parley.signaling.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.rate.Source;
import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final InetAddress LOCAL = InetAddress.ofLiteral("192.0.2.1");

    private final Sources sources = Sources.behind(Set.of(InetAddress.ofLiteral("192.0.2.9")));

    @Test
    void takesAnIpv6NetworkForOneClient() {
        assertThat(of("2001:db8:1:2::1")).isEqualTo(of("2001:db8:1:2:ffff::7")).isNotEqualTo(of("2001:db8:1:3::1"));
        assertThat(of("192.0.2.7")).isNotEqualTo(of("192.0.2.8"));
        assertThat(of("::ffff:192.0.2.7")).isEqualTo(of("192.0.2.7"));
    }

    @Test
    void takesThisMachineAndTheNamedProxiesForMany() {
        assertThat(of("127.0.0.1").shared()).isTrue();
        assertThat(of("::1").shared()).isTrue();
        assertThat(of("192.0.2.1").shared()).isTrue();
        assertThat(of("192.0.2.9").shared()).isTrue();
        assertThat(of("192.0.2.7").shared()).isFalse();
    }

    @Test
    void countsWhatIsOpenAndForgetsWhatIsClosed() {
        ConnectionCounts counts = new ConnectionCounts(2);

        assertThat(counts.add(of("192.0.2.7"))).isTrue();
        assertThat(counts.add(of("192.0.2.7"))).isTrue();
        assertThat(counts.add(of("192.0.2.7"))).isFalse();
        assertThat(counts.add(of("192.0.2.8"))).isTrue();
        counts.remove(of("192.0.2.7"));
        counts.remove(of("192.0.2.7"));
        assertThat(counts.add(of("192.0.2.7"))).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(counts.add(of("127.0.0.1"))).isTrue();
        }
    }

    private Source of(String remote) {
        return sources.of(InetAddress.ofLiteral(remote), LOCAL);
    }
}
