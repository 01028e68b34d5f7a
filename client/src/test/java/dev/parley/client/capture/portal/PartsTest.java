package dev.parley.client.capture.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PartsTest {
    private static final String FIRST = "\r\n--p\r\nContent-Type: video/x-raw\r\nContent-Length: 5\r\n\r\nab\r\n-";
    private static final String SECOND = "\r\n--p\r\nContent-Type: video/x-raw\r\nContent-Length: 1\r\n\r\nz\r\n";

    private static Parts of(String text) {
        return new Parts(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void readsOneAfterTheOtherWhateverIsInThem() throws IOException {
        Parts parts = of(FIRST + SECOND);
        ByteBuffer into = ByteBuffer.allocateDirect(8);
        assertThat(parts.length()).isEqualTo(5);
        parts.read(5, into);
        assertThat(StandardCharsets.ISO_8859_1.decode(into).toString()).isEqualTo("ab\r\n-");
        assertThat(parts.more()).isTrue();
        assertThat(parts.length()).isEqualTo(1);
        parts.read(1, into);
        assertThat(into.remaining()).isEqualTo(1);
        assertThat(parts.more()).as("the end of a line is no picture").isFalse();
        assertThatThrownBy(parts::length).isInstanceOf(EOFException.class);
    }

    @Test
    void takesNeitherHalfAPictureNorAHugeOneNorSomethingElse() throws IOException {
        Parts half = of(FIRST.substring(0, FIRST.length() - 1));
        assertThat(half.length()).isEqualTo(5);
        assertThatThrownBy(() -> half.read(5, ByteBuffer.allocateDirect(8))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> of("Content-Length: 999999999\r\n\r\n").length())
                .hasMessageContaining("999999999");
        assertThatThrownBy(() -> of("x".repeat(1000)).length()).hasMessageContaining("something else");
    }
}
