package dev.parley.client.ui.shell;

import dev.parley.client.control.Command;
import dev.parley.client.control.MediaSource;
import dev.parley.client.control.Notice;
import dev.parley.client.ui.after.AfterView;
import dev.parley.client.ui.after.AfterViewModel;
import dev.parley.client.ui.call.CallSummary;
import dev.parley.client.ui.call.CallView;
import dev.parley.client.ui.call.CallViewModel;
import dev.parley.client.ui.chat.ChatViewModel;
import dev.parley.client.ui.common.Clip;
import dev.parley.client.ui.common.CopiedLink;
import dev.parley.client.ui.common.FxThread;
import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.engine.Loss;
import dev.parley.client.ui.home.HomeView;
import dev.parley.client.ui.home.HomeViewModel;
import dev.parley.client.ui.home.LinksPort;
import dev.parley.client.ui.home.NewLink;
import dev.parley.client.ui.home.RecentCall;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.settings.DevicesViewModel;
import dev.parley.client.ui.settings.ForgetViewModel;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.PreferencesModel;
import dev.parley.client.ui.settings.SettingsView;
import dev.parley.client.ui.settings.SettingsViewModel;
import dev.parley.client.ui.shell.ShellViewModel.Place;
import dev.parley.client.ui.transfer.FilesViewModel;
import dev.parley.client.ui.transfer.TransferHistory;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Makes the window's parts and ties them together; the place to begin reading. FX thread. */
final class Wiring {
    private final Texts texts = new Texts();
    private final PreferencesModel preferences;
    private final EngineModel engine;
    private final Pictures pictures;
    private final ShellViewModel shell;
    private final DevicesViewModel devices;
    private final SettingsViewModel settings;
    private final HomeViewModel home;
    private final CallViewModel call;
    private final ChatViewModel chat;
    private final FilesViewModel files;
    private final Questions questions = new Questions();
    private final AfterViewModel after;
    private final ForgetViewModel forget;
    private final CopiedLink clipboard = new CopiedLink(new Clip());
    private final ShellView view;
    private final ObservableValue<Boolean> dark;

    /** @param nanoTime of a clock that only goes on */
    Wiring(FxThread fx, WindowPorts ports, EngineControls engines, Locale system, LongSupplier nanoTime) {
        preferences = new PreferencesModel(ports.preferences());
        preferences
                .current()
                .map(now -> now.looks().language())
                .subscribe(language -> texts.speak(language.locale().orElse(system)));
        dark = dark();
        Looks.follow(dark);
        engine = new EngineModel(engines.send());
        pictures = new Pictures(engines.send());
        shell = new ShellViewModel(engine, texts, engines.retry());
        devices = new DevicesViewModel(engine, preferences, texts);
        settings = new SettingsViewModel(
                engine, preferences, texts, address -> words(ports.links().checkServer(address)));
        home = new HomeViewModel(ports.links(), ports.recentCalls(), preferences, texts, fx, this::enter);
        call = new CallViewModel(engine, preferences, texts, InstantSource.system(), this::over);
        chat = new ChatViewModel(engine, preferences, texts, InstantSource.system(), fx, ports.desktop());
        TransferHistory history = new TransferHistory(ports.transfers());
        files = new FilesViewModel(
                engine,
                preferences,
                texts,
                InstantSource.system(),
                fx,
                questions,
                ports.desktop(),
                ports.chooser(),
                history,
                call::tell);
        after = new AfterViewModel(
                texts, history, files::show, link -> enter(link, Optional.empty()), () -> shell.go(Place.HOME));
        forget = new ForgetViewModel(
                ports.traces(),
                texts,
                fx,
                questions,
                () -> shell.inCall() || files.underWay() > 0,
                engines.rest(),
                this::forget);
        view = new ShellView(shell, questions, texts, nanoTime, screens(nanoTime));
    }

    /** What the engine is told first. */
    void begin(Optional<String> link) {
        tellEngine();
        call.sendMedia();
        shell.place().subscribe(view::show);
        link.ifPresent(home::join);
    }

    private void tellEngine() {
        Preferences.Devices now = preferences.get().devices();
        engine.send(new Command.UseCamera(MediaSource.parse(now.camera())));
        engine.send(new Command.UseMicrophone(MediaSource.parse(now.microphone())));
        settings.tellEngine();
    }

