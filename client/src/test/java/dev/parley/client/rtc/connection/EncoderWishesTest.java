package dev.parley.client.rtc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EncoderWishesTest {
    private static final String SDP = """
            v=0
            m=audio 9 UDP/TLS/RTP/SAVPF 111
            a=rtpmap:111 opus/48000/2
            a=fmtp:111 minptime=10;useinbandfec=1
            m=video 9 UDP/TLS/RTP/SAVPF 96 97 98
            a=rtpmap:96 VP8/90000
            a=rtpmap:97 rtx/90000
            a=fmtp:97 apt=96
            a=rtpmap:98 VP9/90000
            a=fmtp:98 profile-id=0
            m=video 9 UDP/TLS/RTP/SAVPF 96 98
            a=rtpmap:96 VP8/90000
            a=rtpmap:98 VP9/90000
            a=fmtp:98 profile-id=0
            m=application 9 UDP/DTLS/SCTP webrtc-datachannel
            """.replace("\n", "\r\n");

    @Test
    void raisesTheStartBitrateOfVideoCodecsOnly() {
        assertThat(EncoderWishes.in(SDP).lines())
                .containsSequence(
                        "a=rtpmap:96 VP8/90000",
                        "a=fmtp:96 x-google-start-bitrate=2000",
                        "a=rtpmap:97 rtx/90000",
                        "a=fmtp:97 apt=96",
                        "a=rtpmap:98 VP9/90000",
                        "a=fmtp:98 profile-id=0;x-google-start-bitrate=2000")
                .contains("a=fmtp:111 minptime=10;useinbandfec=1")
                .hasSize(17);
        assertThat(EncoderWishes.in(SDP)).endsWith("\r\n");
    }

    @Test
    void boundsHowCoarseAScreenBecomesAndHasTheLineTriedOutForItAndForNoCamera() {
        assertThat(EncoderWishes.in(SDP).lines().filter(line -> line.contains("max-quantization")))
                .containsExactly(
                        "a=fmtp:96 x-google-start-bitrate=2000;x-google-max-quantization=50;x-google-max-bitrate=50000",
                        "a=fmtp:98 profile-id=0;x-google-start-bitrate=2000;x-google-max-quantization=50;x-google-max-bitrate=50000");
    }
}
