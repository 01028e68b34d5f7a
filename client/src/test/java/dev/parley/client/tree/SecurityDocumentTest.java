package dev.parley.client.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of docs/security.md names the test that shows it, and there is such a test. */
class SecurityDocumentTest {
    private static final String PROMISES = "## What is promised";
    private static final Pattern JAVA = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
    private static final Pattern PAGE = Pattern.compile("`([\\w-]+\\.test\\.mjs): ([^`]+)`");

    /** The files of each kind, which are looked for once. */
    private final Map<String, List<Path>> files = new HashMap<>();

    private final String text;

    SecurityDocumentTest() throws IOException {
        text = Files.readString(Tree.ROOT.resolve("docs/security.md"));
    }

    @Test
    void everyPromiseNamesATest() {
        String promises = text.substring(text.indexOf(PROMISES) + PROMISES.length());
        promises = promises.split("\n## ", 2)[0];
        List<String> all = Stream.of(promises.split("\n(?=- )|\n\n"))
                .filter(item -> item.startsWith("- "))
                .toList();
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(all)
                .allMatch(
                        item -> JAVA.matcher(item).find() || PAGE.matcher(item).find());
    }

    @Test
    void everyNamedTestIsThere() throws IOException {
        for (Matcher mark = JAVA.matcher(text); mark.find(); ) {
            assertThat(sources("/" + mark.group(1) + ".java")).as(mark.group()).contains("void " + mark.group(2) + "(");
        }
        for (Matcher mark = PAGE.matcher(text); mark.find(); ) {
            assertThat(sources("/" + mark.group(1))).as(mark.group()).contains("'" + mark.group(2) + "'");
        }
    }

    /** All files with this end of a name, one behind the other. */
    private String sources(String end) throws IOException {
        String suffix = end.substring(end.lastIndexOf('.') + 1);
        if (!files.containsKey(suffix)) {
            files.put(suffix, Tree.files(suffix));
        }
        return files.getOrDefault(suffix, List.of()).stream()
                .filter(file -> file.toString().endsWith(end))
                .map(SecurityDocumentTest::read)
                .collect(Collectors.joining());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
