package dev.parley.client.rtc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaxMessageSizeTest {
    @ParameterizedTest
    @CsvSource({
        "a=max-message-size:262144, 262144",
        "a=max-message-size:65536, 65536",
        "a=max-message-size:1073741823, 262144",
        "a=max-message-size:9223372036854775807, 262144",
        "a=max-message-size:9999999999999999999, 262144",
        "a=max-message-size:0, 262144",
        "a=max-message-size:-1, 65536",
        "a=sctp-port:5000, 65536"
    })
    void isWhatTheDescriptionSaysAndThisLibraryCan(String line, int bytes) {
        assertThat(MaxMessageSize.of("v=0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n" + line + "\r\n"))
                .isEqualTo(bytes);
    }
}
