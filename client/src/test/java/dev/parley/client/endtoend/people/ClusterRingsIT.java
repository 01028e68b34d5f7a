package dev.parley.client.endtoend.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.RedisProcess;
import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.page.PageStage;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.trust.OwnKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three servers that are one: whoever listens at one of them is rung at the others, from a terminal and from Chromium. */
@LongRun.ProvedBy({"RingOverClusterTest", "TerminalRingIT"})
class ClusterRingsIT {
    @TempDir
    private Path folder;

    private static String address(ServeProcess node) {
        return node.http().toString().replaceFirst("/$", "");
    }

    private ParleyProcess person(String who, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(options));
        line.addAll(List.of("--name", who, "--camera", "none", "--mic", "none"));
        return ParleyProcess.start(
                Map.of("XDG_DATA_HOME", folder.resolve(who).toString()), line.toArray(String[]::new));
    }

    @Test
    void whoListensAtOneIsRungAtTheOthersAlsoWhileTheStoreIsRestarted() throws Exception {
        OwnKeys bens = new OwnKeysFile(folder.resolve("ben").resolve("parley")).load();
        PageStage stage = PageStage.shared(PageStage.CameraPace.SLOW);
        try (RedisProcess redis = RedisProcess.begin(folder);
                // The page is to have a camera.
                ServeProcess one = PageStage.secureServer(folder, "--cluster", redis.address());
                ServeProcess two = ServeProcess.start("--cluster", redis.address());
                ServeProcess three = ServeProcess.start("--cluster", redis.address());
                ParleyProcess ben = person("ben", "listen", "--server", address(two), "--wait", "120")) {
            ben.awaitOutput("You can be rung");
            redis.kill();
            three.process().awaitError("store is gone");
            try (ParleyProcess ada =
                    person("ada", "ring", bens.link(address(three)).text())) {
                ada.awaitOutput("The server does not take the ring to");
                redis.start();
                ada.awaitOutput("It rings at");
                ben.awaitOutput("“ada” (no contact of yours) rings");
                ben.type("decline Not now.");
                assertThat(ada.awaitExit()).isEqualTo(4);
            }
            try (PageDriver page =
                    PageDriver.open(stage.browser(), bens.link(address(one)).text())) {
                page.ring("Paula");
                ben.awaitOutput("“Paula” (no contact of yours) rings");
                page.awaitRing("It rings…");
                ben.type("accept");
                page.awaitSentence("In a call with ben");
                ben.awaitOutput("In a call with Paula");
            }
        }
    }
}
