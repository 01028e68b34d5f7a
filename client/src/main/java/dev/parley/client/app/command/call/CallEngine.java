package dev.parley.client.app.command.call;

import dev.parley.client.app.command.common.OpenParts;
import dev.parley.client.app.command.common.ShortLivedFiles;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.exit.QuietExit;
import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.app.people.OwnProof;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.engine.Engine;
import dev.parley.client.engine.EngineConfig;
import dev.parley.client.engine.process.PartMissing;
import dev.parley.client.engine.process.RuntimeFolder;
import dev.parley.client.face.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The engine of one call in a terminal; it may be started, and go as far as the call's server, before there is a call. Safe for all threads. */
final class CallEngine implements AutoCloseable {
    private final OpenParts open = OpenParts.until(QuietExit::silence);
    private final OwnProof proof = new OwnProof(new OwnKeysFile());
    private final List<Notice> early = new ArrayList<>();
    private final Engine engine;
    private @Nullable Consumer<Notice> listener;

    private CallEngine(MediaSource camera, MediaSource microphone) throws CommandFailure {
        try {
            RuntimeFolder folder = open.add(ShortLivedFiles.folder(), RuntimeFolder::close);
            engine = open.add(
                    Engine.start(
                            new EngineConfig(
                                    folder.path(), UserFolders.find().data(), Version.TEXT, camera, microphone),
                            this::on),
                    Engine::close);
        } catch (PartMissing e) {
            open.close();
            throw new CommandFailure(ExitCode.PART_MISSING, e.sentence());
        }
    }

    /** Takes about half a second, and opens both devices. */
    static CallEngine start(MediaSource camera, MediaSource microphone) throws CommandFailure {
        return new CallEngine(camera, microphone);
    }

    private synchronized void on(Notice notice) {
        if (listener == null) {
            early.add(notice);
        } else {
            listener.accept(notice);
        }
    }

    /** Tells this of all that happens, beginning with what has. */
    synchronized void listen(Consumer<Notice> next) {
        listener = next;
        early.forEach(next);
        early.clear();
    }

    /** @param link of the call that an answer would lead into: its server is reached, and no more */
    void lookAhead(String link) {
        accept(new Command.Look(link, 1, Command.Look.Offer.NEVER));
    }

    void accept(Command command) {
        engine.accept(proof.apply(command));
    }

    @Override
    public void close() {
        open.close();
    }
}
