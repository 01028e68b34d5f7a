package dev.parley.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.media.Chime;
import dev.parley.client.ui.common.ViewModels;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AttentionViewModelTest {
    private final ViewModels with = new ViewModels();
    private final CompletableFuture<Boolean> work = new CompletableFuture<>();
    private final AttentionViewModel attention =
            new AttentionViewModel(with.engine, with.preferences, with.texts, Runnable::run, () -> work);

    @Test
    void theVolumeIsKeptAndToldAtOnceAndHeardWhenItIsLetGoOf() {
        attention.volume().set(40);
        attention.tryVolume();
        assertThat(with.saved.getLast().attention().volume()).isEqualTo(40);
        assertThat(with.commands).containsExactly(new Command.SpeakerVolume(40), new Command.PlayChime(Chime.CAME));
        with.commands.clear();
        attention.tellEngine();
        assertThat(with.commands).containsExactly(new Command.SpeakerVolume(40));
    }

    @Test
    void anEngineIsNotToldAVolumeThatNobodyChose() {
        attention.tellEngine();
        assertThat(with.commands).isEmpty();
        attention.volume().set(40);
        attention.volume().set(100);
        assertThat(with.commands).endsWith(new Command.SpeakerVolume(100));
    }

    /** As after all that was kept was deleted: the next engine must not go on as the last one was told. */
    @Test
    void anEngineThatWasToldOneIsToldThatItHoldsNoMore() {
        attention.volume().set(40);
        with.preferences.change(old -> old.with(Preferences.initial("Ann").attention()));
        with.commands.clear();
        attention.tellEngine();
        assertThat(with.commands).containsExactly(new Command.SpeakerVolume(100));
    }

    @Test
    void eachSwitchIsKeptAndTheSmallWindowsPlaceStays() {
        Preferences.SmallWindow.Place left = new Preferences.SmallWindow.Place(10, 20);
        with.preferences.change(old -> old.with(new Preferences.SmallWindow(true, Optional.of(left))));
        attention.chimeOfPeople().set(false);
        attention.chimeOfOffers().set(false);
        attention.notifications().set(false);
        attention.smallWindow().set(false);
        assertThat(with.saved.getLast().attention())
                .isEqualTo(new Preferences.Attention(100, false, true, false, false));
        assertThat(with.saved.getLast().smallWindow()).isEqualTo(new Preferences.SmallWindow(false, Optional.of(left)));
        assertThat(with.commands).isEmpty();
    }

    @Test
    void saysThatNobodyShowsNotificationsToWhoWantsThem() {
        attention.refresh();
        assertThat(attention.notificationsProblem().get()).as("not known yet").isEmpty();
        work.complete(false);
        assertThat(attention.notificationsProblem().get()).isNotEmpty();
        attention.notifications().set(false);
        assertThat(attention.notificationsProblem().get()).isEmpty();
    }
}
