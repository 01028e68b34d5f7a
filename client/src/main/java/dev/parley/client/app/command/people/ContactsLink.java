package dev.parley.client.app.command.people;

import dev.parley.client.app.command.argument.HomeArgument;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.app.settings.Settings;
import dev.parley.client.doorbell.KeysPort;
import dev.parley.client.trust.OwnKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./parley contacts link}: the link by which others ring this user. */
@Command(
        name = "link",
        description = "Show your own contact link, to be given to people who may ring you.",
        mixinStandardHelpOptions = true)
final class ContactsLink implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Where you are rung (default: the server in the settings).")
    private @Nullable String server;

    @Option(names = "--new", description = "Make another one; nobody rings you with the one that was any more.")
    private boolean fresh;

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    /** @param person by which others know this user in each call */
    private record Report(String link, String person) {}

    @Override
    public Integer call() throws CommandFailure {
        String home = home();
        OwnKeys own;
        try {
            OwnKeysFile file = new OwnKeysFile();
            own = fresh ? file.renewBell() : file.load();
        } catch (KeysPort.Unreadable e) {
            throw new CommandFailure(ExitCode.FAILED, e.sentence());
        }
        String link = own.link(home).text();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonFile.text(new Report(link, own.identity().key().text())));
        } else {
            out.println(link);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private String home() throws CommandFailure {
        try (Settings settings = new Settings()) {
            return HomeArgument.parse(server, settings.read().places().server());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }
}
