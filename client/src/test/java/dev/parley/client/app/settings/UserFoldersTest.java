package dev.parley.client.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    @Test
    void areTheUsualOnesOfLinux() {
        assertThat(UserFolders.find("Linux", "/h", Map.of()))
                .isEqualTo(new UserFolders(Path.of("/h/.config/parley"), Path.of("/h/.local/share/parley")));
    }

    @Test
    void areWhereTheEnvironmentSays() {
        assertThat(UserFolders.find("Linux", "/h", Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d")))
                .isEqualTo(new UserFolders(Path.of("/c/parley"), Path.of("/d/parley")));
    }

    @Test
    void areTheUsualOnesWhenTheEnvironmentMakesNoSense() {
        assertThat(UserFolders.find("Linux", "/h", Map.of("XDG_CONFIG_HOME", " ", "XDG_DATA_HOME", "relative")))
                .isEqualTo(UserFolders.find("Linux", "/h", Map.of()));
    }

    @Test
    void areNoFolderOfTheCurrentOneWhereNobodyKnowsAHome() {
        for (String home : new String[] {"?", "", ".", "relative"}) {
            assertThatThrownBy(() -> UserFolders.find("Linux", home, Map.of("XDG_CONFIG_HOME", "/c")))
                    .isInstanceOf(UserFolders.NoHome.class)
                    .hasMessageContaining("set HOME");
            assertThat(UserFolders.find("Linux", home, Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d"))
                            .data())
                    .isEqualTo(Path.of("/d/parley"));
        }
    }

    @Test
    void areTheUsualOnesOfOtherSystems() {
        assertThat(UserFolders.find("Mac OS X", "/h", Map.of()).data())
                .isEqualTo(Path.of("/h/Library/Application Support/Parley"));
        assertThat(UserFolders.find("Windows 11", "/h", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local")))
                .isEqualTo(new UserFolders(Path.of("/roaming/Parley"), Path.of("/local/Parley")));
    }
}
