package dev.parley.client.ui.shell;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.after.AfterViewModel;
import dev.parley.client.ui.attention.Attention;
import dev.parley.client.ui.attention.WindowTitle;
import dev.parley.client.ui.call.SmallCallView;
import dev.parley.client.ui.call.hint.HintsViewModel;
import dev.parley.client.ui.call.model.CallSummary;
import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.chat.ChatViewModel;
import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.toolkit.FxThread;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.engine.Loss;
import dev.parley.client.ui.home.CrashesViewModel;
import dev.parley.client.ui.home.HomeViewModel;
import dev.parley.client.ui.home.LinksPort;
import dev.parley.client.ui.home.NewLink;
import dev.parley.client.ui.home.PresenceViewModel;
import dev.parley.client.ui.people.ContactLinksPort;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.settings.AttentionViewModel;
import dev.parley.client.ui.settings.DarkLook;
import dev.parley.client.ui.settings.DevicesViewModel;
import dev.parley.client.ui.settings.ForgetViewModel;
import dev.parley.client.ui.settings.OwnMedia;
import dev.parley.client.ui.settings.PreferencesModel;
import dev.parley.client.ui.settings.SettingsViewModel;
import dev.parley.client.ui.shell.ShellViewModel.Place;
import dev.parley.client.ui.shell.surroundings.Surroundings;
import dev.parley.client.ui.shell.surroundings.WindowPorts;
import dev.parley.client.ui.system.Clip;
import dev.parley.client.ui.system.CopiedLink;
import dev.parley.client.ui.transfer.FilesViewModel;
import dev.parley.client.ui.transfer.past.TransferHistory;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/** Makes the window's parts and ties them together; the place to begin reading. FX thread. */
public final class Wiring {
    private final Texts texts = new Texts();
    private final PreferencesModel preferences;
    private final EngineModel engine;
    private final Pictures pictures;
    private final ShellViewModel shell;
    private final DevicesViewModel devices;
    private final SettingsViewModel settings;
    private final HomeViewModel home;
    private final PresenceViewModel presence;
    private final CallViewModel call;
    private final Sharing sharing;
    private final OwnMedia own;
    private final HintsViewModel hints;
    private final ChatViewModel chat;
    private final FilesViewModel files;
    private final Questions questions = new Questions();
    private final Leaving leaving;
    private final AfterViewModel after;
    private final AttentionViewModel attentionSettings;
    private final Attention attention;
    private final SmallWindow smallWindow;
    private final ForgetViewModel forget;
    private final CrashesViewModel crashes;
    private final Clip clip = new Clip();
    private final CopiedLink clipboard = new CopiedLink(clip);
    private final ShellView view;
    private final ObservableValue<Boolean> dark;
    private final LongSupplier nanoTime;
    private final CallAhead callAhead;
    private final Outside outside;
    private final TransferHistory history;
    private final PeopleLater people;

