package dev.parley.client.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionBusTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "unix:path=/run/user/1000/bus, unix:path=/run/user/1000/bus",
                "'unix:path=/run/bus,guid=0f', 'unix:path=/run/bus,guid=0f'",
                "tcp:host=10.0.0.1;unix:abstract=/tmp/x, unix:abstract=/tmp/x",
                "'tcp:host=10.0.0.1,port=1', none",
                "autolaunch:, none",
                "unixexec:path=/bin/true, none"
            })
    void isASocketOfThisMachineOrNone(String named, String address) {
        assertThat(new SessionBus(Map.of("DBUS_SESSION_BUS_ADDRESS", named))
                        .address()
                        .orElse(null))
                .isEqualTo(address);
    }

    @Test
    void liesInTheRuntimeFolderWhereNobodyNamesIt() throws IOException {
        SessionBus bus = new SessionBus(Map.of("XDG_RUNTIME_DIR", folder.toString()));
        assertThat(bus.address()).isEmpty();
        Files.createFile(folder.resolve("bus"));
        assertThat(bus.address()).contains("unix:path=" + folder.resolve("bus"));
    }
}
