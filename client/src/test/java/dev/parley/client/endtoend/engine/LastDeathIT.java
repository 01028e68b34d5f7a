package dev.parley.client.endtoend.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.cli.report.CallResult;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.Reports;
import dev.parley.client.endtoend.media.SmallPictures;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is told who is left alone by a sudden death. */
@LongRun.ProvedBy("WindowLosesSomebodyIT")
class LastDeathIT {
    private static final String LOST = "Cid was lost: the connection broke and did not recover.";

    @TempDir
    Path folder;

    @Test
    void theDeathOfTheLastOtherPersonFailsTheCall() throws Exception {
        Path json = folder.resolve("ann.json");
        try (ServeProcess server = ServeProcess.shared()) {
            String link = server.freshLink();
            try (ParleyProcess ann = SmallPictures.call(folder, link, "Ann", "--json", json.toString());
                    ParleyProcess bob = SmallPictures.call(folder, link, "Bob");
                    ParleyProcess cid = SmallPictures.call(folder, link, "Cid")) {
                SmallPictures.awaitAll(ann, "Bob", "Cid");
                bob.terminate();
                assertThat(bob.awaitExit()).as(bob::toString).isEqualTo(143);
                assertThat(bob.errors()).as(bob::toString).noneMatch(line -> line.contains("Exception"));
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
}
