package dev.parley.client.app.command.people;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.History;
import dev.parley.client.contact.PastCall;
import dev.parley.client.face.Invocation;
import dev.parley.client.trust.IdentityKey;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./parley history}: the calls that were, and the transfers in them. */
@Command(
        name = "history",
        description = "Show past calls, newest first, and the files that were sent in them; or remove them.",
        mixinStandardHelpOptions = true)
public final class HistoryCommand implements Callable<Integer> {
    private static final int LEAST_DIGITS = 4;
    private static final int MOST_CALLS = 100_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "Only calls with people whose names hold all these words, in any case.")
    private String words = "";

    @Option(names = "--most", paramLabel = "N", description = "So many at most; default 50.")
    private int most = 50;

    @Option(
            names = "--remove",
            paramLabel = "ID",
            description = "Remove this call and the transfers in it; the first digits of its id will do.")
    private @Nullable String remove;

    @Option(names = "--remove-all", description = "Remove all calls and all transfers.")
    private boolean removeAll;

    @Option(
            names = "--keep-days",
            paramLabel = "N",
            description = "From now on remove what is older than so many days; 0 keeps it for as long as nobody"
                    + " removes it.")
    private @Nullable Integer keepDays;

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    @Override
    public Integer call() throws CommandFailure {
        if (most < 1 || most > MOST_CALLS) {
            throw new ParameterException(spec.commandLine(), "--most: a number from 1 to " + MOST_CALLS);
        }
        if (keepDays != null && (keepDays < 0 || keepDays > History.MOST_DAYS)) {
            throw new ParameterException(spec.commandLine(), "--keep-days: a number from 0 to " + History.MOST_DAYS);
        }
        if (remove != null || removeAll || keepDays != null) {
            OwnBook.change(this::change);
        }
        if (json || (remove == null && !removeAll && keepDays == null)) {
            OwnBook.read(spec.commandLine().getErr(), this::print);
        }
        return ExitCode.DONE;
    }

    private void change(SqliteBook book) throws CommandFailure {
        if (remove != null) {
            PastCall call = find(book, remove);
            book.removeCall(call.id());
            say("The call is removed.");
        }
        if (removeAll) {
            book.removeCalls();
            book.removeAllFiles();
            say("All calls and transfers are removed.");
        }
        if (keepDays != null) {
            book.keepDays(keepDays == 0 ? OptionalInt.empty() : OptionalInt.of(keepDays));
            say(
                    keepDays == 0
                            ? "Calls are kept until you remove them."
                            : "Calls are kept for " + keepDays + (keepDays == 1 ? " day." : " days."));
        }
    }

    private PastCall find(SqliteBook book, String id) throws CommandFailure {
        String digits = id.strip().toLowerCase(Locale.ROOT);
        if (digits.length() < LEAST_DIGITS) {
            throw new ParameterException(
                    spec.commandLine(), "--remove needs at least the first " + LEAST_DIGITS + " digits of an id");
        }
        List<PastCall> found = book.calls("", 0, MOST_CALLS).stream()
                .filter(call -> call.id().toString().startsWith(digits))
                .toList();
        if (found.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "No call has the id " + id + ". " + Invocation.of("history") + " lists them.");
        }
        if (found.size() > 1) {
            throw new CommandFailure(
                    ExitCode.USAGE, "More than one id begins with " + id + ". Give more of its digits.");
        }
        return found.getFirst();
    }

    private void print(SqliteBook book) {
        PrintWriter out = spec.commandLine().getOut();
        Map<IdentityKey, Contact> contacts =
                book.contacts().stream().collect(Collectors.toMap(Contact::key, Function.identity()));
        List<PastCall> calls = book.calls(words, 0, most);
        if (json) {
            OptionalInt kept = book.keptDays();
            out.print(JsonFile.text(new PastCallReport.All(
                    calls.stream()
                            .map(call -> PastCallReport.of(call, contacts, book.filesOf(call.id())))
                            .toList(),
                    kept.isPresent() ? kept.getAsInt() : null)));
        } else if (calls.isEmpty()) {
            out.println(words.isBlank() ? "No call is kept." : "No call with such a name is kept.");
        } else {
            calls.forEach(call -> out.println(PastCallReport.lines(call, contacts, book.filesOf(call.id()))));
        }
        out.flush();
    }

    /** Not where the one JSON object goes. */
    private void say(String sentence) {
        PrintWriter to = json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        to.println(sentence);
        to.flush();
    }
}
