package dev.parley.client.call;

import static dev.parley.client.Waiting.await;
import static dev.parley.client.call.Calls.LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The thread around a call: order, faults, a full queue, the end. */
class CallLoopTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();
    private final List<CallState> snapshots = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);

    private final RoomPort room = new RoomPort() {
        @Override
        public void join() {
            done.add("join on " + Thread.currentThread().getName());
        }

        @Override
        public void leave() {
            done.add("leave");
        }

        @Override
        public void send(PeerId to, CallMessage message) {
            done.add("send");
        }
    };

    private CallLoop loop(ConnectionsPort connections) {
        CallPorts ports = new CallPorts(connections, room, snapshots::add, report -> {}, faults::add);
        return new CallLoop(CallState.idle(Calls.OWN, MediaFlags.NONE, 0, 0), ports, InstantSource.system()).start();
    }

    private CallStage lastPhase() {
        return snapshots.isEmpty() ? new CallStage.Idle() : snapshots.getLast().phase();
    }

    @Test
    void runsEffectsOnItsOwnThreadAndHangsUpAtTheEnd() {
        CallLoop loop = loop(command -> {});
        loop.post(new CallEvent.JoinRequested());
        loop.close();

        assertThat(done).containsExactly("join on call-loop", "leave");
        assertThat(lastPhase()).isEqualTo(new CallStage.Ended(new CallEndReason.HungUp()));
        assertThat(faults).isEmpty();
    }

    @Test
    void faultEndsTheCallNotTheProgram() {
        try (CallLoop loop = loop(command -> {
            throw new IllegalStateException("broken");
        })) {
            loop.post(new CallEvent.JoinRequested());
            loop.post(Calls.roster(LARGE));

            await().until(() -> lastPhase() instanceof CallStage.Ended);
            await().until(() -> faults.size() == 2);
            assertThat(lastPhase())
                    .isEqualTo(
                            new CallStage.Ended(new CallEndReason.Internal("java.lang.IllegalStateException: broken")));
            assertThat(done).as("the others are told although one port breaks").containsSubsequence("send", "leave");
        }
    }

    @Test
    void fullQueueEndsTheCall() {
        try (CallLoop loop = loop(command -> hold())) {
            loop.post(new CallEvent.JoinRequested());
            for (int i = 0; i <= CallLoop.QUEUE_CAPACITY + 1; i++) {
                loop.post(Calls.roster(LARGE));
            }
            held.countDown();

            await().until(() -> lastPhase() instanceof CallStage.Ended);
            assertThat(faults).hasSize(1);
        }
    }

    private void hold() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
