package dev.parley.client.app.dbus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotificationTextTest {
    @Test
    void aTitleIsOneShortLine() {
        assertThat(NotificationText.title(" Ann\n\tBell\u202E ")).isEqualTo("Ann Bell");
        assertThat(NotificationText.title("😀".repeat(500))).isEqualTo("😀".repeat(119) + "…");
    }

    @Test
    void aTextIsBoundedBeforeItIsEscapedSoThatNoSignIsCut() {
        assertThat(NotificationText.MARKUP.body("&".repeat(20_000))).isEqualTo("&amp;".repeat(299) + "…");
        assertThat(NotificationText.PLAIN.body("<a href='x'>one\ntwo</a>")).isEqualTo("<a href='x'>one\ntwo</a>");
        assertThat(NotificationText.MARKUP.body("<img src='http://x'/>")).isEqualTo("&lt;img src='http://x'/&gt;");
    }
}
