package dev.parley.client.ui.settings;

import dev.parley.client.control.Command;
import dev.parley.client.control.media.Chime;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** How loud it is, and what tells of something that one does not look at; each change takes effect at once. FX thread. */
public final class AttentionViewModel {
    private final EngineModel engine;
    private final PreferencesModel preferences;
    private final Texts texts;
    private final Executor fx;
    private final Supplier<CompletionStage<Boolean>> notificationsWork;
    private final IntegerProperty volume = new SimpleIntegerProperty();
    private final BooleanProperty chimeOfPeople = new SimpleBooleanProperty();
    private final BooleanProperty chimeOfMessages = new SimpleBooleanProperty();
    private final BooleanProperty chimeOfOffers = new SimpleBooleanProperty();
    private final BooleanProperty notifications = new SimpleBooleanProperty();
    private final BooleanProperty smallWindow = new SimpleBooleanProperty();
    private final BooleanProperty nobodyShows = new SimpleBooleanProperty();
    private int told = Preferences.Attention.FULL_VOLUME;
    private boolean following;

    /** @param notificationsWork whether this desktop shows notifications; completed on any thread */
    public AttentionViewModel(
            EngineModel engine,
            PreferencesModel preferences,
            Texts texts,
            Executor fx,
            Supplier<CompletionStage<Boolean>> notificationsWork) {
        this.engine = engine;
        this.preferences = preferences;
        this.texts = texts;
        this.fx = fx;
        this.notificationsWork = notificationsWork;
        volume.subscribe((before, next) -> changeVolume(next.intValue()));
        List.of(chimeOfPeople, chimeOfMessages, chimeOfOffers, notifications, smallWindow)
                .forEach(each -> each.subscribe((before, next) -> change()));
        preferences.current().subscribe(_ -> follow());
    }

    /** Tells an engine what holds; nothing to one that is as loud as the system has it, and is to stay so. */
    public void tellEngine() {
        int now = preferences.get().attention().volume();
        if (now != Preferences.Attention.FULL_VOLUME || told != now) {
            tell(now);
        }
    }

    /** Finds out anew whether notifications can be seen here. */
    public void refresh() {
        var _ = notificationsWork.get().thenAcceptAsync(work -> nobodyShows.set(!work), fx);
    }

    /** Lets a person hear how loud it is. */
    void tryVolume() {
        engine.send(new Command.PlayChime(Chime.CAME));
    }

    /** Of the call and of chimes, in percent. */
    IntegerProperty volume() {
        return volume;
    }

    BooleanProperty chimeOfPeople() {
        return chimeOfPeople;
    }

    BooleanProperty chimeOfMessages() {
        return chimeOfMessages;
    }

    BooleanProperty chimeOfOffers() {
        return chimeOfOffers;
    }

    BooleanProperty notifications() {
        return notifications;
    }

    BooleanProperty smallWindow() {
        return smallWindow;
    }

    /** Why nobody would see a notification, in words; empty where they are shown, or not wanted. */
    StringBinding notificationsProblem() {
        return texts.bind(
                () -> nobodyShows.get() && notifications.get() ? texts.get("settings.notifications.none") : "",
                nobodyShows,
                notifications);
    }

    private void follow() {
        following = true;
        try {
            Preferences.Attention now = preferences.get().attention();
            volume.set(now.volume());
            chimeOfPeople.set(now.chimeOfPeople());
            chimeOfMessages.set(now.chimeOfMessages());
            chimeOfOffers.set(now.chimeOfOffers());
            notifications.set(now.notifications());
            smallWindow.set(preferences.get().smallWindow().wanted());
        } finally {
            following = false;
        }
    }

    private void changeVolume(int percent) {
        if (!following) {
            change();
            tell(percent);
        }
    }

    private void tell(int percent) {
        told = percent;
        engine.send(new Command.SpeakerVolume(percent));
    }

    private void change() {
        if (following) {
            return;
        }
        Preferences.Attention next = new Preferences.Attention(
                volume.get(), chimeOfPeople.get(), chimeOfMessages.get(), chimeOfOffers.get(), notifications.get());
        boolean small = smallWindow.get();
        preferences.change(old -> old.with(next)
                .with(new Preferences.SmallWindow(small, old.smallWindow().place())));
    }
}
