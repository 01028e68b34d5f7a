package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.media.Y4m;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One link, used by everybody at once, or by one more than there is room for; and a camera that breaks meanwhile. */
class SharedLinkIT {
    @TempDir
    Path folder;

    @Test
    void twoWhoJoinAtTheSameTimeMeetAndAThirdFindsTheRoomFull() throws Exception {
        try (ServeProcess server = ServeProcess.start("--room-size", "2")) {
            String link = server.freshLink();
            try (ParleyProcess ann = ParleyProcess.call(link, "Ann", "--camera", "none", "--mic", "none");
                    // As an argument, in small letters.
                    ParleyProcess bob = ParleyProcess.start(
                            "call",
                            link.toLowerCase(Locale.ROOT),
                            "--name",
                            "Bob",
                            "--camera",
                            "none",
                            "--mic",
                            "none",
                            "--headless")) {
                ann.awaitOutput("In a call with Bob.");
                bob.awaitOutput("In a call with Ann.");
                try (ParleyProcess cid = ParleyProcess.call(link, "Cid", "--camera", "none", "--mic", "none")) {
                    assertThat(cid.awaitExit()).as(cid::toString).isEqualTo(4);
                    assertThat(cid.errors())
                            .contains("parley: The call is full: no more people can join it."
                                    + " Try again when somebody has left.");
                }
                bob.interrupt();
                assertThat(bob.awaitExit()).as(bob::toString).isEqualTo(130);
                assertThat(ann.awaitExit()).as(ann::toString).isZero();
                assertThat(ann.output()).contains("Bob hung up. The call is over.");
            }
        }
    }

    @LongRun.Only
    @Test
    void aCameraFileWithoutAWholePictureIsSaidAndTheCallGoesOn() throws Exception {
        Path broken = Y4m.writeBroken(folder.resolve("broken.y4m"));
        try (ServeProcess server = ServeProcess.shared()) {
            String link = server.freshLink();
            try (ParleyProcess ann = ParleyProcess.call(link, "Ann", "--camera", "none", "--mic", "none");
                    ParleyProcess bob =
                            ParleyProcess.call(link, "Bob", "--camera", broken.toString(), "--mic", "none")) {
                bob.awaitOutput("The file " + broken + " ends in the middle of a picture.");
                ann.awaitOutput("In a call with Bob.");
                bob.awaitOutput("In a call with Ann.");
                ann.interrupt();
                assertThat(bob.awaitExit()).as(bob::toString).isZero();
                assertThat(bob.output()).contains("Ann hung up. The call is over.");
            }
        }
    }

    @LongRun.Only
    @Test
    void whoMeetsNobodyIsToldAfterTheTimeIsUp() throws Exception {
        try (ServeProcess server = ServeProcess.shared();
                ParleyProcess ann = ParleyProcess.call(
                        server.freshLink(), "Ann", "--camera", "none", "--mic", "none", "--seconds", "5")) {
            assertThat(ann.awaitExit()).as(ann::toString).isEqualTo(1);
            assertThat(ann.errors().getLast())
                    .startsWith("parley: The time is up")
                    .doesNotContain("Exception");
        }
    }
}
