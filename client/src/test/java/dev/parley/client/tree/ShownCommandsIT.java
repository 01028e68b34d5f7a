package dev.parley.client.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Asks the real program whether it knows each command and option that the documents show. */
class ShownCommandsIT {
    private static final Pattern COMMAND = Pattern.compile("\\./parley ([a-z]+)\\b([^|&]*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    @Test
    void theProgramKnowsEveryCommandAndOptionThatTheDocumentsShow() throws Exception {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (String line : Documents.commands()) {
            COMMAND.matcher(line).results().forEach(command -> {
                Set<String> options = shown.computeIfAbsent(command.group(1), _ -> new TreeSet<>());
                OPTION.matcher(command.group(2)).results().forEach(option -> options.add(option.group()));
            });
        }
        assertThat(shown).isNotEmpty();
        for (Map.Entry<String, Set<String>> command : shown.entrySet()) {
            Script.Result help = Script.named("parley").run(command.getKey(), "--help");
            assertThat(help.exitCode())
                    .as("./parley %s --help: %s", command.getKey(), help.errors())
                    .isZero();
            assertThat(command.getValue())
                    .as("options of ./parley %s", command.getKey())
                    .allSatisfy(option -> assertThat(help.output()).contains(option));
        }
    }
}
