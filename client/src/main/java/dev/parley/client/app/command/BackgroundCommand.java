package dev.parley.client.app.command;

import dev.parley.client.app.command.common.KeptSettings;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.desktop.Background;
import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.app.people.People;
import dev.parley.client.app.settings.AtHomeMark;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.doorbell.Doorbell;
import dev.parley.client.face.Version;
import dev.parley.client.ringing.RingingPort;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.people.RingWishes;
import dev.parley.client.ui.settings.Preferences;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./parley background}: waits to be rung, without a window, and opens one then. */
@Command(
        name = "background",
        description = "Wait in the tray, without a window, and open one for who rings.",
        mixinStandardHelpOptions = true)
final class BackgroundCommand implements Callable<Integer> {
    private static final String NOT_HERE =
            "A window of Parley is open already, which waits itself; or it cannot be kept that one waits (XDG_RUNTIME_DIR is not set, or is full).";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Said by a window that is about to end. */
    @Option(names = "--after-window", hidden = true)
    private boolean afterWindow;

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        Preferences kept = KeptSettings.read();
        Texts texts = new Texts();
        texts.speak(kept.looks().language().locale().orElse(Locale.getDefault()));
        try (AtHomeMark _ = AtHomeMark.set(UserFolders.find().data());
                SqliteBook book = People.ofUser();
                RingingPort doorbell =
                        new Doorbell(new OwnKeysFile(), "parley/" + Version.TEXT, InstantSource.system())) {
            Background background =
                    new Background(System.getenv(), UserFolders.find().config(), doorbell, book, texts);
            background.listen(RingWishes.of(kept));
            if (afterWindow) {
                spec.commandLine().getOut().println("ready");
                spec.commandLine().getOut().flush();
            }
            if (!background.run(afterWindow)) {
                throw new CommandFailure(ExitCode.FAILED, NOT_HERE);
            }
            return ExitCode.DONE;
        } catch (UserFolders.NoHome e) {
            throw new CommandFailure(ExitCode.PART_MISSING, String.valueOf(e.getMessage()));
        }
    }
}
