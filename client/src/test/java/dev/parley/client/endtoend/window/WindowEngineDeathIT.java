package dev.parley.client.endtoend.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.Command;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine of a window dies in a call: it does not take the window along, and nobody hangs. */
class WindowEngineDeathIT {
    private static ServeProcess server;

    @TempDir
    Path folder;

    private EngineDriver bob;

    @BeforeAll
    static void serve() throws Exception {
        server = ServeProcess.shared();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void start() throws Exception {
        bob = EngineDriver.withTestPicture();
    }

    @AfterEach
    void end() {
        bob.close();
    }

    @ParameterizedTest
    @ValueSource(strings = "KILL")
    void theWindowIsBackInTheCallByItself(String signal) throws Exception {
        String link = server.freshLink();
        bob.join(link, "Bob");
        try (WindowDriver ann = WindowDriver.open(folder, Optional.of(link))) {
            TileId bobsTile = ann.awaitOther();
            ann.awaitMoving(bobsTile);
            PeerId annToBob = bob.awaitConnected(1).getFirst();
            bob.awaitFrames(annToBob, 10);
            bob.send(new Command.RaiseHand(true));
            ann.awaitText(".hand-mark", "1");
            ann.click("#react");
            ann.click("#raise-hand");
            RaisedHand second = new RaisedHand(annToBob, 2);
            bob.await(GestureNotice.Hands.class, hands -> hands.raised().contains(second));

            long start = System.nanoTime();
            send(signal, ann.enginePid());
            ann.awaitText("#sentence", "The part of Parley that makes calls has stopped.");
            if (signal.equals("KILL")) {
                ann.screenshot("call-engine-lost");
            }
            ann.until("another engine", () -> ann.enginesStarted() >= 2);
            ann.awaitText("#sentence", "In a call with Bob");
            ann.awaitMoving(bobsTile);
            long back = System.nanoTime();
            long seen = bob.frames(annToBob);
            bob.awaitFrames(annToBob, seen + 10);
            System.out.printf("engine ended by SIG%s: pictures again after %d ms%n", signal, millis(back - start));
            assertThat(bob.all(Notice.PeerLeft.class)).isEmpty();
            assertThat(bob.all(GestureNotice.Hands.class).getLast().raised())
                    .as("in their order")
                    .containsExactly(new RaisedHand(null, 1), second);
            assertThat(bob.awaitConnected(1)).containsExactly(annToBob);
        }
    }

    @LongRun.Only
    @ParameterizedTest
    @ValueSource(strings = {"ABRT", "STOP"})
    void theWindowIsBackAfterOtherEndsToo(String signal) throws Exception {
        theWindowIsBackInTheCallByItself(signal);
    }

    private static void send(String signal, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
