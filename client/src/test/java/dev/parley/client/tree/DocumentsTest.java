package dev.parley.client.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final int LONGEST_DECISION = 60;

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : Tree.files("md")) {
            for (MatchResult link :
                    LINK.matcher(Documents.prose(document)).results().toList()) {
                String target = link.group(1);
                if (!target.contains(":") && !Files.exists(document.resolveSibling(target))) {
                    dead.add(Tree.ROOT.relativize(document) + " → " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyProgramThatABlockStartsIsInTheTree() throws IOException {
        List<String> started = Documents.commands().stream()
                .filter(line -> line.startsWith("./"))
                .map(line -> line.split(" ", 2)[0])
                .distinct()
                .toList();
        assertThat(started).contains("./parley", "./check");
        assertThat(started)
                .allSatisfy(program -> assertThat(Tree.ROOT.resolve(program)).isExecutable());
    }

    @Test
    void decisionsAreShortAndListed() throws IOException {
        Path folder = Tree.ROOT.resolve("docs/decisions");
        String list = Files.readString(folder.resolve("README.md"));
        for (Path decision : Tree.files("md")) {
            if (decision.startsWith(folder) && !decision.endsWith("README.md")) {
                assertThat(Files.readAllLines(decision)).hasSizeLessThanOrEqualTo(LONGEST_DECISION);
                assertThat(list).contains(decision.getFileName().toString());
            }
        }
    }
}
