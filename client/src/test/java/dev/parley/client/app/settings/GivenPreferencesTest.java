package dev.parley.client.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.PreferencesPort;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is given on the command line holds for one start and is not kept. */
class GivenPreferencesTest {
    private Preferences kept = Preferences.initial("Ann").withCamera("Webcam", 720);
    private final GivenPreferences given = new GivenPreferences(
            new PreferencesPort() {
                @Override
                public Preferences load() {
                    return kept;
                }

                @Override
                public void save(Preferences next) {
                    kept = next;
                }
            },
            new GivenPreferences.Given(Optional.of("x".repeat(300)), Optional.of("test"), Optional.empty()));

    @Test
    void whatWasGivenIsUsedAndNotKept() {
        assertThat(given.load().devices().camera()).isEqualTo("test");
        assertThat(given.load().name()).hasSize(64);
        given.save(given.load().withServer("https://parley.example"));
        assertThat(kept)
                .isEqualTo(Preferences.initial("Ann").withCamera("Webcam", 720).withServer("https://parley.example"));
        assertThat(given.load().devices().camera()).isEqualTo("test");
    }

    @Test
    void whatWasGivenHoldsAlsoWhenAllIsForgotten() {
        kept = Preferences.initial("Guest");
        given.readAgain();
        assertThat(given.load().devices().camera()).isEqualTo("test");
        given.save(given.load().withServer("https://parley.example"));
        assertThat(kept).isEqualTo(Preferences.initial("Guest").withServer("https://parley.example"));
    }

    @Test
    void whatIsChangedAfterwardsIsKept() {
        given.save(given.load().withCamera("none", 360).withName("Ada"));
        assertThat(kept.devices().camera()).isEqualTo("none");
        assertThat(kept.devices().cameraHeight()).isEqualTo(360);
        assertThat(kept.name()).isEqualTo("Ada");
    }
}
