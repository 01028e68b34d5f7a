package dev.parley.client.endtoend.page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Paula and Quinn, two pages of one browser, in one call for all tests of a class: to make it takes longer than most of them do. */
abstract class TwoPages {
    static PageStage stage;

    static PageDriver paula;
    static PageDriver quinn;

    @BeforeAll
    static void meet() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.SLOW);
        String link = stage.server().freshLink();
        paula = stage.enter(link, "Paula");
        quinn = stage.enter(link, "Quinn");
        paula.awaitSentence("In a call with Quinn");
        quinn.awaitSentence("In a call with Paula");
    }

    @AfterAll
    static void part() {
        paula.close();
        quinn.close();
    }
}
