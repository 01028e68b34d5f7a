package dev.parley.client.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.endtoend.server.ThrowAwayCertificate;
import dev.parley.client.relay.TurnClient.Answer;
import dev.parley.client.relay.TurnClient.Target;
import dev.parley.client.tree.Documents;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The relay of docs/deploy.md relays between people, and to nothing that is not one of them: asked of the real coturn. */
class RelayGuideIT {
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;
    private static final InetSocketAddress RELAY = new InetSocketAddress(RelayNetwork.SERVER, Coturn.PORT);

    @TempDir
    private static Path folder;

    private static RelayNetwork network;
    private static Coturn coturn;
    private static TurnClient ipv4;
    private static TurnClient ipv6;
    private static Answer relay4;

    @BeforeAll
    static void start() throws Exception {
        network = RelayNetwork.make();
        ThrowAwayCertificate own = ThrowAwayCertificate.make(folder, "ip:" + RelayNetwork.SERVER);
        coturn = Coturn.start(folder, own.certificate(), own.key());
        ipv4 = TurnClient.of(RELAY, Coturn.SECRET, inOneMinute());
        ipv6 = TurnClient.of(RELAY, Coturn.SECRET, inOneMinute());
        relay4 = ipv4.allocate(false);
        assertThat(relay4.code()).as(coturn::log).isEqualTo(TurnClient.OK);
        assertThat(ipv6.allocate(true).code()).as(coturn::log).isEqualTo(TurnClient.OK);
    }

    @AfterAll
    static void stop() throws Exception {
        ipv4.close();
        ipv6.close();
        coturn.close();
        network.close();
    }

    private static Instant inOneMinute() {
        return Instant.now().plus(Duration.ofMinutes(1));
    }

    private static TurnClient asker(Target target) {
        return target.ipv6() ? ipv6 : ipv4;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::10.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:192.168.1.1",
                "::ffff:9.9.9.9",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:0:7f00:1::",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::1",
                "2002:c0a8:101::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fdff:ffff::1",
                "fe80::1",
                "febf:ffff::1",
                "fec0::1",
                "ff00::1",
                "ff02::1",
                "ff0e::1"
            })
    void refusesWhatIsNobodysAddressOnTheInternet(String address) throws Exception {
        Target target = Target.of(address, 9);

        assertThat(asker(target).permit(target).code()).as("permission").isEqualTo(FORBIDDEN);
        assertThat(asker(target).bind(target).code()).as("channel").isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.9.9.9",
                "1.0.0.0",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2000::1",
                "2001:200::1",
                "2001:db7::1",
                "2001:db9::1",
                "2003::1",
                "2606:4700::1",
                "3ffe::1"
            })
    void takesWhatIs(String address) throws Exception {
        Target target = Target.of(address, 9);

        assertThat(asker(target).permit(target).code()).as("permission").isEqualTo(TurnClient.OK);
        assertThat(asker(target).bind(target).code()).as("channel").isEqualTo(TurnClient.OK);
    }

    @Test
    void refusesCredentialsThatHaveExpiredOrAreAlteredOrAnothers() throws Exception {
        Instant later = inOneMinute();
        try (TurnClient expired = TurnClient.of(RELAY, Coturn.SECRET, later.minusSeconds(3600));
                TurnClient foreign = TurnClient.of(RELAY, "another secret", later);
                TurnClient altered = new TurnClient(
                        RELAY, later.plusSeconds(3600).getEpochSecond() + ":x", "dGhpcyBpcyBhbiBleGFtcGxlIQ==")) {
            for (TurnClient refused : List.of(expired, foreign, altered)) {
                assertThat(refused.allocate(false).code()).isEqualTo(UNAUTHORIZED);
            }
        }
    }

    @Test
    void reachesOtherRelaysOnItsMachineAndNothingElseThere() throws Exception {
        String rules = Documents.blocks("docs/deploy.md", "nftables").getFirst();
        InetAddress here = InetAddress.getByName(RelayNetwork.SERVER);
        try (TurnClient other = TurnClient.of(RELAY, Coturn.SECRET, inOneMinute());
                DatagramSocket service = new DatagramSocket(5353, here)) {
            InetSocketAddress theirs = other.allocate(false).relayed();
            Target toService = Target.of(RelayNetwork.SERVER, service.getLocalPort());
            Target toRelay = Target.of(theirs.getAddress().getHostAddress(), theirs.getPort());
            assertThat(ipv4.permit(toRelay).code()).isEqualTo(TurnClient.OK);
            assertThat(other.permit(Target.of(relay4.relayed().getAddress().getHostAddress(), 9))
                            .code())
                    .isEqualTo(TurnClient.OK);

            assertThat(ipv4.permit(toService).code()).isEqualTo(TurnClient.OK);
            ipv4.send(toService, "without the rule");
            assertThat(heard(service)).isEqualTo("without the rule");

            Namespace.own().run("nft --check -f - <<'END'\n" + rules + "\nEND");
            // The test's coturn is of the test's own user: its relays are known by their ports instead.
            Namespace.own().rules(rules.replace("meta skuid \"turnserver\"", "udp sport 49152-65535"));
            ipv4.send(toService, "past the firewall");
            ipv4.send(toRelay, "from relay to relay");
            assertThat(other.heardData()).isEqualTo("from relay to relay");
            service.setSoTimeout(1);
            assertThat(heard(service)).isEmpty();
        } finally {
            Namespace.own().rules("");
        }
    }

    private static String heard(DatagramSocket socket) throws Exception {
        byte[] bytes = new byte[100];
        DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
        if (socket.getSoTimeout() == 0) {
            socket.setSoTimeout(10_000);
        }
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException e) {
            return "";
        }
        return new String(bytes, 0, packet.getLength(), UTF_8);
    }
}
