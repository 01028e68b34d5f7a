package dev.parley.client.rtc.common;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SoundServerTest {
    @TempDir
    private Path folder;

    @Test
    void isFoundWhereItsSocketAnswers() throws IOException {
        Path socket = Files.createDirectory(folder.resolve("pulse")).resolve("native");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(SoundServer.find(Map.of("XDG_RUNTIME_DIR", folder.toString()))
                            .available())
                    .isTrue();
            assertThat(SoundServer.find(Map.of("PULSE_SERVER", "{abc}unix:" + socket))
                            .available())
                    .isTrue();
        }
        assertThat(SoundServer.find(Map.of("PULSE_SERVER", "unix:" + socket)).available())
                .isFalse();
    }

    @Test
    @Timeout(60)
    void isNotWaitedForWhenItHangs() throws IOException {
        Path socket = folder.resolve("hangs");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket), 1);
            await().until(() ->
                    !SoundServer.find(Map.of("PULSE_SERVER", "unix:" + socket)).available());
        }
    }

    @Test
    void saysWhatToDoWhenNoneAnswers() {
        SoundServer none = SoundServer.find(Map.of("PULSE_SERVER", "tcp:127.0.0.1:1"));
        assertThat(none.available()).isFalse();
        assertThat(none.problem()).contains("No sound server answers").endsWith(".");
    }
}
