package dev.parley.signaling.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.id.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnCredentialsTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final SessionId SESSION = SessionId.of(new byte[SessionId.BYTES]);
    private static final List<String> URLS = List.of("turn:turn.example.org", "turns:turn.example.org");

    private final TurnCredentials credentials = new TurnCredentials(URLS, "north", Duration.ofMinutes(10));

    /** Made with: printf '%s' 1800000600:AAAAAAAAAAAAAAAAAAAAAA | openssl dgst -sha1 -hmac north -binary | base64 */
    @Test
    void makesWhatCoturnExpects() {
        IceServer server = credentials.issue(SESSION, NOW);

        assertThat(server.urls()).isEqualTo(URLS);
        assertThat(server.username()).isEqualTo("1800000600:AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(server.credential()).isEqualTo("v/nH0OqtuwV6TvSGFdCBSSX+3/U=");
    }

    @Test
    void renewsBeforeTheEnd() {
        IceServerIssuer issuer = new IceServerIssuer(List.of("stun:stun.example.org"), Optional.of(credentials));

        assertThat(issuer.renewal(NOW)).hasValue(NOW.plus(Duration.ofMinutes(8)));
        assertThat(issuer.issue(SESSION, NOW)).hasSize(2);
    }

    @Test
    void hasNothingToRenewWithoutTurn() {
        IceServerIssuer issuer = new IceServerIssuer(List.of(), Optional.empty());

        assertThat(issuer.renewal(NOW)).isEmpty();
        assertThat(issuer.issue(SESSION, NOW)).isEmpty();
    }
}
