package dev.parley.client.ui.call.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.call.ReactionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reaction looks the same in the window and in the page. */
class ReactionSignTest {
    @ParameterizedTest
    @EnumSource
    void isDrawnAsInThePage(ReactionKind kind) throws IOException {
        String icons = Files.readString(Path.of(
                System.getProperty("parley.root"), "signaling-server/src/main/resources/web/common/strokes.js"));
        // Long paths stand there in pieces.
        assertThat(icons.replaceAll("'\\s*\\+ '", "").replaceAll(":\\s+'", ": '"))
                .contains(kind.text() + ": '" + ReactionSign.strokes(kind) + "'");
    }
}
