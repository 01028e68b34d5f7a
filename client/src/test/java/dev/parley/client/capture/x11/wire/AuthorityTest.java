package dev.parley.client.capture.x11.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which X server is meant, and what is shown to it. */
class AuthorityTest {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({":0,'',0,0", ":1.2,'',1,2", "unix:3,'',3,0", "localhost:10.0,localhost,10,0", "tcp/host:0,host,0,0"})
    void readsDisplays(String text, String host, int number, int screen) {
        assertThat(DisplayName.parse(text)).isEqualTo(new DisplayName(host, number, screen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", ":", ":x", ":99999", ":0.", "/tmp/x:0"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> DisplayName.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheCookieOfThisHostAndDisplay() throws IOException {
        add(256, "other", "1", "MIT-MAGIC-COOKIE-1", 1);
        add(256, "here", "2", "MIT-MAGIC-COOKIE-1", 2);
        add(256, "here", "1", "XDM-AUTHORIZATION-1", 3);
        add(256, "here", "1", "MIT-MAGIC-COOKIE-1", 4);

        assertThat(cookie(1, "here")).isEqualTo(4);
        assertThat(cookie(2, "here")).isEqualTo(2);
        assertThat(cookie(1, "renamed")).as("the host has another name now").isEqualTo(1);
        assertThat(cookie(7, "here")).as("none").isEqualTo(-1);
    }

    @Test
    void takesACookieForAnyHost() throws IOException {
        add(0xFFFF, "", "", "MIT-MAGIC-COOKIE-1", 9);

        assertThat(cookie(4, "here")).isEqualTo(9);
    }

    @Test
    void readsAFileThatEndsEarly() throws IOException {
        add(256, "here", "1", "MIT-MAGIC-COOKIE-1", 1);
        byte[] half = Arrays.copyOf(file.toByteArray(), file.size() - 3);

        assertThat(Authority.read(half, new DisplayName("", 1, 0), "here")).isEqualTo(Authority.NONE);
    }

    private int cookie(int display, String host) throws IOException {
        Authority found = Authority.read(file.toByteArray(), new DisplayName("", display, 0), host);
        return found.equals(Authority.NONE) ? -1 : found.data()[0];
    }

    private void add(int family, String address, String number, String name, int data) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeShort(family);
        for (String each : new String[] {address, number, name}) {
            out.writeShort(each.length());
            out.write(each.getBytes(StandardCharsets.ISO_8859_1));
        }
        out.writeShort(16);
        out.write(new byte[] {(byte) data, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }
}
