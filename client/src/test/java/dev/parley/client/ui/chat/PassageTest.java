package dev.parley.client.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links in messages: what is one, and what it is shown as before it is opened. */
class PassageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://example.org           | https://example.org
                    HTTP://Example.ORG/A?b=c#d    | http://example.org/A?b=c#d
                    https://example.org:8443/x    | https://example.org:8443/x
                    https://bücher.example/ü      | https://xn--bcher-kva.example/%C3%BC
                    https://аррӏе.com/            | https://xn--80ak6aa92e.com/
                    https://192.168.1.20/x        | https://192.168.1.20/x
                    """)
    void isShownInPlainLetters(String written, String shown) {
        assertThat(WebAddress.of(written).orElseThrow().text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://paypal.com@evil.example/",
                "https://evil.example\\@good.example/",
                "https://",
                "https:///x",
                "https://a b",
                "https://exa_mple..org",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://example.org",
                "https://-bad-.example",
                "https://example.org/\u0001",
                "https://example.org/%zz"
            })
    void isNoLinkIfItCouldDeceive(String text) {
        assertThat(WebAddress.of(text)).isEmpty();
        assertThat(Passage.of(text).stream().map(Passage::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void signsAfterALinkAreNotOfIt() {
        assertThat(Passage.of("Look (https://example.org/a), and \"http://b.example\"!").stream()
                        .filter(passage -> passage.address().isPresent())
                        .map(Passage::text))
                .containsExactly("https://example.org/a", "http://b.example");
    }

    @Test
    void allPiecesMakeUpTheMessage() {
        String message =
                "a https://x.example b\nhttps://y.example/c. <b>not</b> https://@ " + "http://z.example ".repeat(50);
        assertThat(Passage.of(message).stream().map(Passage::text).collect(Collectors.joining()))
                .isEqualTo(message);
        assertThat(Passage.of(message).stream()
                        .filter(passage -> passage.address().isPresent()))
                .hasSize(Passage.MOST_LINKS);
    }
}
