package dev.parley.client.app.desktop;

import dev.parley.client.app.host.Links;
import dev.parley.client.app.people.ContactLinks;
import dev.parley.client.app.people.ContactsFile;
import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.app.people.OwnProof;
import dev.parley.client.app.people.People;
import dev.parley.client.app.settings.GivenPreferences;
import dev.parley.client.app.settings.Settings;
import dev.parley.client.app.settings.Traces;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.doorbell.Doorbell;
import dev.parley.client.face.Version;
import dev.parley.client.ringing.RingingPort;
import dev.parley.client.ui.engine.ProcessEngine;
import dev.parley.client.ui.people.PeoplePorts;
import dev.parley.client.ui.shell.surroundings.OtherStartsPort;
import dev.parley.client.ui.shell.surroundings.Surroundings;
import dev.parley.client.ui.shell.surroundings.WindowPorts;
import dev.parley.client.ui.system.SystemChooser;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the window needs from the rest of the program: settings, people and past calls, links with the server that may host them, and
 * engines. Made when it is first asked for, since that takes a while. All threads.
 */
public final class WindowParts implements AutoCloseable {
    private final Supplier<Opened> open;
    private @Nullable Opened opened;

    private record Opened(
            Settings settings,
            People people,
            Links links,
            OwnKeysFile keys,
            Bell bell,
            Traces traces,
            Surroundings surroundings) {

        Opened(
                Settings settings,
                People people,
                Links links,
                OwnKeysFile keys,
                Traces traces,
                Surroundings surroundings) {
            this(settings, people, links, keys, new Bell(keys), traces, surroundings);
        }

        /** Their files are about to be deleted. */
        void letGo() {
            settings.forget();
            people.letGo();
            bell.letGo();
        }
    }

    /** The doorbell, made when the window first wants it. Safe for all threads. */
    private static final class Bell implements AutoCloseable {
        private final OwnKeysFile keys;
        private @Nullable Doorbell made;

        Bell(OwnKeysFile keys) {
            this.keys = keys;
        }

        synchronized RingingPort doorbell() {
            Doorbell bell = made;
            if (bell == null) {
                bell = new Doorbell(keys, "parley/" + Version.TEXT, InstantSource.system());
                made = bell;
            }
            return bell;
        }

        /** Who this user was is about to be deleted: the next one is of somebody new. */
        synchronized void letGo() {
            if (made != null) {
                var _ = made.end();
                made = null;
            }
        }

        @Override
        public synchronized void close() {
            if (made != null) {
                made.close();
            }
        }
    }

    private WindowParts(Supplier<Opened> open) {
        this.open = open;
    }

    /** The parts with the files of this user. */
    public static WindowParts ofUser() {
        return new WindowParts(() -> new Opened(
                new Settings(),
                new People(UserFolders.find().data()),
                new Links(UserFolders.find().data()),
                new OwnKeysFile(),
                Traces.ofUser(),
                AroundWindow.ofSystem()));
    }

    /** The parts with files that lie in a folder, and nothing of this user's desktop. */
    public static WindowParts in(Path folder) {
        return new WindowParts(() -> new Opened(
                new Settings(folder.resolve("settings.json"), "Guest"),
                new People(folder),
                new Links(folder),
                new OwnKeysFile(folder),
                new Traces(new UserFolders(folder, folder), UserFolders.find().data()),
                Surroundings.NONE));
    }

    public WindowPorts ports() {
        return ports(GivenPreferences.Given.NOTHING);
    }

    /** @param given holds for this start only */
    public synchronized WindowPorts ports(GivenPreferences.Given given) {
        if (opened == null) {
            opened = open.get();
        }
        GivenPreferences preferences = new GivenPreferences(opened.settings(), given);
        WindowTraces traces = new WindowTraces(opened.traces(), opened::letGo, preferences::readAgain);
        OwnProof proof = new OwnProof(opened.keys());
        proof.prepare();
        return new WindowPorts(
                preferences,
                opened.people().transfers(),
                opened.links(),
                traces,
                new SystemDesktop(DesktopPrograms.ofSystem()),
                new SystemChooser(),
                opened.surroundings(),
                OtherStartsPort.NONE,
                // With a tone or a file as its first microphone an engine never opens sound devices.
                new WatchedEngines(
                        (notices, ended) -> ProcessEngine.start(
                                MediaSource.kept(preferences.load().devices().microphone()), proof, notices, ended),
                        traces.reports()),
                new PeoplePorts(
                        opened.people().forWindow(),
                        Optional.of(opened.bell()::doorbell),
                        new ContactLinks(),
                        new ContactsFile()));
    }

    /** Waits until all is kept, and ends a server that hosts calls. */
    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.bell().close();
            opened.links().close();
            opened.people().close();
            opened.settings().close();
        }
    }
}
