package dev.parley.client.endtoend.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.app.people.People;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.PastCall;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.page.PageStage;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.trust.OwnKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./parley ring} and {@code ./parley listen}, between processes of two users and a server between them. */
class TerminalRingIT {
    @TempDir
    private Path folder;

    private PageStage stage;
    private String server;
    private OwnKeys adas;
    private OwnKeys bens;

    @BeforeEach
    void people() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.SLOW);
        server = stage.server().http().toString().replaceFirst("/$", "");
        adas = new OwnKeysFile(home("ada")).load();
        bens = new OwnKeysFile(home("ben")).load();
        keep("ada", "Ben", bens);
        keep("ben", "Ada", adas);
    }

    @Test
    void whoIsRungTypesAcceptAndBothAreInOneCall() throws Exception {
        Path told = folder.resolve("told");
        Path script = Files.writeString(folder.resolve("script"), "#!/bin/sh\necho \"$1 $2\" >> '" + told + "'\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Path json = folder.resolve("ring.json");
        try (ParleyProcess ben = listen("--once", "--exec", script.toString());
                ParleyProcess ada = ring("ben", "--seconds", "12", "--json", json.toString())) {
            ada.awaitOutput("It rings at Ben.");
            ben.awaitOutput("Ada rings. To answer, type accept");
            ben.type("accept");
            ada.awaitOutput("Ben answered.");
            ada.awaitOutput("ben is Ben, whom you have not verified yet.");
            assertThat(ben.awaitExit()).isZero();
            assertThat(ada.awaitExit()).isZero();
        }
        assertThat(told).hasContent("ring Ada\nanswered Ada\n");
        JsonNode report = new JsonMapper().readTree(json.toFile());
        assertThat(report.path("stage").stringValue()).isEqualTo("accepted");
        assertThat(report.at("/call/peers/0/verification/person").stringValue())
                .isEqualTo(bens.identity().key().text());
        assertThat(lastCall("ada")).satisfies(call -> {
            assertThat(call.direction()).isEqualTo(CallDirection.OUTGOING);
            assertThat(call.outcome()).isEqualTo(CallOutcome.HELD);
        });
        assertThat(lastCall("ben")).satisfies(call -> {
            assertThat(call.direction()).isEqualTo(CallDirection.INCOMING);
            assertThat(call.people().getFirst().key()).contains(adas.identity().key());
        });
    }

    @LongRun.Only
    @Test
    void whoIsRungSaysNoWithWords() throws Exception {
        try (ParleyProcess ben = listen();
                ParleyProcess ada = ring("Ben")) {
            ben.awaitOutput("Ada rings.");
            ben.type("decline Not now, at dinner.");
            assertThat(ada.awaitExit()).isEqualTo(4);
            assertThat(ada.errors()).containsExactly("parley: Ben declined: Not now, at dinner.");
        }
        assertThat(lastCall("ada").outcome()).isEqualTo(CallOutcome.DECLINED);
    }

    @LongRun.Only
    @Test
    void whoGivesUpIsMissed() throws Exception {
        try (ParleyProcess ben = listen();
                ParleyProcess ada = ring("Ben")) {
            ada.awaitOutput("It rings at Ben.");
            ada.interrupt();
            ben.awaitOutput("Ada rang, and nobody answered.");
            assertThat(ada.awaitExit()).isEqualTo(130);
        }
        assertThat(lastCall("ben").outcome()).isEqualTo(CallOutcome.MISSED);
    }

    /** For a minute in scripts/check-long, in which the server takes them for gone. */
    @Test
    void whoSleepsWhileTheyAreRungHearsOfItAndIsRungAgain() throws Exception {
        try (ParleyProcess ben = listen("--once")) {
            // What they miss waits for who has listened for a minute (protocol §9).
            Thread.sleep(LongRun.size(0L, 62_000L));
            ben.sleep();
            try (ParleyProcess ada = ring("Ben")) {
                ada.awaitOutput("Calling Ben…");
                // The length of the sleep is what is tried.
                Thread.sleep(LongRun.size(3_000L, 60_000L));
                ada.interrupt();
                ada.awaitExit();
            } finally {
                ben.wake();
            }
            ben.awaitOutput("Ada rang, and nobody answered.");
            try (ParleyProcess ada = ring("Ben")) {
                ada.awaitOutput("It rings at Ben.");
                ben.type("accept");
                ada.awaitOutput("Ben answered.");
            }
        }
        try (SqliteBook book = People.open(home("ben"))) {
            assertThat(book.calls("", 0, 9)).extracting(PastCall::outcome).contains(CallOutcome.MISSED);
        }
    }

    @Test
    void nobodyIsAtHomeAndNobodyIsKnown() throws Exception {
        try (ParleyProcess ada = ring("Ben")) {
            assertThat(ada.awaitExit()).isEqualTo(1);
            assertThat(ada.errors())
                    .containsExactly(
                            "parley: Nobody is at home at Ben. If they have been at home for a minute before, they will see that you called.");
        }
        try (ParleyProcess ada = ring("Zoe")) {
            assertThat(ada.awaitExit()).isEqualTo(2);
            assertThat(ada.errors())
                    .containsExactly("parley: No contact of yours is called “Zoe”. parley contacts lists all of them.");
        }
    }

    @Test
    void aServerThatCannotBeReachedIsNotSaidToBeGivenUp() throws Exception {
        server = "http://10.77.0.1:1";
        keep("ada", "Cid", OwnKeys.fresh());
        try (ParleyProcess ada = ring("Cid")) {
            assertThat(ada.awaitExit()).isEqualTo(3);
            assertThat(ada.errors()).singleElement().asString().startsWith("parley: Nothing answers at 10.77.0.1:1");
        }
        assertThat(lastCall("ada").outcome()).isEqualTo(CallOutcome.NOT_REACHED);
        try (ParleyProcess history = ParleyProcess.start(user("ada"), "history")) {
            assertThat(history.awaitExit()).isZero();
            assertThat(history.output()).first().asString().endsWith("to Cid, not reached");
        }
    }

    @LongRun.Only
    @Test
    void whoWaitsIsToldThatTheServerIsGoneAndBack() throws Exception {
        try (ServeProcess first = ServeProcess.start()) {
            server = first.http().toString().replaceFirst("/$", "");
            try (ParleyProcess ben = listen()) {
                first.process().kill();
                ben.awaitOutput(
                        "cannot be reached, so you cannot be rung for now. Parley goes on trying, and says when it is back.");
                try (ServeProcess second = first.again()) {
                    ben.awaitOutput("The server is back, and you can be rung again: give people "
                            + bens.link(server).text());
                    assertThat(second.process().isAlive()).isTrue();
                }
            }
        }
    }

    private ParleyProcess listen(String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                "listen", "--server", server, "--name", "ben", "--camera", "none", "--mic", "none", "--wait", "300"));
        line.addAll(List.of(options));
        ParleyProcess ben = ParleyProcess.start(user("ben"), line.toArray(String[]::new));
        ben.awaitOutput("You can be rung: give people " + bens.link(server).text());
        return ben;
    }

    private ParleyProcess ring(String who, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of("ring", who, "--name", "ada", "--camera", "none", "--mic", "none"));
        line.addAll(List.of(options));
        return ParleyProcess.start(user("ada"), line.toArray(String[]::new));
    }

    private Map<String, String> user(String who) {
        return Map.of("XDG_DATA_HOME", folder.resolve(who).toString());
    }

    private Path home(String who) {
        return folder.resolve(who).resolve("parley");
    }

    private void keep(String whose, String name, OwnKeys keys) {
        try (SqliteBook book = People.open(home(whose))) {
            book.keep(Contact.fresh(name, keys.identity().key(), Optional.of(keys.link(server)), Instant.now()));
        }
    }

    private PastCall lastCall(String whose) {
        try (SqliteBook book = People.open(home(whose))) {
            return book.calls("", 0, 1).getFirst();
        }
    }
}
