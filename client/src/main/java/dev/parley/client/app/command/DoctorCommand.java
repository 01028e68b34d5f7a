package dev.parley.client.app.command;

import dev.parley.client.app.command.Diagnosis.Finding;
import dev.parley.client.app.command.common.KeptSettings;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./parley doctor}: what calls need, whether it is here, and how to mend it. */
@Command(
        name = "doctor",
        description = "Check what calls need, say what is missing and how to mend it.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    @Option(names = "--server", paramLabel = "URL", description = "Also check that this server can be reached.")
    private @Nullable String server;

    /**
     * What {@code --json} prints.
     *
     * @param ok whether everything that calls cannot do without is here
     */
    record Report(boolean ok, List<Finding> findings) {}

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        Optional<String> wanted = Optional.ofNullable(server).or(DoctorCommand::configuredServer);
        List<Finding> findings = Diagnosis.run(wanted);
        boolean ok = findings.stream().allMatch(finding -> finding.ok() || !finding.needed());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonFile.text(new Report(ok, findings)));
        } else {
            findings.forEach(finding -> print(finding, out));
            out.println();
            out.println(ok ? "Calls work on this machine." : "Calls do not work on this machine until that is mended.");
        }
        out.flush();
        return ok ? ExitCode.DONE : ExitCode.PART_MISSING;
    }

    private static Optional<String> configuredServer() {
        try {
            return Optional.of(KeptSettings.read().places().server()).filter(address -> !address.isEmpty());
        } catch (CommandFailure e) {
            return Optional.empty();
        }
    }

    private static void print(Finding finding, PrintWriter out) {
        String sign = finding.ok() ? "ok      " : finding.needed() ? "MISSING " : "without ";
        out.printf("%s %-16s %s%n", sign, finding.part(), finding.sentence());
    }
}
