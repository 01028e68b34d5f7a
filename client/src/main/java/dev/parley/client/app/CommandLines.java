package dev.parley.client.app;

import dev.parley.client.app.command.exit.ExitCode;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The parser of a command line. */
final class CommandLines {
    /** No link is that. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*");

    private CommandLines() {}

    static CommandLine of(CommandLine parser) {
        return parser.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(CommandLines::onWrongUsage)
                .setExecutionExceptionHandler(CommandLines::onFailure);
    }

    /** As the parser does it, but for a first word that was meant for a command, and which the parser would take for a link. */
    static int execute(CommandLine command, String... arguments) {
        return arguments.length > 0
                        && WORD.matcher(arguments[0]).matches()
                        && !command.getSubcommands().containsKey(arguments[0])
                ? onWrongUsage(new UnmatchedArgumentException(command, List.of(arguments[0])), arguments)
                : command.execute(arguments);
    }

    private static int onWrongUsage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("parley: " + sentence(e, arguments));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** A word for which there is no command was meant for one, and the parser knows which are like it. */
    private static String sentence(ParameterException e, String[] arguments) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.isUnknownOption()
                || unmatched.getUnmatched().isEmpty()
                || !isInPlaceOfACommand(unmatched.getUnmatched().getFirst(), e.getCommandLine(), List.of(arguments))
                || e.getCommandLine().getSubcommands().isEmpty()) {
            return String.valueOf(e.getMessage());
        }
        String none = "There is no command " + unmatched.getUnmatched().getFirst() + ".";
        return unmatched.getSuggestions().stream()
                .findFirst()
                .map(nearest -> none + " Did you mean " + nearest + "?")
                .orElse(none);
    }

    /** Else it may be a name behind a link, or stand in a file of arguments, and nobody thinks of it as a command. */
    private static boolean isInPlaceOfACommand(String word, CommandLine command, List<String> line) {
        int at = line.indexOf(word);
        return WORD.matcher(word).matches()
                && (at == 0 || (at > 0 && line.get(at - 1).equals(command.getCommandName())));
    }

    private static int onFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        return Failures.tell(e, command.getErr()::println);
    }
}
