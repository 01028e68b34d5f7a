package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.cli.report.CallResult;
import dev.parley.client.cli.report.PeerReport;
import dev.parley.client.endtoend.media.SmallPictures;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How others go: by hanging up, by Ctrl+C, by a sudden death; and what those are told who stay. */
@LongRun.ProvedBy({"PageRoomIT", "WindowLosesSomebodyIT"})
class RoomOfThreeIT {
    private static final String LOST = "Cid was lost: the connection broke and did not recover.";

    @TempDir
    Path folder;

    @Test
    void whoDiesOrHangsUpIsMissedAndTheOthersGoOn() throws Exception {
        Path json = folder.resolve("bob.json");
        try (ServeProcess server = ServeProcess.shared()) {
            String link = server.freshLink();
            try (ParleyProcess ann = SmallPictures.call(folder, link, "Ann", "--stay");
                    ParleyProcess bob = SmallPictures.call(folder, link, "Bob", "--json", json.toString());
                    ParleyProcess cid = SmallPictures.call(folder, link, "Cid")) {
                SmallPictures.awaitAll(ann, "Bob", "Cid");
                SmallPictures.awaitAll(bob, "Ann", "Cid");
                SmallPictures.awaitAll(cid, "Ann", "Bob");

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
}
