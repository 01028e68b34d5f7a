package dev.parley.client.app.command.call;

import dev.parley.client.app.command.argument.CallArguments;
import dev.parley.client.app.command.argument.HomeArgument;
import dev.parley.client.app.command.argument.PersonArgument;
import dev.parley.client.app.command.common.KeptSettings;
import dev.parley.client.app.command.common.OpenParts;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.exit.QuietExit;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.app.people.CallsKept;
import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.app.people.People;
import dev.parley.client.app.settings.AtHomeMark;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.cli.Familiar;
import dev.parley.client.cli.TerminalListen;
import dev.parley.client.cli.report.CallResult;
import dev.parley.client.contact.Contact;
import dev.parley.client.doorbell.Doorbell;
import dev.parley.client.face.Version;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ringing.RingingPort;
import dev.parley.client.ringing.RingingWishes;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.settings.Preferences;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./parley listen}: waits to be rung, and takes part in the calls that are answered. */
@Command(
        name = "listen",
        description = "Wait to be rung, and take part in the calls that are answered.",
        mixinStandardHelpOptions = true)
public final class ListenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Be rung at this server (default: the one in the settings).")
    private @Nullable String server;

    @Option(
            names = "--auto-accept",
            paramLabel = "NAME",
            split = ",",
            description = "Answer these contacts unasked; names are separated by commas.")
    private List<String> autoAccept = List.of();

    @Option(
            names = "--exec",
            paramLabel = "PROGRAM",
            description = "Run PROGRAM with what happened (ring, answered or missed) and a name as its two arguments.")
    private @Nullable Path exec;

    @Option(names = "--once", description = "End after the first call.")
    private boolean once;

    @Option(names = "--wait", paramLabel = "N", description = "End when nobody was answered for N seconds.")
    private @Nullable Double wait;

    @Option(names = "--hidden", description = "Contacts do not see that you are there.")
    private boolean hidden;

    @Mixin
    private CallArguments arguments = new CallArguments();

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        arguments.check();
        if (wait != null && !(wait > 0)) {
            throw new ParameterException(spec.commandLine(), "--wait must be above 0, not " + wait);
        }
        Preferences kept = KeptSettings.read();
        String home = HomeArgument.parse(server, kept.places().server());
        Events events = Events.of(exec);
        PrintWriter out = spec.commandLine().getOut();
        try (AtHomeMark _ = AtHomeMark.set(UserFolders.find().data());
                SqliteBook book = People.ofUser();
                OpenParts open = OpenParts.until(QuietExit::silence)) {
            List<Contact> contacts = book.contacts();
            Set<IdentityKey> accepted = accepted(contacts);
            RingingPort doorbell = open.add(
                    new Doorbell(new OwnKeysFile(), "parley/" + Version.TEXT, InstantSource.system()),
                    RingingPort::close);
            CallsKept calls = new CallsKept(book);
            TypedWords words = new TypedWords();
            TerminalListen listen = new TerminalListen(
                    doorbell, book::contacts, accepted, arguments.video(), out, words::begin, events::run);
            doorbell.start(
                    new RingingWishes(home, arguments.name(kept.name()), true, !hidden, true, true, false),
                    contacts,
                    notice -> {
                        if (!(notice instanceof RingingNotice.Missed missed) || calls.missed(missed)) {
                            listen.put(notice);
                        }
                    });
            Optional<Duration> patience = Optional.ofNullable(wait).map(s -> Duration.ofMillis((long) (s * 1000)));
            while (true) {
                Optional<RingingNotice.Answered> answered = listen.next(patience);
                if (answered.isEmpty()) {
                    out.println("Nobody was answered in time.");
                    return ExitCode.FAILED;
                }
                doorbell.inCall(true);
                Instant began = Instant.now();
                CallResult result = CallRun.run(
                        arguments.options(answered.get().link(), kept.name(), familiar(contacts, answered.get())),
                        out,
                        words);
                calls.pin(result);
                calls.answered(answered.get(), began, result);
                out.println(result.sentence());
                Optional<Path> json = arguments.json();
                if (json.isPresent()) {
                    JsonFile.write(json.get(), result);
                }
                if (once) {
                    return result.exitCode();
                }
                doorbell.inCall(false);
            }
        }
    }

    private static Familiar familiar(List<Contact> contacts, RingingNotice.Answered answered) {
        return new Familiar(
                contacts,
                answered.with()
                        .map(key -> new Familiar.Expected(
                                contacts.stream()
                                        .filter(contact -> contact.key().equals(key))
                                        .findFirst()
                                        .map(Contact::name)
                                        .orElse("the one who rang"),
                                key)));
    }

    private Set<IdentityKey> accepted(List<Contact> contacts) throws CommandFailure {
        for (String name : autoAccept) {
            Contact known = PersonArgument.contact(name, contacts);
            if (known.blocked()) {
                throw new CommandFailure(ExitCode.USAGE, known.name() + " is blocked, so their rings are not heard.");
            }
        }
        return autoAccept.stream()
                .map(name -> {
                    try {
                        return PersonArgument.contact(name, contacts).key();
                    } catch (CommandFailure e) {
                        throw new IllegalStateException("it was found a moment ago", e);
                    }
                })
                .collect(Collectors.toSet());
    }
}
