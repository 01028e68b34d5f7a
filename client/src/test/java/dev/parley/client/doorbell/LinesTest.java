package dev.parley.client.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.signaling.DoorbellEvent;
import dev.parley.client.signaling.ServerProblem;
import dev.parley.client.trust.OwnKeys;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is remembered of the ways to doorbells. */
class LinesTest {
    /** Where nothing answers: what its line brings is the test's to say. */
    private static final String SERVER = "http://127.0.0.1:1";

    @Test
    void aServerWithoutADoorbellIsSaidUntilItHasOne() {
        Lines lines = new Lines("test/1", (_, _) -> {});
        lines.want(
                Optional.of(new Lines.Home(SERVER, OwnKeys.freshListenKey(), true)),
                Optional.empty(),
                List.of(),
                Set.of());
        lines.heard(SERVER, new DoorbellEvent.Up());
        assertThat(lines.trouble(SERVER)).isEmpty();
        lines.heard(
                SERVER,
                new DoorbellEvent.Refused(
                        new ServerMessage.Failure(ErrorCode.UNKNOWN_TYPE, "type", "no such message")));
        assertThat(lines.trouble(SERVER)).hasValueSatisfying(why -> {
            assertThat(why.code()).isEqualTo("bell.noDoorbell");
            assertThat(why.subject()).isEqualTo("127.0.0.1:1");
            assertThat(why.passes()).isFalse();
        });
        lines.heard(SERVER, new DoorbellEvent.Down(ServerProblem.timedOut(URI.create(SERVER))));
        assertThat(lines.trouble(SERVER)).hasValueSatisfying(why -> {
            assertThat(why.code()).isEqualTo("server.timedOut");
            assertThat(why.passes()).isTrue();
        });
        lines.heard(SERVER, new DoorbellEvent.Up());
        assertThat(lines.trouble(SERVER)).isEmpty();
        lines.end().join();
    }
}
