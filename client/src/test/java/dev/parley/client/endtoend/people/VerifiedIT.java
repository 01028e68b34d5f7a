package dev.parley.client.endtoend.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.chat.Outcome;
import dev.parley.client.control.VerificationCommand.EndVerification;
import dev.parley.client.control.VerificationCommand.Verify;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.page.PageStage;
import dev.parley.client.face.Symbol;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People of different programs compare what these show, over real connections. */
class VerifiedIT {
    private static PageStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.SLOW);
    }

    @Test
    void aPageAndADesktopSeeTheSame() throws Exception {
        String link = stage.server().freshLink();
        try (EngineDriver desktop = EngineDriver.start("none");
                PageDriver page = stage.enter(link, "Paula")) {
            desktop.join(link, "Dora");
            PeerId paula = desktop.awaitConnected(1).getFirst();
            desktop.await(VerificationNotice.class, told -> told.stage() == VerificationStage.OPEN);
            desktop.send(new Verify(paula));
            VerificationNotice comparing =
                    desktop.await(VerificationNotice.class, told -> told.stage() == VerificationStage.COMPARING);
            page.tab().awaitText("#verify-symbols", names(comparing).getLast());
            assertThat(page.tab().text("#verify-symbols")).contains(names(comparing));
            assertThat(page.tab().text("#verify-numbers")).contains(numbers(comparing));

            desktop.send(new EndVerification(paula, Outcome.MATCH));
            page.tab().awaitText("#verify-note", "Dora said that they match.");
            page.tab().click("#verify-match");
            desktop.await(VerificationNotice.class, told -> told.stage() == VerificationStage.MATCHED);
            page.tab().until("Dora is marked", () -> page.tab().sees(page.tileOf("Dora") + " .sign-verified"));
            assertThat(page.tab().sees("#verify")).isFalse();
        }
    }

    @Test
    void whoComparesInATerminalTypesWhatTheySaw() throws Exception {
        String link = stage.server().freshLink();
        try (EngineDriver desktop = EngineDriver.start("none")) {
            desktop.join(link, "Dora");
            try (ParleyProcess terminal =
                    ParleyProcess.call(link, "Tom", "--camera", "none", "--mic", "none", "--verify")) {
                VerificationNotice comparing =
                        desktop.await(VerificationNotice.class, told -> told.stage() == VerificationStage.COMPARING);
                String shown = terminal.awaitOutput("Compare with Dora whether you both see: ");
                assertThat(shown).contains(names(comparing));
                assertThat(terminal.awaitOutput("Or read aloud: ")).contains(numbers(comparing));
                terminal.type("match");
                terminal.awaitOutput("You say that they match; Dora is still to say so.");
                desktop.send(new EndVerification(comparing.peer(), Outcome.DIFFER));
                terminal.awaitOutput("Somebody may sit between you");
            }
        }
    }

    private static List<String> names(VerificationNotice comparing) {
        List<Symbol> all = Symbol.all();
        return List.copyOf(comparing.symbols()).stream()
                .map(number -> all.get(number).english())
                .toList();
    }

    private static String[] numbers(VerificationNotice comparing) {
        return comparing.numbers().stream()
                .map(number -> String.format(Locale.ROOT, "%04d", number))
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }
}
