package dev.parley.client.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks that run through Maven, in a tree whose build says and ends as it is told. */
class MeasuredTest {
    @TempDir
    private Path tree;

    @Test
    void printsTheReadingsAndNothingElse() throws Exception {
        Script.Result ended = measure("echo '[INFO] it is built'; echo 'a way, ms: median 3'; echo noise >&2");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output()).isEqualTo("a way, ms: median 3\n");
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void saysWhatFailedAndFailsWithIt() throws Exception {
        Script.Result ended = measure("echo 'a way, ms: median 3'; echo '[ERROR] no such class'; exit 3");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors())
                .contains("[ERROR] no such class", "RingBenchmark has failed")
                .doesNotContain("median");
    }

    @Test
    void showsTheEndOfABuildThatDiesWithoutAWord() throws Exception {
        Script.Result ended = measure("echo 'the last that was seen'; kill -9 $$");
        assertThat(ended.exitCode()).isEqualTo(137);
        assertThat(ended.errors()).contains("the last that was seen", "RingBenchmark has failed");
    }

    @Test
    void failsWhereNothingWasRead() throws Exception {
        Script.Result ended = measure("echo '[INFO] no test was run'");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.errors()).contains("RingBenchmark has read nothing");
    }

    private Script.Result measure(String build) throws IOException, InterruptedException {
        PlantedTree planted = PlantedTree.at(tree);
        for (String script : List.of("scripts/benchmark-ring", "scripts/measured")) {
            Files.copy(Tree.ROOT.resolve(script), tree.resolve(script));
        }
        planted.script("mvnw", build);
        return planted.run("scripts/benchmark-ring").run();
    }
}
