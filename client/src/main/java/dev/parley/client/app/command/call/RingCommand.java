package dev.parley.client.app.command.call;

import dev.parley.client.app.command.argument.CallArguments;
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
import dev.parley.client.book.SqliteBook;
import dev.parley.client.cli.Familiar;
import dev.parley.client.cli.TerminalRing;
import dev.parley.client.cli.report.CallResult;
import dev.parley.client.cli.report.RingResult;
import dev.parley.client.control.call.Reason;
import dev.parley.client.doorbell.Doorbell;
import dev.parley.client.face.Version;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingPort;
import dev.parley.client.ringing.RingingWishes;
import dev.parley.client.ui.settings.Preferences;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./parley ring WHO}: rings somebody, and takes part in the call when they answer. */
@Command(
        name = "ring",
        description = "Ring somebody, and take part in the call when they answer.",
        mixinStandardHelpOptions = true)
public final class RingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "WHO",
            description = "A contact's name, or a contact link; - reads a link from standard input.")
    private String who = "";

    @Mixin
    private CallArguments arguments = new CallArguments();

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        arguments.check();
        Preferences kept = KeptSettings.read();
        RingResult result;
        try (SqliteBook book = People.ofUser();
                EngineAhead ahead = new EngineAhead(arguments.camera(), arguments.microphone())) {
            PersonArgument.Person person = PersonArgument.parse(who, book, System.in);
            Instant began = Instant.now();
            TerminalRing.Outcome outcome = ring(person, arguments.name(kept.name()), ahead);
            CallsKept calls = new CallsKept(book);
            if (outcome.stage() == RingStage.ACCEPTED) {
                spec.commandLine().getOut().println(outcome.sentence());
                CallResult call = CallRun.run(
                        ahead.take(),
                        arguments.options(
                                outcome.link(),
                                kept.name(),
                                new Familiar(
                                        book.contacts(),
                                        Optional.of(new Familiar.Expected(
                                                person.name(), person.link().person())))),
                        spec.commandLine().getOut(),
                        new TypedWords());
                calls.pin(call);
                calls.rang(person.name(), person.link().person(), outcome, began, Optional.of(call));
                result = new RingResult(call.exitCode(), call.sentence(), named(outcome), null, null, call);
            } else {
                calls.rang(person.name(), person.link().person(), outcome, began, Optional.empty());
                result = new RingResult(
                        exitCode(outcome.stage()),
                        outcome.sentence(),
                        named(outcome),
                        orNull(outcome.words()),
                        outcome.trouble()
                                .map(why -> new Reason(why.code(), why.subject()))
                                .orElse(null),
                        null);
            }
        }
        Optional<Path> json = arguments.json();
        if (json.isPresent()) {
            JsonFile.write(json.get(), result);
        }
        if (result.exitCode() != ExitCode.DONE) {
            throw new CommandFailure(result.exitCode(), result.sentence());
        }
        spec.commandLine().getOut().println(result.sentence());
        return ExitCode.DONE;
    }

    private TerminalRing.Outcome ring(PersonArgument.Person person, String name, EngineAhead ahead)
            throws InterruptedException {
        TerminalRing ring = new TerminalRing(person.name(), spec.commandLine().getOut());
        // Rung at by nobody: it only rings.
        RingingWishes wishes = new RingingWishes("", name, false, false, false, false, false);
        try (OpenParts open = OpenParts.until(QuietExit::silence)) {
            RingingPort doorbell = open.add(
                    new Doorbell(new OwnKeysFile(), "parley/" + Version.TEXT, InstantSource.system()),
                    RingingPort::close);
            doorbell.start(wishes, List.of(), notice -> {
                ahead.on(notice);
                ring.put(notice);
            });
            doorbell.ring(person.link(), arguments.video());
            return ring.run();
        }
    }

    private static String named(TerminalRing.Outcome outcome) {
        return outcome.stage().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }

    private static int exitCode(RingStage stage) {
        return switch (stage) {
            case ACCEPTED -> ExitCode.DONE;
            case DECLINED, BUSY -> ExitCode.REFUSED;
            case FAILED -> ExitCode.UNREACHABLE;
            case CALLING, RINGING, NOT_AT_HOME, UNANSWERED, CANCELLED -> ExitCode.FAILED;
        };
    }
}
