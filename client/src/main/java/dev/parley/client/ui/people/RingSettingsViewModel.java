package dev.parley.client.ui.people;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.Choice;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.PreferencesModel;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How one can be rung, and how long calls are kept, as it is set; each change takes effect at once. FX thread. */
public final class RingSettingsViewModel {
    private static final int FOR_EVER = 0;
    private static final List<Integer> DAYS = List.of(FOR_EVER, 7, 30, 90, 365);

    private final PreferencesModel preferences;
    private final PeopleModel people;
    private final Runnable kept;
    private final Texts texts;
    private final BooleanProperty listening = new SimpleBooleanProperty();
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final BooleanProperty undisturbed = new SimpleBooleanProperty();
    private final BooleanProperty strangers = new SimpleBooleanProperty();
    private final BooleanProperty waiting = new SimpleBooleanProperty();
    private final ObservableList<Choice> days = FXCollections.observableArrayList();
    private final ObjectProperty<Choice> keep = new SimpleObjectProperty<>(new Choice("", ""));
    private boolean following;

    /** @param kept is run after calls were removed that are older than they are kept */
    public RingSettingsViewModel(PreferencesModel preferences, PeopleModel people, Texts texts, Runnable kept) {
        this.preferences = preferences;
        this.people = people;
        this.kept = kept;
        this.texts = texts;
        List.of(listening, seen, undisturbed, strangers, waiting)
                .forEach(each -> each.subscribe((before, now) -> change()));
        keep.subscribe((before, now) -> keep(now));
        texts.locale().subscribe(_ -> follow());
        preferences.current().subscribe(_ -> follow());
        people.keptDays().subscribe(_ -> follow());
    }

    private void follow() {
        following = true;
        Preferences.Ringing now = preferences.get().ringing();
        listening.set(now.listening());
        seen.set(now.seen());
        undisturbed.set(!now.disturb());
        strangers.set(now.strangers());
        waiting.set(now.waiting());
        int count = people.keptDays().get().orElse(FOR_EVER);
        days.setAll(Stream.concat(DAYS.stream(), Stream.of(count))
                .distinct()
                .map(this::choice)
                .toList());
        keep.set(choice(count));
        following = false;
    }

    private Choice choice(int count) {
        return new Choice(
                String.valueOf(count),
                count == FOR_EVER ? texts.get("settings.keepCalls.ever") : texts.get("settings.keepCalls.days", count));
    }

    private void change() {
        if (!following) {
            preferences.change(old -> old.with(new Preferences.Ringing(
                    listening.get(),
                    seen.get(),
                    !undisturbed.get(),
                    strangers.get(),
                    waiting.get(),
                    old.ringing().lookedAt())));
        }
    }

    private void keep(Choice now) {
        // A list that is filled anew has nothing chosen for a moment.
        if (!following && now != null) {
            int count = Integer.parseInt(now.id());
            people.keepDays(count == FOR_EVER ? OptionalInt.empty() : OptionalInt.of(count), kept);
        }
    }

    public BooleanProperty listening() {
        return listening;
    }

    public BooleanProperty seen() {
        return seen;
    }

    /** Whether only people who always may ring aloud. */
    public BooleanProperty undisturbed() {
        return undisturbed;
    }

    public BooleanProperty strangers() {
        return strangers;
    }

    public BooleanProperty waiting() {
        return waiting;
    }

    /** For how long calls can be kept. */
    public ObservableList<Choice> days() {
        return days;
    }

    public ObjectProperty<Choice> keep() {
        return keep;
    }
}
