package dev.parley.client.endtoend.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.browser.Tab;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.page.PageStage;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A contact link in Chromium rings whoever is at home with it, and the answer brings both into one call. */
class PageRingsIT {
    private PageStage stage;
    private AtHome dora;
    private PageDriver page;

    @BeforeEach
    void open() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.SLOW);
        URI server = stage.server().http();
        dora = new AtHome(
                URI.create("wss://" + server.getHost() + ":" + stage.server().webSocketPort() + "/"));
        page = PageDriver.open(stage.browser(), dora.contactLink(server));
    }

    @AfterEach
    void close() throws Exception {
        page.close();
        dora.close();
    }

    @Test
    void ringsAndIsAcceptedIntoOneCall() throws Exception {
        dora.comesHome();
        ring("Paula");
        JsonNode ring = dora.awaitRing();
        assertThat(ring.required("name").asString()).isEqualTo("Paula");
        dora.answer(ring, "ringing");
        page.awaitRing("It rings…");
        assertThat(asked()).as("neither camera nor microphone is asked for").isZero();

        try (EngineDriver desktop = EngineDriver.start(stage.camera())) {
            dora.answer(ring, "accepted", Map.of("video", true));
            desktop.join(ring.required("link").asString(), "Dora");
            page.awaitSentence("In a call with Dora");
            assertThat(desktop.awaitConnected(1)).hasSize(1);
            assertThat(asked()).isPositive();
            assertThat(dora.awaitNote("cancel").required("why").asString()).isEqualTo("answered");
            assertThat(page.tab().evaluate("location.pathname + location.hash").asString())
                    .isEqualTo("/j");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            declined | words | Later, in a meeting. | They declined the call and say: Later, in a meeting.
            """)
    void saysHowItEnds(String type, String field, String value, String sentence) throws Exception {
        dora.comesHome();
        ring("Paula");
        JsonNode ring = dora.awaitRing();
        dora.answer(ring, type, field == null ? Map.of() : Map.of(field, value));

        page.awaitRing(sentence);
        page.tab().click("#ring-start");
        assertThat(dora.awaitRing().required("call")).isNotEqualTo(ring.required("call"));
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            declined | They declined the call.
            busy     | They are in another call. Ring again later.
            """)
    void saysOtherEndsToo(String type, String sentence) throws Exception {
        saysHowItEnds(type, null, null, sentence);
    }

    @Test
    void nobodyIsAtHome() throws Exception {
        ring("Paula");
        page.awaitRing("They are not at home. Ring again later.");
    }

    @LongRun.Only
    @Test
    void whoHangsUpIsHeardToAndWhoClosesThePageToo() throws Exception {
        dora.comesHome();
        ring("Paula");
        dora.answer(dora.awaitRing(), "ringing");
        page.awaitRing("It rings…");
        page.tab().click("#ring-cancel");
        assertThat(dora.awaitNote("cancel").required("why").asString()).isEqualTo("hungUp");
        assertThat(dora.awaitNote("missed").required("name").asString()).isEqualTo("Paula");
        page.awaitRing("You hung up.");

        page.tab().click("#ring-start");
        dora.answer(dora.awaitRing(), "ringing");
        page.awaitRing("It rings…");
        page.tab().go("about:blank");
        assertThat(dora.awaitNote("cancel").required("why").asString()).isEqualTo("hungUp");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c#1.0000    | This link is not complete.
            """)
    void aDamagedLinkIsSaid(String path, String sentence) {
        page.tab().go("about:blank");
        page.tab().go(stage.server().http().resolve(path).toString());

        page.tab().awaitText("#broken-problem", sentence);
        page.tab().awaitText("#broken-title", "Nobody can be rung with this link");
        assertThat(page.tab().sees("#ring")).isFalse();
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c           | This page needs the whole link
            c#2.0000    | This link was made by a newer Parley.
            c#1.00+0    | This link holds a character that no link has.
            """)
    void otherDamageIsSaidToo(String path, String sentence) {
        aDamagedLinkIsSaid(path, sentence);
    }

    private void ring(String name) {
        Tab tab = page.tab();
        tab.evaluate("""
                (devices => {
                  const ask = devices.getUserMedia.bind(devices);
                  globalThis.asked = 0;
                  devices.getUserMedia = (what) => (globalThis.asked++, ask(what));
                })(navigator.mediaDevices)
                """);
        page.ring(name);
    }

    private int asked() {
        return page.tab().evaluate("globalThis.asked").asInt();
    }
}
