package dev.parley.client.rtc.computer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StereoAnswerTest {
    private static final String WANTED = "stereo=1;sprop-stereo=1;maxaveragebitrate=128000\r\na=ptime:10";

    @Test
    void asksForTwoChannelsAndKeepsWhatElseIsAsked() {
        assertThat(StereoAnswer.of(answer("minptime=10;stereo=0; useinbandfec=1")))
                .isEqualTo(answer("minptime=10;useinbandfec=1;" + WANTED));
    }

    @Test
    void asksWhereNothingIsAskedYet() {
        assertThat(StereoAnswer.of("v=0\r\na=rtpmap:96 OPUS/48000/2\r\na=mid:0\r\n"))
                .isEqualTo("v=0\r\na=rtpmap:96 OPUS/48000/2\r\na=fmtp:96 " + WANTED + "\r\na=mid:0\r\n");
    }

    @Test
    void asksForShortPacketsInPlaceOfOthers() {
        assertThat(StereoAnswer.of(answer("minptime=10") + "a=ptime:20\r\n"))
                .isEqualTo(answer("minptime=10;" + WANTED));
    }

    @Test
    void leavesWithoutOpusAsItIs() {
        String answer = "v=0\r\na=rtpmap:0 PCMU/8000\r\n";
        assertThat(StereoAnswer.of(answer)).isEqualTo(answer);
    }

    private static String answer(String asked) {
        return """
                v=0
                m=audio 9 UDP/TLS/RTP/SAVPF 111 63
                a=rtpmap:111 opus/48000/2
                a=fmtp:111 %s
                a=rtpmap:63 red/48000/2
                a=fmtp:63 111/111
                """.replace("\n", "\r\n").formatted(asked);
    }
}