    /** All that was kept is deleted; what this window still knows of it goes too. */
    private void forget() {
        home.forgetAll();
        call.forget();
        chat.enter("");
        files.forgetAll();
        after.forget();
        clipboard.clear();
        shell.forget();
        preferences.readAgain();
        tellEngine();
    }

    ShellViewModel shell() {
        return shell;
    }

    HomeViewModel home() {
        return home;
    }

    CallViewModel call() {
        return call;
    }

    ChatViewModel chat() {
        return chat;
    }

    FilesViewModel files() {
        return files;
    }

    Questions questions() {
        return questions;
    }

    /** Closes the window; asks first while files are transferred, or others are in a call that this program hosts. */
    void quit(Runnable close) {
        Runnable afterFiles = () -> files.askBefore("transfer.quit.question", "transfer.quit.yes", close);
        if (call.hostsOthers()) {
            questions.ask(new Questions.Question(
                    texts.get("call.quitHost.question"),
                    texts.get("transfer.quit.yes"),
                    texts.get("transfer.leave.no"),
                    afterFiles));
        } else {
            afterFiles.run();
        }
    }

    private void leave() {
        files.askBefore("transfer.leave.question", "transfer.leave.yes", call::hangUp);
    }

    /** Whether the window is to be dark. */
    ObservableValue<Boolean> isDark() {
        return dark;
    }

    ShellView view() {
        return view;
    }

    void on(Notice notice) {
        engine.on(notice);
        if (notice instanceof Notice.PictureShared shared) {
            pictures.onShared(shared);
        }
    }

    void engineLost(Loss loss) {
        pictures.engineLost();
        engine.stateIs(
                switch (loss.how()) {
                    case ENDED, HUNG -> EngineState.LOST;
                    case REPEATED -> EngineState.FAILING;
                    case PART_MISSING -> EngineState.PART_MISSING;
                });
    }

    void engineBack() {
        engine.stateIs(EngineState.RUNNING);
    }

    private void enter(String link, Optional<NewLink> made) {
        made.ifPresent(fresh -> clipboard.copy(fresh.link()));
        chat.enter(link);
        call.enter(link, made);
        shell.go(Place.CALL);
    }

    private void over(CallSummary summary) {
        if (!summary.lasted().isZero()) {
            home.remember(new RecentCall(summary.link(), summary.began(), summary.lasted(), summary.people()));
        }
        after.show(summary, chat.underWay());
        shell.callEnded();
    }

    private ObservableValue<Boolean> dark() {
        ObservableValue<Boolean> system = FxThread.systemIsDark();
        return Bindings.createObjectBinding(
                () -> switch (preferences.get().looks().look()) {
                    case SYSTEM -> system.getValue();
                    case LIGHT -> false;
                    case DARK -> true;
                },
                preferences.current(),
                system);
    }

    private String words(Optional<LinksPort.Outcome.Failed> problem) {
        return problem.map(failed -> texts.reason(failed.reason(), failed.sentence()))
                .orElse("");
    }

    private Map<Place, Supplier<Screen>> screens(LongSupplier nanoTime) {
        Map<Place, Supplier<Screen>> screens = new EnumMap<>(Place.class);
        screens.put(
                Place.HOME,
                once(() -> new HomeView(home, devices, files, pictures, texts, nanoTime, shell::openSettings)));
        screens.put(
                Place.SETTINGS,
                once(() -> new SettingsView(
                        settings, devices, home.name(), receivedFolder(), forget, texts, shell::closeSettings)));
        screens.put(
                Place.CALL,
                once(() -> new CallView(
                        call,
                        chat,
                        files,
                        home.name(),
                        pictures,
                        clipboard,
                        texts,
                        nanoTime,
                        this::leave,
                        shell::openSettings)));
        screens.put(Place.AFTER, once(() -> new AfterView(after, clipboard, texts)));
        return screens;
    }

    private SettingsView.ReceivedFolder receivedFolder() {
        return new SettingsView.ReceivedFolder(files.folder().text(), files.folder()::change);
    }

    /** Made when it is first asked for, and then kept. */
    private static Supplier<Screen> once(Supplier<Screen> make) {
        return new Supplier<>() {
            private Optional<Screen> made = Optional.empty();

            @Override
            public Screen get() {
                if (made.isEmpty()) {
                    made = Optional.of(make.get());
                }
                return made.get();
            }
        };
    }
}
