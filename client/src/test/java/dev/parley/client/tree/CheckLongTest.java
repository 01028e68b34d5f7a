package dev.parley.client.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the check does a part of or leaves out, {@code scripts/check-long} does whole, and no promise hangs on that alone. */
class CheckLongTest {
    private static final Path ROOT = Path.of(System.getProperty("parley.root"));
    private static final Pattern LISTED = Pattern.compile("(?m)^(?:list=')?(\\w+(?:Test|IT|Run)) +\\S");
    private static final Pattern LEFT_OUT =
            Pattern.compile("@LongRun\\.Only\\s+(?:@\\w+(?:\\((?:[^()]|\"[^\"]*\")*\\))?\\s+)*void (\\w+)\\(");
    private static final Pattern PROVED_BY = Pattern.compile("(?m)^@LongRun\\.ProvedBy\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");
    private static final Pattern ANY = Pattern.compile("@(?:Parameterized)?Test\\b");

    @Test
    void itsListHasEveryClassOfWhichTheCheckLeavesSomethingOut() throws IOException {
        Set<String> listed = LISTED.matcher(Files.readString(ROOT.resolve("scripts/check-long")))
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> names = new TreeSet<>();
        Set<String> leaving = new TreeSet<>();
        for (Path file : tests()) {
            String name = file.getFileName().toString().replace(".java", "");
            names.add(name);
            String source = Files.readString(file);
            if (!leftOut(source).isEmpty() || !provedBy(source).isEmpty()) {
                leaving.add(name);
            }
        }
        assertThat(leaving).isNotEmpty();
        assertThat(listed).containsAll(leaving);
        assertThat(names).containsAll(listed);
    }

    @Test
    void theCheckRunsSomethingOfEachClassAndAllThatTheSecurityDocumentNames() throws IOException {
        String promises = Files.readString(ROOT.resolve("docs/security.md"));
        for (Path file : tests()) {
            String source = Files.readString(file);
            List<String> left = leftOut(source);
            assertThat(ANY.matcher(source).results().count())
                    .as("%s has more tests than those that are left out", file)
                    .isGreaterThanOrEqualTo(left.isEmpty() ? 0 : left.size() + 1L);
            String name = file.getFileName().toString().replace(".java", "");
            assertThat(left).as("promised in docs/security.md").noneMatch(test -> promises.contains(name + "." + test));
        }
    }

    @Test
    void whatIsLeftOutAsAWholeIsProvedByClassesOfTheCheckAndNoPromise() throws IOException {
        String promises = Files.readString(ROOT.resolve("docs/security.md"));
        Set<String> inCheck = new TreeSet<>();
        Set<String> proving = new TreeSet<>();
        for (Path file : tests()) {
            String name = file.getFileName().toString().replace(".java", "");
            List<String> others = provedBy(Files.readString(file));
            if (others.isEmpty()) {
                if (name.matches("\\w+(?:Test|IT)")) {
                    inCheck.add(name);
                }
            } else {
                proving.addAll(others);
                assertThat(promises).doesNotContain(name + ".");
            }
        }
        assertThat(proving).isNotEmpty();
        assertThat(inCheck).containsAll(proving);
    }

    private static List<String> provedBy(String source) {
        return PROVED_BY
                .matcher(source)
                .results()
                .flatMap(annotation -> QUOTED.matcher(annotation.group(1)).results())
                .map(name -> name.group(1))
                .toList();
    }

    private static List<String> leftOut(String source) {
        List<String> found = LEFT_OUT.matcher(source)
                .results()
                .map((MatchResult test) -> test.group(1))
                .toList();
        assertThat(found).hasSize(source.split("@LongRun\\.Only\n", -1).length - 1);
        return found;
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> client = Files.walk(ROOT.resolve("client/src/test/java"));
                Stream<Path> server = Files.walk(ROOT.resolve("signaling-server/src/test/java"))) {
            return Stream.concat(client, server)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
