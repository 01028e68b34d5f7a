package dev.parley.client.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps classes small enough to read at one go. */
class FileSizeTest {
    private static final int LONGEST = 400;
    private static final int LONGEST_TEST = 500;

    @Test
    void halfOfTheFilesHaveAtMost80LinesAndNineOfTen250() throws IOException {
        List<Long> lines = new ArrayList<>();
        for (Path file : Tree.files("java")) {
            if (!isTest(file)) {
                lines.add(lines(file));
            }
        }
        lines.sort(null);
        assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(80);
        assertThat(lines.get(lines.size() * 9 / 10)).as("90th percentile").isLessThanOrEqualTo(250);
    }

    @Test
    void noFileIsLongerThanItsKindMayBe() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : Tree.files("java")) {
            if (lines(file) > (isTest(file) ? LONGEST_TEST : LONGEST)) {
                tooLong.add(Tree.ROOT.relativize(file) + ": " + lines(file));
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/src/test/");
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
