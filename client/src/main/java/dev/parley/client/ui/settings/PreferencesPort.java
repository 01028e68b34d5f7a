package dev.parley.client.ui.settings;

/** Where preferences are kept. */
public interface PreferencesPort {

    /** What was saved last; what cannot be read or makes no sense is replaced by what a new person has. Does not throw. */
    Preferences load();

    /** Keeps them for the next start; returns at once, and a kill at any moment leaves the old ones or the new ones. */
    void save(Preferences preferences);
}
