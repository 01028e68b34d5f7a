package dev.parley.client.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.tree.Documents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeersOptionsTest {
    private static final String SCRIPT = "scripts/benchmark-peers";

    @ParameterizedTest
    @ValueSource(strings = {"docs/benchmarks.md", "docs/capacity.md"})
    void eachCommandThatTheDocumentShowsIsUnderstood(String document) throws IOException {
        List<String> shown = Documents.blocks(document, "sh").stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst(" *#.*", "").strip())
                .filter(line -> line.startsWith(SCRIPT))
                .toList();
        assertThat(shown).isNotEmpty();
        for (String line : shown) {
            String[] words = line.split(" +", -1);
            assertThat(PeersOptions.of(Arrays.copyOfRange(words, 1, words.length))
                            .parts())
                    .as(line)
                    .isNotEmpty();
        }
    }

    @Test
    void allPartsRunUnlessOneIsNamed() {
        assertThat(PeersOptions.of().parts()).containsExactly(PeersOptions.Part.values());
        assertThat(PeersOptions.of("all").parts()).containsExactly(PeersOptions.Part.values());
        assertThat(PeersOptions.of("motion").parts()).containsExactly(PeersOptions.Part.MOTION);
    }

    @Test
    void roundsAndAFileForTheNumbersCanBeSaid() {
        PeersOptions options = PeersOptions.of("start", "--json", "/tmp/peers.json", "--rounds", "7");
        assertThat(options.rounds(PeersOptions.Part.START)).isEqualTo(7);
        assertThat(options.json()).contains(Path.of("/tmp/peers.json"));
        assertThat(PeersOptions.of("start").rounds(PeersOptions.Part.START)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "many"})
    void roundsThatAreNoneAreRefused(String rounds) {
        assertThatThrownBy(() -> PeersOptions.of("start", "--rounds", rounds)).hasMessageContaining(rounds);
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertThatThrownBy(() -> PeersOptions.of("begin")).hasMessageContaining("begin");
        assertThatThrownBy(() -> PeersOptions.of("start", "--fast", "1")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> PeersOptions.of("start", "--json")).hasMessageContaining("--json");
    }
}
