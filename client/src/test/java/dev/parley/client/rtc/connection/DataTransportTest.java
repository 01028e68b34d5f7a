package dev.parley.client.rtc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataTransportTest {

    @ParameterizedTest
    @CsvSource({
        "' 0 1 2 3', 3, ' 0 1 2'",
        "' 3 0 1 2', 3, ' 0 1 2'",
        "' 0 3 13', 3, ' 0 13'",
        "' audio data', data, ' audio'",
        "' 3', 3, ''",
        "' a$1 b', b, ' a$1'"
    })
    void leavesTheDataChannelsOutOfTheGroup(String group, String mid, String without) {
        String shared = sdp("a=group:BUNDLE" + group, mid);
        assertThat(DataTransport.isShared(shared)).isTrue();
        assertThat(DataTransport.apart(shared)).isEqualTo(sdp("a=group:BUNDLE" + without, mid));
        assertThat(DataTransport.isShared(DataTransport.apart(shared))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=group:BUNDLE 0 1 2", "a=group:BUNDLE", "a=group:LS 0 3", "s=-"})
    void whatIsApartStaysAsItIs(String group) {
        assertThat(DataTransport.apart(sdp(group, "3"))).isEqualTo(sdp(group, "3"));
    }

    @Test
    void aDescriptionWithoutDataChannelsStaysAsItIs() {
        String sdp = "v=0\r\na=group:BUNDLE 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n";
        assertThat(DataTransport.apart(sdp)).isEqualTo(sdp);
    }

    @Test
    void anOfferOfLaterKeepsTheDataChannelsCredentials() {
        String before = withCredentials("one", "first$1", "two", "second");
        assertThat(DataTransport.withCredentialsOf(before, withCredentials("one", "first$1", "one", "first$1")))
                .isEqualTo(before);
        assertThat(DataTransport.withCredentialsOf("", before)).isEqualTo(before);
        assertThat(DataTransport.withCredentialsOf(sdp("s=-", "3"), before)).isEqualTo(before);
    }

    private static String withCredentials(String mediaName, String mediaWord, String dataName, String dataWord) {
        return "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\na=ice-ufrag:" + mediaName + "\r\na=ice-pwd:"
                + mediaWord
                + "\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=ice-ufrag:" + dataName + "\r\na=ice-pwd:"
                + dataWord + "\r\na=mid:3\r\n";
    }

    private static String sdp(String group, String mid) {
        return "v=0\r\n" + group + "\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n"
                + "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=mid:" + mid + "\r\n"
                + "a=sctp-port:5000\r\n";
    }
}
