package dev.parley.client.app.command.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSettingsTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatCannotBeReadEndsTheCommandWithItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), "{");

        assertThatThrownBy(() -> KeptSettings.read(new Settings(file, "Guest")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(file.toString())
                .extracting(failure -> ((CommandFailure) failure).exitCode())
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void whatWasSetIsRead() throws Exception {
        Path file = Files.writeString(folder.resolve("settings.json"), "{\"name\": \"Ada\"}");

        assertThat(KeptSettings.read(new Settings(file, "Guest")).name()).isEqualTo("Ada");
    }
}
