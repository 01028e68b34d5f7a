package dev.parley.client.ui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class CopiedLinkTest {
    private static final String LINK = "https://parley.example/j#1.00000000000000000000000000";

    private final Board board = new Board();
    private final CopiedLink copied = new CopiedLink(board);

    @Test
    void isClearedOnRequest() {
        copied.copy(LINK);
        assertThat(board.text).isEqualTo(LINK);
        assertThat(copied.mayBeThere().get()).isTrue();

        copied.clear();
        assertThat(board.text).isEmpty();
        assertThat(copied.mayBeThere().get()).isFalse();
    }

    @Test
    void isNotClearedWhenSomethingElseIsThere() {
        copied.copy(LINK);
        board.text = "a poem with " + LINK;

        copied.clear();
        assertThat(board.text).isEqualTo("a poem with " + LINK);
        assertThat(copied.mayBeThere().get()).isFalse();
    }

    @Test
    void isForgottenWhenSomethingElseIsThere() {
        copied.copy(LINK);
        copied.look();
        assertThat(copied.mayBeThere().get()).isTrue();
        board.text = "a poem";
        copied.look();
        assertThat(copied.mayBeThere().get()).isFalse();

        board.text = LINK; // copied by its person from elsewhere
        copied.clear();
        assertThat(board.text).isEqualTo(LINK);
    }

    private static final class Board implements ClipboardPort {
        private String text = "";

        @Override
        public void copy(Image picture) {}

        @Override
        public void copy(String next) {
            text = next;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public void clear() {
            text = "";
        }
    }
}
