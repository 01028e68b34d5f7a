package dev.parley.client.ui.common;

import dev.parley.client.control.Command;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.PreferencesModel;
import dev.parley.client.ui.settings.PreferencesPort;
import java.util.ArrayList;
import java.util.List;

/** What view models are tested with: an engine that only listens, and preferences that are kept in memory. */
public final class ViewModels {
    public final List<Command> commands = new ArrayList<>();
    public final List<Preferences> saved = new ArrayList<>();
    public final Texts texts = new Texts();
    public final EngineModel engine = new EngineModel(commands::add);
    public final PreferencesModel preferences = new PreferencesModel(new PreferencesPort() {
        @Override
        public Preferences load() {
            return Preferences.initial("Ann");
        }

        @Override
        public void save(Preferences next) {
            saved.add(next);
        }
    });

    /** Commands of one kind, oldest first. */
    public <T extends Command> List<T> sent(Class<T> type) {
        return commands.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
