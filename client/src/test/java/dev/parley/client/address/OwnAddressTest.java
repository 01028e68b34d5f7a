package dev.parley.client.address;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real interfaces in a network namespace: which address others are told. */
class OwnAddressTest {
    private static final Path ROOT = Path.of(System.getProperty("parley.root"));

    /** Before it there is one interface, va, with 10.77.0.1; "add NAME ADDRESS" makes another one. */
    private static final String ADD =
            "peers=0; add() { peers=$((peers + 1)); ip link add $1 type veth peer name peer$peers"
                    + " && ip address add $2/24 dev $1 && ip link set $1 up && ip link set peer$peers up; }; ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true                                                                          | 10.77.0.1
            ip link set va down                                                           | none
            add docker0 172.17.0.1; add virbr0 192.168.122.1; add br-0123456789ab 172.18.0.1 | 10.77.0.1
            add a0 192.168.5.5; ip route add default via 192.168.5.1                      | 192.168.5.5
            add a0 192.168.5.5; ip route add default via 10.77.0.7                        | 10.77.0.1
            add tun0 10.8.0.2; add wg0 10.9.0.2; ip route add default via 10.8.0.1        | 10.77.0.1
            add br0 192.168.5.5; ip link set va down                                      | 192.168.5.5
            add docker0 172.17.0.1; ip link set va down                                   | 172.17.0.1
            add a0 169.254.3.4; ip link set va down                                       | none
            """)
    void isWhereOthersAre(String network, String address) throws Exception {
        assertThat(foundIn(network)).isEqualTo(address);
    }

    private static String foundIn(String network) throws IOException, InterruptedException {
        Path built = ROOT.resolve("client").resolve("target");
        Process process = new ProcessBuilder(
                        ROOT.resolve("scripts/namespace/run").toString(),
                        "sh",
                        "-euc",
                        ADD + network + "; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        built.resolve("classes") + ":" + built.resolve("test-classes"),
                        OwnAddressProgram.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.strip();
    }
}
