package dev.parley.client.ui.shell;

import dev.parley.client.ui.after.AfterView;
import dev.parley.client.ui.after.AfterViewModel;
import dev.parley.client.ui.call.CallView;
import dev.parley.client.ui.call.hint.HintsViewModel;
import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.chat.ChatViewModel;
import dev.parley.client.ui.common.Once;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.home.CrashesViewModel;
import dev.parley.client.ui.home.HomeView;
import dev.parley.client.ui.home.HomeViewModel;
import dev.parley.client.ui.home.PresenceViewModel;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.settings.AttentionViewModel;
import dev.parley.client.ui.settings.DevicesViewModel;
import dev.parley.client.ui.settings.ForgetViewModel;
import dev.parley.client.ui.settings.OwnMedia;
import dev.parley.client.ui.settings.SettingsView;
import dev.parley.client.ui.settings.SettingsViewModel;
import dev.parley.client.ui.shell.ShellViewModel.Place;
import dev.parley.client.ui.system.ChooserPort;
import dev.parley.client.ui.system.Clip;
import dev.parley.client.ui.system.CopiedLink;
import dev.parley.client.ui.transfer.FilesViewModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What the screens of the window are made of; each is made when it is first needed. FX thread. */
record Screens(
        ShellViewModel shell,
        HomeViewModel home,
        OwnMedia own,
        PresenceViewModel presence,
        DevicesViewModel devices,
        FilesViewModel files,
        CrashesViewModel crashes,
        PeopleLater people,
        CallViewModel call,
        ChatViewModel chat,
        Sharing sharing,
        HintsViewModel hints,
        AfterViewModel after,
        SettingsViewModel settings,
        AttentionViewModel attention,
        ForgetViewModel forget,
        Outside outside,
        Leaving leaving,
        Pictures pictures,
        CopiedLink clipboard,
        Clip clip,
        ChooserPort chooser,
        Texts texts,
        LongSupplier nanoTime) {

    Map<Place, Supplier<Screen>> all() {
        Map<Place, Supplier<Screen>> screens = new EnumMap<>(Place.class);
        screens.put(
                Place.HOME,
                once(() -> new HomeView(
                        home,
                        own,
                        presence,
                        devices,
                        files,
                        crashes,
                        people.home(),
                        pictures,
                        texts,
                        nanoTime,
                        shell::openSettings)));
        screens.put(Place.SETTINGS, once(() -> settings(false, shell::closeSettings)));
        screens.put(Place.HISTORY, once(() -> people.get().historyScreen()));
        screens.put(
                Place.CALL,
                once(() -> new CallView(
                        call,
                        chat,
                        files,
                        own,
                        sharing.share(),
                        sharing.picker(),
                        devices,
                        hints,
                        chooser,
                        home.name(),
                        pictures,
                        clipboard,
                        clip,
                        texts,
                        nanoTime,
                        leaving::hangUp,
                        close -> settings(true, close))));
        screens.put(Place.AFTER, once(() -> new AfterView(after, clipboard, texts)));
        return screens;
    }

    private SettingsView settings(boolean beside, Runnable close) {
        return new SettingsView(
                settings,
                devices,
                attention,
                home.name(),
                new SettingsView.ReceivedFolder(files.folder().text(), files.folder()::change),
                forget,
                people.get().settings(chooser),
                outside.settings(),
                texts,
                beside,
                close);
    }

    /** Made when it is first asked for, and then kept. */
    private static Supplier<Screen> once(Supplier<Screen> make) {
        return new Once<>(make)::get;
    }
}
