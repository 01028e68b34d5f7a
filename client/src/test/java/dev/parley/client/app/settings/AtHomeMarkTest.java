package dev.parley.client.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtHomeMarkTest {
    @TempDir
    private Path data;

    @Test
    void isSetForAsLongAsItsProgramRuns() throws Exception {
        assertThat(AtHomeMark.isSet(data)).isFalse();
        try (AtHomeMark _ = AtHomeMark.set(data)) {
            assertThat(AtHomeMark.isSet(data)).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(AtHomeMark.NAME))))
                    .isEqualTo("rw-------");
        }
        assertThat(AtHomeMark.isSet(data)).isFalse();
    }

    @Test
    void whereNoneCanBeSetTheProgramGoesOn() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "");
        try (AtHomeMark _ = AtHomeMark.set(file)) {
            assertThat(AtHomeMark.isSet(file)).isFalse();
        }
    }
}
