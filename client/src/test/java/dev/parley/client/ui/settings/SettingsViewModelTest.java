package dev.parley.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.ui.common.ViewModels;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each change takes effect at once and is kept. */
class SettingsViewModelTest {
    private static final Preferences.Language LAST_LANGUAGE =
            List.of(Preferences.Language.values()).getLast();

    private final ViewModels with = new ViewModels();
    private final SettingsViewModel settings = new SettingsViewModel(
            with.engine, with.preferences, with.texts, address -> address.contains(" ") ? "No blanks." : "");

    @Test
    void soundProcessingIsToldAndKept() {
        settings.noiseSuppression().set(false);
        assertThat(with.commands).containsExactly(new Command.ProcessSound(true, false, true));
        assertThat(with.saved.getLast().processing().noiseSuppression()).isFalse();
    }

    @Test
    void theSizeOfThePictureIsToldAndKept() {
        settings.height().set(settings.heights().getFirst());
        assertThat(with.commands).containsExactly(new Command.LimitCamera(360));
        assertThat(with.saved.getLast().devices().cameraHeight()).isEqualTo(360);
    }

    @Test
    void aWrongServerIsSaidAndNotKept() {
        settings.server().set("not good");
        assertThat(settings.serverProblem().get()).isEqualTo("No blanks.");
        assertThat(with.saved).isEmpty();
        settings.server().set(" https://parley.example ");
        assertThat(settings.serverProblem().get()).isEmpty();
        assertThat(with.saved.getLast().places().server()).isEqualTo("https://parley.example");
    }

    @Test
    void looksAndLanguageAreKeptAndNamedInTheLanguageOfNow() {
        settings.look().set(settings.looks().getLast());
        assertThat(with.preferences.get().looks().look()).isEqualTo(Preferences.Look.DARK);
        with.texts.speak(Locale.GERMAN);
        assertThat(settings.look().get().label()).isEqualTo("Dunkel");
        settings.language().set(settings.languages().getLast());
        assertThat(with.preferences.get().looks().language()).isEqualTo(LAST_LANGUAGE);
        assertThat(settings.language().get().label()).isEqualTo(LAST_LANGUAGE.ownName());
    }

    @Test
    void whatSomebodyElseChangedIsShownAndNotKeptAgain() {
        settings.echoCancellation().set(false);
        settings.automaticGain().set(false);
        settings.server().set("https://parley.example");
        int saved = with.saved.size();

        with.preferences.readAgain();
        assertThat(settings.echoCancellation().get()).isTrue();
        assertThat(settings.automaticGain().get()).isTrue();
        assertThat(settings.server().get()).isEmpty();
        assertThat(with.saved).hasSize(saved);
        settings.noiseSuppression().set(false);
        assertThat(with.saved.getLast().processing()).isEqualTo(new Preferences.Processing(true, false, true));
    }

    @Test
    void anAddressThatIsBeingTypedStaysWhileSomethingElseChanges() {
        settings.server().set("not good");
        settings.echoCancellation().set(false);
        assertThat(settings.server().get()).isEqualTo("not good");
    }

    @Test
    void aNewEngineIsToldAllOfIt() {
        settings.tellEngine();
        assertThat(with.commands)
                .containsExactly(
                        new Command.UseSpeaker("default"),
                        new Command.LimitCamera(720),
                        new Command.ProcessSound(true, true, true));
    }
}
