package dev.parley.client.rtc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SdpChangesTest {
    private static final String SDP = """
            v=0
            a=msid-semantic: WMS parley
            m=audio 9 UDP/TLS/RTP/SAVPF 111
            a=msid:parley one
            a=ssrc:17 msid:parley one
            a=msid:- none
            m=video 9 UDP/TLS/RTP/SAVPF 96
            a=msid:parley two
            m=video 9 UDP/TLS/RTP/SAVPF 96
            a=msid:parley-screen three
            """.replace("\n", "\r\n");

    @Test
    void pictureDoesNotWaitForSoundThatNobodyPlays() {
        assertThat(SdpChanges.where(false).theirs().apply(SDP))
                .isEqualTo(SDP.replace("msid:parley one", "msid:parley-sound one"))
                .isNotEqualTo(SDP);
    }

    @Test
    void itWaitsForSoundThatIsHeard() {
        assertThat(SdpChanges.where(true).theirs().apply(SDP)).isEqualTo(SDP);
    }
}
