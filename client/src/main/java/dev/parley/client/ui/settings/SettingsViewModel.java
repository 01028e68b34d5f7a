package dev.parley.client.ui.settings;

import dev.parley.client.control.Command;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/** What can be set besides the devices; each change takes effect at once, also in a call. FX thread. */
public final class SettingsViewModel {
    private static final List<Integer> HEIGHTS = List.of(360, 540, 720, 1080);

    private final EngineModel engine;
    private final PreferencesModel preferences;
    private final Texts texts;
    private final Function<String, String> serverProblem;
    private final BooleanProperty echoCancellation = new SimpleBooleanProperty();
    private final BooleanProperty noiseSuppression = new SimpleBooleanProperty();
    private final BooleanProperty automaticGain = new SimpleBooleanProperty();
    private final StringProperty server = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private String keptServer = "";
    private boolean following;
    private final ChoiceList heights = new ChoiceList(this::limitCamera);
    private final ChoiceList looks =
            new ChoiceList(choice -> this.change((old, id) -> old.withLook(Preferences.Look.valueOf(id)), choice));
    private final ChoiceList languages = new ChoiceList(
            choice -> this.change((old, id) -> old.withLanguage(Preferences.Language.valueOf(id)), choice));

    /** @param serverProblem what is wrong with a server's address in words; empty for a good one */
    public SettingsViewModel(
            EngineModel engine, PreferencesModel preferences, Texts texts, Function<String, String> serverProblem) {
        this.engine = engine;
        this.preferences = preferences;
        this.texts = texts;
        this.serverProblem = serverProblem;
        List.of(echoCancellation, noiseSuppression, automaticGain)
                .forEach(each -> each.subscribe((before, next) -> processSound()));
        server.subscribe((before, next) -> keepServer(next));
        preferences.current().subscribe(_ -> follow());
        texts.locale().subscribe(_ -> relist());
    }

    /** Tells a new engine what holds. */
    public void tellEngine() {
        Preferences now = preferences.get();
        engine.send(new Command.UseSpeaker(now.devices().speaker()));
        engine.send(new Command.LimitCamera(now.devices().cameraHeight()));
        tell(now.processing());
    }

    public BooleanProperty echoCancellation() {
        return echoCancellation;
    }

    public BooleanProperty noiseSuppression() {
        return noiseSuppression;
    }

    public BooleanProperty automaticGain() {
        return automaticGain;
    }

    /** Address of the server that new calls are made on; empty to host them here. */
    public StringProperty server() {
        return server;
    }

    /** What is wrong with the server's address, in words; empty if nothing is. */
    public ReadOnlyStringProperty serverProblem() {
        return problem.getReadOnlyProperty();
    }

    public ObservableList<Choice> heights() {
        return heights.choices();
    }

    public ObjectProperty<Choice> height() {
        return heights.chosen();
    }

    public ObservableList<Choice> looks() {
        return looks.choices();
    }

    public ObjectProperty<Choice> look() {
        return looks.chosen();
    }

    public ObservableList<Choice> languages() {
        return languages.choices();
    }

    public ObjectProperty<Choice> language() {
        return languages.chosen();
    }

    /** Shows what holds, also where somebody else has changed it. */
    private void follow() {
        following = true;
        try {
            Preferences.Processing now = preferences.get().processing();
            echoCancellation.set(now.echoCancellation());
            noiseSuppression.set(now.noiseSuppression());
            automaticGain.set(now.automaticGain());
            String kept = preferences.get().places().server();
            // What is being typed stays while something else changes.
            if (!kept.equals(keptServer) && !kept.equals(server.get().strip())) {
                server.set(kept);
            }
            keptServer = kept;
        } finally {
            following = false;
        }
        relist();
    }

    private void processSound() {
        if (following) {
            return;
        }
        Preferences.Processing next =
                new Preferences.Processing(echoCancellation.get(), noiseSuppression.get(), automaticGain.get());
        preferences.change(old -> old.with(next));
        tell(next);
    }

    private void tell(Preferences.Processing now) {
        engine.send(new Command.ProcessSound(now.echoCancellation(), now.noiseSuppression(), now.automaticGain()));
    }

    private void limitCamera(Choice choice) {
        int height = Integer.parseInt(choice.id());
        preferences.change(old -> old.withCamera(old.devices().camera(), height));
        engine.send(new Command.LimitCamera(height));
    }

    private void change(BiFunction<Preferences, String, Preferences> change, Choice choice) {
        preferences.change(old -> change.apply(old, choice.id()));
    }

    private void keepServer(String typed) {
        if (following) {
            problem.set("");
            return;
        }
        String address = typed.strip();
        problem.set(serverProblem.apply(address));
        if (problem.get().isEmpty()) {
            preferences.change(old -> old.withServer(address));
        }
    }

    private void relist() {
        Preferences now = preferences.get();
        heights.show(
                HEIGHTS.stream()
                        .map(height -> new Choice(
                                String.valueOf(height), texts.get("settings.height", String.valueOf(height))))
                        .toList(),
                String.valueOf(now.devices().cameraHeight()));
        looks.show(
                Arrays.stream(Preferences.Look.values())
                        .map(look -> new Choice(look.name(), texts.get("settings.look." + look.name())))
                        .toList(),
                now.looks().look().name());
        languages.show(
                Arrays.stream(Preferences.Language.values())
                        .map(language -> new Choice(language.name(), name(language)))
                        .toList(),
                now.looks().language().name());
    }

    /** A language is called as its speakers call it, so that they find it in any other. */
    private String name(Preferences.Language language) {
        return language == Preferences.Language.SYSTEM ? texts.get("settings.language.system") : language.ownName();
    }
}
