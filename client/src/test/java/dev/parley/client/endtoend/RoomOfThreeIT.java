package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.cli.CallResult;
import dev.parley.client.cli.PeerReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How others go: by hanging up, by Ctrl+C, by a sudden death; and what those are told who stay. */
class RoomOfThreeIT {
    private static final String LOST = "Cid was lost: the connection broke and did not recover.";

    @TempDir
    Path folder;

    @Test
    void whoDiesOrHangsUpIsMissedAndTheOthersGoOn() throws Exception {
        Path json = folder.resolve("bob.json");
        try (ServeProcess server = ServeProcess.start()) {
            String link = server.freshLink();
            try (ParleyProcess ann = call(link, "Ann", "--stay");
                    ParleyProcess bob = call(link, "Bob", "--json", json.toString());
                    ParleyProcess cid = call(link, "Cid")) {
                sees(ann, "Bob", "Cid");
                sees(bob, "Ann", "Cid");
                sees(cid, "Ann", "Bob");

                cid.kill();
                ann.awaitOutputAfter(LOST, "In a call with Bob.");
                bob.awaitOutputAfter(LOST, "In a call with Ann.");

                ann.interrupt();
                assertThat(ann.awaitExit()).as(ann::toString).isEqualTo(130);
                assertThat(bob.awaitExit()).as(bob::toString).isZero();
                assertThat(bob.output()).contains("Ann hung up. The call is over.");
            }
        }
        CallResult report = Reports.call(json);
        assertThat(report.peers()).extracting(PeerReport::name).containsExactlyInAnyOrder("Ann", "Cid");
        assertThat(report.peers()).allSatisfy(peer -> {
            assertThat(peer.setupMillis()).isPositive();
            assertThat(peer.incoming().framesDecoded()).isPositive();
        });
    }

    @Test
    void theDeathOfTheLastOtherPersonFailsTheCall() throws Exception {
        Path json = folder.resolve("ann.json");
        try (ServeProcess server = ServeProcess.start()) {
            String link = server.freshLink();
            try (ParleyProcess ann = call(link, "Ann", "--json", json.toString());
                    ParleyProcess bob = call(link, "Bob");
                    ParleyProcess cid = call(link, "Cid")) {
                sees(ann, "Bob", "Cid");
                bob.terminate();
                assertThat(bob.awaitExit()).as(bob::toString).isEqualTo(143);
                ann.awaitOutput("Bob hung up.");
                cid.kill();
                assertThat(ann.awaitExit()).as(ann::toString).isEqualTo(1);
                assertThat(ann.errors()).endsWith("parley: " + LOST);
            }
        }
        CallResult report = Reports.call(json);
        assertThat(report.exitCode()).isOne();
        assertThat(report.sentence()).isEqualTo(LOST);
    }

    private ParleyProcess call(String link, String name, String... more) throws IOException {
        Path clip = Y4m.write(folder.resolve(name + ".y4m"), 90);
        List<String> options = new ArrayList<>(List.of("--camera", clip.toString(), "--mic", "none"));
        options.addAll(List.of(more));
        return ParleyProcess.call(link, name, options.toArray(String[]::new));
    }

    private static void sees(ParleyProcess viewer, String... others) {
        for (String other : others) {
            viewer.awaitOutput("First picture of " + other + " after");
        }
    }
}
