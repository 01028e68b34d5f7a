package dev.parley.client.ui.transfer.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names that stand beside others keep their ends, which say what they are. */
class ShortNameTest {
    @Test
    void theExtensionStays() {
        assertThat(ShortName.of("The longest name that anybody has ever given to a file.tar.gz"))
                .isEqualTo("The longest name th… a file.tar.gz");
        assertThat(ShortName.of("photo.jpg                                          .exe"))
                .endsWith(".exe");
    }

    @Test
    void whatIsShortEnoughStaysAsItIs() {
        assertThat(ShortName.of("a.txt")).isEqualTo("a.txt");
    }

    @Test
    void noLetterIsCutInTwo() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(ShortName.of(family.repeat(8) + ".png").replace(family, "")).isEqualTo("….png");
    }
}
