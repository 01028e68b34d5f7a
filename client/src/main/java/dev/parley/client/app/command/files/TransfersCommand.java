package dev.parley.client.app.command.files;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.cli.files.Amounts;
import dev.parley.client.engine.files.RememberedTransfers;
import dev.parley.client.engine.files.WaitingTransfer;
import dev.parley.client.face.Invocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./parley transfers}: what waits to go on, and how to give it up. */
@Command(
        name = "transfers",
        description = "Show the transfers that wait to go on when both sides are back, or give one up.",
        mixinStandardHelpOptions = true)
public final class TransfersCommand implements Callable<Integer> {
    private static final int LEAST_DIGITS = 4;
    private static final int NAMES_SHOWN = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--discard",
            paramLabel = "ID",
            description = "Give this one up and delete what has come of it; the first digits of its id will do.")
    private @Nullable String discard;

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    /** What {@code --json} prints. */
    record Report(List<WaitingTransfer> transfers) {}

    @Override
    public Integer call() throws CommandFailure {
        RememberedTransfers remembered =
                new RememberedTransfers(UserFolders.find().data());
        if (discard != null) {
            discard(remembered, find(remembered.waiting(), discard));
        }
        List<WaitingTransfer> waiting = remembered.waiting();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonFile.text(new Report(waiting)));
        } else if (discard == null) {
            waiting.forEach(one -> print(out, one));
            out.println(
                    waiting.isEmpty()
                            ? "No transfer waits to go on."
                            : "They go on when both sides run their command again, or meet in a call. To give one up:"
                                    + " " + Invocation.of("transfers --discard ID"));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private WaitingTransfer find(List<WaitingTransfer> waiting, String id) throws CommandFailure {
        String digits = id.strip().toLowerCase(Locale.ROOT);
        if (digits.length() < LEAST_DIGITS) {
            throw new ParameterException(
                    spec.commandLine(), "--discard needs at least the first " + LEAST_DIGITS + " digits of an id");
        }
        List<WaitingTransfer> found = waiting.stream()
                .filter(one -> one.transfer().startsWith(digits))
                .toList();
        if (found.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "No transfer that waits has the id " + id + ". " + Invocation.of("transfers") + " lists them.");
        }
        if (found.stream().map(WaitingTransfer::transfer).distinct().count() > 1) {
            throw new CommandFailure(
                    ExitCode.USAGE, "More than one id begins with " + id + ". Give more of its digits.");
        }
        return found.getFirst();
    }

    private void discard(RememberedTransfers remembered, WaitingTransfer one) throws CommandFailure {
        try {
            switch (remembered.discard(one.transfer())) {
                case DONE -> say("Given up: " + names(one) + ". " + one.peer() + " hears of it when you meet again.");
                case DONE_BUT_FILES ->
                    throw new CommandFailure(
                            ExitCode.FAILED,
                            "It is given up, but what had come of it could not be deleted: a folder in "
                                    + one.places().getFirst() + " whose name ends in ." + one.transfer() + ".part");
                case IN_USE ->
                    throw new CommandFailure(
                            ExitCode.FAILED,
                            "Another Parley has this transfer. Give it up there, or close that one first.");
                case NOT_THERE ->
                    throw new CommandFailure(
                            ExitCode.FAILED, "It does not wait any more: it has just gone on or ended.");
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "What is remembered of transfers cannot be changed: " + e.getMessage());
        }
    }

    /** Not where the one JSON object goes. */
    private void say(String sentence) {
        PrintWriter to = json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        to.println(sentence);
    }

    private static void print(PrintWriter out, WaitingTransfer one) {
        boolean incoming = one.direction().equals("incoming");
        String far = incoming && one.bytes() > 0
                ? ", " + (long) (100.0 * one.received() / one.bytes()) + " % of it here"
                : "";
        out.println(one.transfer() + "  " + (incoming ? "from " : "to ") + one.peer() + ": " + names(one) + ", "
                + Amounts.count(one.files(), one.folders()) + ", " + Amounts.bytes(one.bytes()) + far
                + (one.inUse() ? ", in use by another Parley" : ""));
        out.println("    " + (incoming ? "into " : "") + String.join(", ", one.places()) + ", since " + one.since());
    }

    private static String names(WaitingTransfer one) {
        String some = String.join(", ", one.names().stream().limit(NAMES_SHOWN).toList());
        return one.names().size() > NAMES_SHOWN ? some + " and more" : some;
    }
}
