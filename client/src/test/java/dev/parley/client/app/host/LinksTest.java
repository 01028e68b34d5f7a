package dev.parley.client.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.control.call.Reason;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.ui.home.LinksPort.Outcome;
import dev.parley.client.ui.home.NewLink;
import dev.parley.client.ui.home.NewLink.Reach;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private volatile Optional<String> ownAddress = Optional.of("127.0.0.1");

    /** Making a certificate takes a second or more. */
    @TempDir
    private static Path folder;

    private Links links;

    @BeforeEach
    void open() {
        links = new Links(() -> ownAddress, folder);
    }

    @AfterEach
    void close() {
        links.close();
    }

    @Test
    void hostsAllCallsOnOneServer() throws Exception {
        assertThat(links.hosts()).isFalse();
        NewLink one = made("");
        assertThat(links.hosts()).isTrue();
        NewLink other = made(" ");

        assertThat(one.reach()).isEqualTo(Reach.NETWORK);
        assertThat(one.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}").isEqualTo(other.fingerprint());
        assertThat(server(one)).isEqualTo(server(other)).startsWith("https://127.0.0.1:");
        assertThat(one.link()).isNotEqualTo(other.link());
    }

    @Test
    void makesTheCertificateBeforeSomebodyHosts(@TempDir Path own) throws Exception {
        Path kept = own.resolve("self-signed.p12");
        try (Links ahead = new Links(() -> ownAddress, own)) {
            ahead.expectHosting(Duration.ZERO).get(60, TimeUnit.SECONDS);
            byte[] made = Files.readAllBytes(kept);
            assertThat(SelfSigned.isKept(own, OwnHosts.find().and("127.0.0.1"))).isTrue();

            ahead.expectHosting(Duration.ZERO).get(60, TimeUnit.SECONDS);
            assertThat(ahead.host().toCompletableFuture().get(60, TimeUnit.SECONDS))
                    .isInstanceOf(Outcome.Made.class);
            assertThat(Files.readAllBytes(kept)).isEqualTo(made);
        }
    }

    @Test
    void hostsForThisComputerAloneWithoutANetwork() throws Exception {
        ownAddress = Optional.empty();

        NewLink link = made("");

        assertThat(link.reach()).isEqualTo(Reach.THIS_COMPUTER);
        assertThat(link.fingerprint()).isEmpty();
        assertThat(server(link)).startsWith("http://127.0.0.1:");
        assertThat(made(server(link)).reach()).isEqualTo(Reach.SERVER);
    }

    @Test
    void hostsOnANewAddressAndKeepsTheOldServerForItsCalls() throws Exception {
        NewLink former = made("");
        ownAddress = Optional.of("127.0.0.2");
        NewLink later = made("");
        ownAddress = Optional.of("127.0.0.1");
        NewLink back = made("");

        assertThat(server(later)).startsWith("https://127.0.0.2:");
        assertThat(server(back)).isEqualTo(server(former));
        assertThat(made(server(former)).reach()).isEqualTo(Reach.SERVER);
        assertThat(made(server(later)).reach()).isEqualTo(Reach.SERVER);
    }

    @Test
    void makesALinkOnAServerThatAnswers() throws Exception {
        String server = server(made(""));

        NewLink link = made(server + "/");

        assertThat(link.reach()).isEqualTo(Reach.SERVER);
        assertThat(link.fingerprint()).isEmpty();
        assertThat(server(link)).isEqualTo(server);
    }

    /** The certificate is the same in the program's next life, since browsers were told to accept it. */
    @Test
    void hostsOnThisNetworkWhateverServerThereIs() throws Exception {
        NewLink hosted = ((Outcome.Made) now(links.host())).link();
        assertThat(hosted.reach()).isEqualTo(Reach.NETWORK);
        assertThat(made(server(hosted)).reach()).isEqualTo(Reach.SERVER);
        links.close();

        links = new Links(() -> ownAddress, folder);
        assertThat(((Outcome.Made) now(links.host())).link().fingerprint()).isEqualTo(hosted.fingerprint());
    }

    @Test
    void saysThatThereIsNoNetworkToHostOn() throws Exception {
        ownAddress = Optional.empty();

        Outcome.Failed failed = (Outcome.Failed) now(links.host());

        assertThat(failed.reason()).isEqualTo(Reason.of("host.noNetwork"));
        assertThat(failed.sentence()).startsWith("This computer is on no network");
    }

    @Test
    void hostsWithoutTlsWhereNoCertificateCanBeKept() throws Exception {
        links = new Links(() -> ownAddress, Files.writeString(folder.resolve("file"), ""));

        NewLink link = made("");

        assertThat(link.reach()).isEqualTo(Reach.NETWORK);
        assertThat(link.fingerprint()).isEmpty();
        assertThat(server(link)).startsWith("http://127.0.0.1:");
    }

    @Test
    void saysWhatIsWrongWithAServer() throws Exception {
        String gone = server(made(""));
        links.close();

        Outcome.Failed failed = failed(gone);

        assertThat(failed.reason()).isEqualTo(new Reason("server.refused", gone.substring("https://".length())));
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
        return now(links.create(server));
    }

    private static Outcome now(CompletionStage<Outcome> outcome) throws Exception {
        return outcome.toCompletableFuture().get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static String server(NewLink link) throws Exception {
        return RoomLink.parse(link.link()).server();
    }
}