    /** @param nanoTime of a clock that only goes on */
    public Wiring(FxThread fx, WindowPorts ports, EngineControls engines, Locale system, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        preferences = new PreferencesModel(ports.preferences());
        preferences
                .current()
                .map(now -> now.looks().language())
                .subscribe(language -> texts.speak(language.locale().orElse(system)));
        dark = DarkLook.of(preferences, FxThread.systemIsDark());
        Looks.follow(dark);
        engine = new EngineModel(engines.send());
        pictures = new Pictures(engines.send());
        shell = new ShellViewModel(engine, texts, engines.retry());
        devices = new DevicesViewModel(engine, preferences, texts, ports.chooser(), fx);
        settings = new SettingsViewModel(
                engine, preferences, texts, address -> words(ports.links().checkServer(address)));
        home = new HomeViewModel(
                ports.links(), preferences, texts, fx, (link, made) -> enter(link, made, Optional.empty()));
        presence = new PresenceViewModel(engine, ports.links(), home.linkText(), texts);
        call = new CallViewModel(engine, preferences, texts, InstantSource.system(), this::over);
        sharing = new Sharing(engine, pictures, texts, ports.chooser(), call::tell, dark);
        own = new OwnMedia(call.microphoneOn(), call.cameraOn(), devices, preferences);
        hints = new HintsViewModel(engine, own, nanoTime);
        chat = new ChatViewModel(engine, preferences, texts, InstantSource.system(), fx, ports.desktop());
        history = new TransferHistory(ports.transfers(), fx);
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
                this::offered);
        leaving = new Leaving(call, files, questions, texts);
        Surroundings around = ports.surroundings();
        attention = new Attention(
                engine, call, chat, preferences, around.notifications(), around.quiet(), texts, fx, nanoTime);
        attentionSettings = new AttentionViewModel(engine, preferences, texts, fx, around.notifications()::work);
        outside = new Outside(around, shell, own, leaving, preferences, questions, texts, fx, engines.rest());
        people = new PeopleLater(
                places -> new PeopleWiring(
                        ports.people(),
                        engine,
                        preferences,
                        texts,
                        fx,
                        questions,
                        around.quiet(),
                        history,
                        new PeopleWiring.Ways(shell, call, own, outside, presence, this::enterFor, home::join),
                        places),
                text -> ports.people().links().read(text) instanceof ContactLinksPort.Reading.Good);
        home.otherwise(people::takes);
        after = new AfterViewModel(
                texts, history, files::show, files::open, people::again, presence::left, () -> shell.go(Place.HOME));
        forget = new ForgetViewModel(
                ports.traces(),
                texts,
                fx,
                questions,
                () -> shell.inCall() || files.underWay() > 0,
                engines.rest(),
                this::forget);
        crashes = new CrashesViewModel(ports.traces(), clip, texts, fx);
        smallWindow = new SmallWindow(preferences, this::smallCall, dark);
        view = new ShellView(
                shell,
                questions,
                people.layer(),
                sharing.layer(),
                texts,
                nanoTime,
                new Screens(
                                shell,
                                home,
                                own,
                                presence,
                                devices,
                                files,
                                crashes,
                                people,
                                call,
                                chat,
                                sharing,
                                hints,
                                after,
                                settings,
                                attentionSettings,
                                forget,
                                outside,
                                leaving,
                                pictures,
                                clipboard,
                                clip,
                                ports.chooser(),
                                texts,
                                nanoTime)
                        .all());
        callAhead = new CallAhead(() -> view.screen(Place.CALL), view.place(), fx);
    }

    /** The first screen has been standing still: what will be needed next is made, and what was needed for the start is given back. */
    void settled() {
        outside.settled();
        people.listen();
        if (!shell.inCall()) {
            callAhead.prepare();
            people.prepare();
            Heap.giveBack();
        }
    }

    /** The first screen is painted. */
    public void painted() {
        history.load();
        people.begin(clipboard, dark, attention, nanoTime);
    }

    /** What the engine is told first. */
    public void begin(Optional<String> link) {
        shell.place().subscribe(place -> {
            own.at(place == Place.HOME, shell.inCall());
            hints.at(shell.inCall());
            sharing.inCall(shell.inCall());
            outside.inCall(shell.inCall());
            people.at(place == Place.HOME, shell.inCall());
        });
        call.sendMedia();
        tellEngine();
        shell.place().subscribe(view::show);
        home.linkText().subscribe(text -> {
            if (!text.isBlank()) {
                callAhead.prepare();
            }
        });
        link.ifPresent(home::join);
    }

    /**
     * What is to happen with the window that all of this is in.
     *
     * @param end ends the program
     */
    public void frame(Stage stage, Runnable end) {
        attention
                .inFront()
                .bind(stage.focusedProperty().and(stage.iconifiedProperty().not()));
        outside.frame(stage, attention, people.waiting(files.asking()), () -> people.rings() || home.hosts(), end);
        attention.raiseBy(outside::raise);
        sharing.frame(stage, outside::raise);
        stage.titleProperty()
                .bind(texts.bind(
                        () -> WindowTitle.of(
                                texts,
                                shell.inCall(),
                                engine.call().get(),
                                chat.unread().get() + attention.missed().get()),
                        shell.place(),
                        engine.call(),
                        chat.unread(),
                        attention.missed()));
        smallWindow.follow(stage, shell.place(), shell::inCall);
        // A question is asked in the large window.
        questions.open().subscribe(asked -> {
            if (asked.isPresent() && stage.isIconified()) {
                outside.raise();
            }
        });
    }

    private SmallCallView smallCall() {
        return new SmallCallView(
                call, own, sharing.share(), sharing.picker(), pictures, texts, leaving::hangUp, outside::raise);
    }

    private void offered(String words) {
        call.tell(words);
        attention.offered(words, files.newestAsked());
    }

    private void tellEngine() {
        engine.send(new Command.UseCamera(
                MediaSource.kept(preferences.get().devices().camera())));
        engine.send(new Command.UseMicrophone(
                MediaSource.kept(preferences.get().devices().microphone())));
        settings.tellEngine();
        attentionSettings.tellEngine();
    }

    /** All that was kept is deleted; what this window still knows of it goes too. */
    private void forget() {
        home.forgetAll();
        people.forget();
        call.forget();
        chat.enter("");
        files.forgetAll();
        after.forget();
        clipboard.clear();
        crashes.refresh();
        shell.forget();
        preferences.readAgain();
        tellEngine();
    }

    public ShellViewModel shell() {
        return shell;
    }

    public HomeViewModel home() {
        return home;
    }

    public Sharing sharing() {
        return sharing;
    }

    public CallViewModel call() {
        return call;
    }

    public ChatViewModel chat() {
        return chat;
    }

    public FilesViewModel files() {
        return files;
    }

    Leaving leaving() {
        return leaving;
    }

    public Questions questions() {
        return questions;
    }

    Outside outside() {
        return outside;
    }

    public ObservableValue<Boolean> isDark() {
        return dark;
    }

    public PeopleWiring people() {
        return people.get();
    }

    public ShellView view() {
        return view;
    }

    public void on(Notice notice) {
        engine.on(notice);
        if (notice instanceof Notice.Ready) {
            people.listen();
        }
        if (notice instanceof Notice.PictureShared shared) {
            pictures.onShared(shared);
        }
    }

    public void engineLost(Loss loss) {
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
        crashes.refresh();
    }

    private void enterFor(String link, Optional<IdentityKey> only) {
        enter(link, Optional.empty(), only);
    }

    private void enter(String link, Optional<NewLink> made, Optional<IdentityKey> only) {
        made.ifPresent(fresh -> clipboard.copy(fresh.link()));
        Heap.keep();
        outside.entering();
        chat.enter(link);
        call.enter(link, made, only);
        shell.go(Place.CALL);
    }

    private void over(CallSummary summary) {
        people.over(summary);
        after.show(summary, chat.underWay());
        attention.ended(summary);
        Heap.giveBack();
        shell.callEnded();
    }

    private String words(Optional<LinksPort.Outcome.Failed> problem) {
        return problem.map(failed -> texts.reason(failed.reason(), failed.sentence()))
                .orElse("");
    }
}
