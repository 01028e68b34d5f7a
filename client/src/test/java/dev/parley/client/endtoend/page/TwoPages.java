package dev.parley.client.endtoend.page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Paula and Quinn, two pages of one browser in a call of their own. */
abstract class TwoPages {
    static PageStage stage;

    PageDriver paula;
    PageDriver quinn;

    @BeforeAll
    static void start() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.SLOW);
    }

    @BeforeEach
    void meet() throws Exception {
        String link = stage.server().freshLink();
        paula = stage.enter(link, "Paula");
        quinn = stage.enter(link, "Quinn");
        paula.awaitSentence("In a call with Quinn");
        quinn.awaitSentence("In a call with Paula");
    }

    @AfterEach
    void part() {
        paula.close();
        quinn.close();
    }
}
