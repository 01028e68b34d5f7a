package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.ParleyProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link that is damaged, and a call that is full, are said in words a person can act on. */
class PageThatCannotJoinIT {
    @TempDir
    static Path folder;

    private static PageStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = PageStage.start(folder, PageStage.secureServer(folder, "--room-size", "2"), PageStage.chromium(folder));
    }

    @AfterAll
    static void end() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            j                               | This page needs the whole link
            j#1.00000000000000000000000001  | This link is mistyped.
            """)
    void aDamagedLinkIsSaid(String path, String sentence) {
        try (PageDriver page = PageDriver.open(
                stage.browser(), stage.server().http().resolve(path).toString())) {
            page.tab().awaitText("#broken-problem", sentence);
            assertThat(page.tab().sees("#lobby") || page.tab().sees("#call")).isFalse();
        }
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            j#                              | This page needs the whole link
            j#2.00000000000000000000000000  | This link was made by a newer Parley.
            j#1.0000                        | This link is not complete.
            j#1.0000000000000000000000000U  | This link holds a character that no link has.
            """)
    void otherDamageIsSaidToo(String path, String sentence) {
        aDamagedLinkIsSaid(path, sentence);
    }

    @Test
    void aFullCallIsSaidAndCanBeTriedAgain() throws Exception {
        String link = stage.server().freshLink();
        try (ParleyProcess desktop = ParleyProcess.call(link, "Dora", "--camera", stage.camera(), "--mic", "none");
                PageDriver paula = stage.enter(link, "Paula")) {
            desktop.awaitOutput("In a call with Paula.");
            paula.awaitSentence("In a call with Dora");
            try (PageDriver quinn = stage.enter(link, "Quinn")) {
                quinn.tab().awaitText("#after-problem", "The call is full: no more people can join it.");
                paula.tab().click("#hang-up");
                desktop.awaitExit();
                quinn.tab().click("#rejoin");
                quinn.awaitSentence("Waiting for somebody to join.");
            }
        }
    }
}
