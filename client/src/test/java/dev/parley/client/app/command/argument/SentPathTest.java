package dev.parley.client.app.command.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.client.app.command.exit.CommandFailure;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no offer can hold is said before anybody waits for anybody. */
class SentPathTest {
    @Test
    void saysInWordsWhatIsTooMuchForOneOffer() {
        assertThat(refusal(Collections.nCopies(1001, Path.of("/a")))).startsWith("At most 1000 files and folders");
        assertThat(refusal(List.of(Path.of("/" + "界".repeat(1400))))).startsWith("The path of a file is too long.");
        assertThat(refusal(Collections.nCopies(1000, Path.of("/" + "界".repeat(400)))))
                .startsWith("The paths of these files are too long together.");
        assertThatCode(() -> SentPath.refuseExcess(Collections.nCopies(1000, Path.of("/" + "界".repeat(340)))))
                .doesNotThrowAnyException();
    }

    private static String refusal(List<Path> files) {
        return catchThrowableOfType(CommandFailure.class, () -> SentPath.refuseExcess(files))
                .getMessage();
    }
}
