package dev.parley.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("settings.json");
    }

    @Test
    void areEmptyWithoutAFile() throws CommandFailure {
        Settings settings = Settings.load(file);

        assertThat(settings.server()).isEmpty();
        assertThat(settings.name()).isEmpty();
    }

    @Test
    void holdServerAndName() throws IOException, CommandFailure {
        Files.writeString(file, "{\"server\": \"https://parley.example\", \"name\": \"Ann\", \"later\": true}");

        Settings settings = Settings.load(file);

        assertThat(settings.server()).contains("https://parley.example");
        assertThat(settings.name()).contains("Ann");
    }

    @Test
    void sayWhichFileCannotBeRead() throws IOException {
        Files.writeString(file, "{\"server\": ");

        assertThatThrownBy(() -> Settings.load(file)).hasMessageContaining(file.toString());
    }
}
