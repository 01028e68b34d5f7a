package dev.parley.client.app.settings;

import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.PreferencesPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person has set once for all calls, in {@code settings.json} in the usual place of the system: its one reader and
 * writer. Safe for all threads; writes on the thread {@code settings}.
 */
public final class Settings implements PreferencesPort, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final int MAX_BYTES = 64 * 1024;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final WholeFile file;
    private final Preferences initial;
    private final LatestWriter<Preferences> writer = new LatestWriter<>("settings", this::write);

    /** The settings of this user. */
    public Settings() {
        this(UserFolders.find().config().resolve("settings.json"), OwnName.find());
    }

    /** @param name of a person who has not set one */
    public Settings(Path file, String name) {
        this(new WholeFile(file, MAX_BYTES), name);
    }

    public Settings(WholeFile file, String name) {
        this.file = file;
        this.initial = Preferences.initial(name);
    }

    /** @throws IOException with a sentence for people, who can mend the file */
    public Preferences read() throws IOException {
        try {
            return SettingsJson.read(tree(), initial);
        } catch (IOException e) {
            throw new IOException("The settings in " + file.path() + " cannot be read. Mend or remove the file.", e);
        }
    }

    @Override
    public Preferences load() {
        Optional<Preferences> saved = writer.waiting();
        if (saved.isPresent()) {
            return saved.get();
        }
        try {
            return SettingsJson.read(tree(), initial);
        } catch (IOException e) {
            LOG.warn("the settings cannot be read: {}", e.toString());
            return initial;
        }
    }

    @Override
    public void save(Preferences preferences) {
        ObjectNode fields = JSON.createObjectNode();
        SettingsJson.write(preferences, fields);
        writer.save(SettingsJson.read(fields, initial));
    }

    /** Writes nothing of what was saved any more; the file is another's then. */
    public void forget() {
        writer.forget();
    }

    /** Waits until what was saved is written. */
    @Override
    public void close() {
        writer.close();
    }

    private void write(Preferences preferences) throws IOException {
        ObjectNode settings = forWriting();
        SettingsJson.write(preferences, settings);
        String text = JSON.writeValueAsString(settings) + "\n";
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            // What others put into the file must not make it unreadable.
            ObjectNode own = JSON.createObjectNode();
            SettingsJson.write(preferences, own);
            text = JSON.writeValueAsString(own) + "\n";
        }
        file.replace(text);
    }

    /** What is in the file already; one that cannot be read is kept under another name. */
    private ObjectNode forWriting() throws IOException {
        try {
            return tree();
        } catch (IOException e) {
            LOG.warn("the settings cannot be read and are begun anew: {}", e.toString());
            file.setAside();
            return JSON.createObjectNode();
        }
    }

    private ObjectNode tree() throws IOException {
        Optional<String> text = file.read();
        if (text.isEmpty()) {
            return JSON.createObjectNode();
        }
        try {
            if (JSON.readTree(text.get()) instanceof ObjectNode settings) {
                return settings;
            }
        } catch (JacksonException e) {
            throw new IOException("not JSON", e);
        }
        throw new IOException("not a JSON object");
    }
}
