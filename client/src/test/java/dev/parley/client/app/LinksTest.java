package dev.parley.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Reason;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.ui.home.LinksPort.Outcome;
import dev.parley.client.ui.home.NewLink;
import dev.parley.client.ui.home.NewLink.Reach;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinksTest {
    private volatile Optional<String> ownAddress = Optional.of("127.0.0.1");
    private final Links links = new Links(() -> ownAddress);

    @AfterEach
    void close() {
        links.close();
    }

    @Test
    void hostsAllCallsOnOneServer() throws Exception {
        NewLink one = made("");
        NewLink other = made(" ");

        assertThat(one.reach()).isEqualTo(Reach.NETWORK);
        assertThat(one.address()).isEqualTo("127.0.0.1");
        assertThat(server(one)).isEqualTo(server(other)).startsWith("http://127.0.0.1:");
        assertThat(one.link()).isNotEqualTo(other.link());
    }

    @Test
    void hostsForThisComputerAloneWithoutANetwork() throws Exception {
        ownAddress = Optional.empty();

        NewLink link = made("");

        assertThat(link.reach()).isEqualTo(Reach.THIS_COMPUTER);
        assertThat(link.address()).isEmpty();
        assertThat(made(server(link)).reach()).isEqualTo(Reach.SERVER);
    }

    @Test
    void hostsOnANewAddressAndKeepsTheOldServerForItsCalls() throws Exception {
        NewLink former = made("");
        ownAddress = Optional.of("127.0.0.2");
        NewLink later = made("");
        ownAddress = Optional.of("127.0.0.1");
        NewLink back = made("");

        assertThat(server(later)).startsWith("http://127.0.0.2:");
        assertThat(server(back)).isEqualTo(server(former));
        assertThat(made(server(former)).reach()).isEqualTo(Reach.SERVER);
        assertThat(made(server(later)).reach()).isEqualTo(Reach.SERVER);
    }

    @Test
    void makesALinkOnAServerThatAnswers() throws Exception {
        String server = server(made(""));

        NewLink link = made(server + "/");

        assertThat(link.reach()).isEqualTo(Reach.SERVER);
        assertThat(link.address()).isEmpty();
        assertThat(server(link)).isEqualTo(server);
    }

    @Test
    void saysWhatIsWrongWithAServer() throws Exception {
        String gone = server(made(""));
        links.close();

        Outcome.Failed failed = failed(gone);

        assertThat(failed.reason()).isEqualTo(new Reason("server.refused", gone.substring("http://".length())));
        assertThat(failed.sentence()).startsWith("Nothing answers at 127.0.0.1:");
        assertThat(failed("parley.example").reason()).isEqualTo(Reason.of("link.notAnAddress"));
        assertThat(failed("http://[:]").reason()).isEqualTo(Reason.of("link.address"));
    }

    @Test
    void hostsNoMoreCallsWhenTheProgramEndsOrTheAddressIsGone() throws Exception {
        ownAddress = Optional.of("192.0.2.1");
        assertThat(failed("").reason()).isEqualTo(Reason.of("host.failed"));
        links.close();
        assertThat(failed("").reason()).isEqualTo(Reason.of("host.failed"));
    }

    @Test
    void looksAtTextsThatShouldBeLinks() {
        assertThat(links.check("https://parley.example/j#1.1WF2TF2BB9MQH1WPMPTC7MQ1Y1"))
                .isEmpty();
        assertThat(links.check("hello").map(Outcome.Failed::reason)).contains(Reason.of("link.notALink"));
        assertThat(links.check("ftp://x/j#1.0").map(Outcome.Failed::reason)).contains(new Reason("link.scheme", "ftp"));
    }

    @Test
    void looksAtTextsThatShouldBeServers() {
        assertThat(links.checkServer("")).isEmpty();
        assertThat(links.checkServer("https://parley.example:7480/base/")).isEmpty();
        assertThat(links.checkServer("https://").map(Outcome.Failed::reason)).contains(Reason.of("link.notAnAddress"));
        assertThat(links.checkServer("parley.example").map(Outcome.Failed::sentence))
                .contains("This is not the address of a server. An address begins with https:// or http://.");
    }

    private NewLink made(String server) throws Exception {
        return ((Outcome.Made) outcome(server)).link();
    }

    private Outcome.Failed failed(String server) throws Exception {
        return (Outcome.Failed) outcome(server);
    }

    private Outcome outcome(String server) throws Exception {
        return links.create(server).toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    private static String server(NewLink link) throws Exception {
        return RoomLink.parse(link.link()).server();
    }
}
