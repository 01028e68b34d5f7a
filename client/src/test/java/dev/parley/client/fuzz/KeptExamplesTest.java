package dev.parley.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads every example that the fuzzer starts from, among them each that once broke a reader; {@link FuzzRun} looks for more. */
class KeptExamplesTest {
    @ParameterizedTest
    @EnumSource
    void breakNothing(FuzzKind kind) throws IOException {
        assertThat(kind.examples()).isNotEmpty().allSatisfy(example -> {
            byte[] input = Files.readAllBytes(example);
            assertThatCode(() -> kind.read(input)).doesNotThrowAnyException();
        });
    }

    @Test
    void areAllOfAKindThatIsRead() throws IOException {
        try (Stream<Path> folders = Files.list(FuzzKind.EXAMPLES)) {
            assertThat(folders)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(FuzzKind.values()).map(FuzzKind::folder).toList());
        }
    }
}
