package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Options in a file, one a line: a name without its dashes, {@code =}, and the value; {@code #} begins a line that nobody reads.
 * What the command line says itself, holds.
 */
public final class ConfigFile {
    private static final int MAX_BYTES = 256 * 1024;
    /** Of no use in a file. */
    private static final Set<String> NOT_HERE = Set.of("--config", "--help", "--version");

    private ConfigFile() {}

    private record Line(int number, OptionSpec option, String value) {
        String argument() {
            return option.longestName() + "=" + value;
        }
    }

    /** Fills the command's options in once more: those of the file, and then those that it was called with. */
    public static void apply(Path file, CommandSpec command) throws CommandFailure {
        ParseResult given = command.commandLine().getParseResult();
        List<Line> lines = lines(file, command);
        List<String> arguments = new ArrayList<>();
        lines.stream()
                .filter(line -> !given.hasMatchedOption(line.option()))
                .map(Line::argument)
                .forEach(arguments::add);
        for (OptionSpec option : given.matchedOptionsSet()) {
            option.originalStringValues().forEach(value -> arguments.add(option.longestName() + "=" + value));
        }
        try {
            command.commandLine().parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            throw lines.stream()
                    .filter(line -> line.option().equals(e.getArgSpec()))
                    .reduce((_, last) -> last)
                    .map(line -> wrong(file, line.number(), String.valueOf(e.getMessage())))
                    .orElseGet(() -> new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage())));
        }
    }

    private static List<Line> lines(Path file, CommandSpec command) throws CommandFailure {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : read(file).lines().map(String::strip).toList()) {
            number++;
            if (!text.isEmpty() && !text.startsWith("#")) {
                lines.add(line(file, number, text, command));
            }
        }
        return lines;
    }

    private static Line line(Path file, int number, String text, CommandSpec command) throws CommandFailure {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw wrong(file, number, "there must be a name, =, and a value, not \"" + text + "\"");
        }
        String name = text.substring(0, equals).strip();
        OptionSpec option = command.findOption("--" + name);
        if (option == null || NOT_HERE.contains(option.longestName())) {
            throw wrong(file, number, "there is no option \"" + name + "\" that a file may hold");
        }
        return new Line(number, option, text.substring(equals + 1).strip());
    }

    private static String read(Path file) throws CommandFailure {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new CommandFailure(ExitCode.USAGE, "The file of options " + file + " is too large to be one.");
            }
            return Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\\uFEFF", "");
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "The file of options " + file + " cannot be read.");
        }
    }

    private static CommandFailure wrong(Path file, int number, String sentence) {
        return new CommandFailure(ExitCode.USAGE, file + ", line " + number + ": " + sentence);
    }
}
