package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.CallPhase;
import dev.parley.client.control.MemberState;
import dev.parley.client.control.Notice;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An engine that comes back when others had noticed that it was gone, or while the one before it only stood still. */
class EngineComesBackLateIT extends DyingEngines {
    @Test
    void comesBackLongAfterItsDeathWasNoticed() throws Exception {
        EngineDriver next = engine();
        signal("KILL", engines.get(1));
        bob.await(Notice.Call.class, notice -> state(notice).equals(Optional.of(MemberState.RECONNECTING)));

        comesBack(next, 1);

        talk(next);
        assertThat(bob.all(Notice.PeerLeft.class)).isEmpty();
    }

    @Test
    void aStoppedEngineThatWakesUpDoesNotFight() throws Exception {
        EngineDriver stopped = engines.getLast();
        EngineDriver next = engine();
        signal("STOP", stopped);
        comesBack(next, 1);

        signal("CONT", stopped);
        stopped.await(Notice.Call.class, notice -> notice.call().phase() == CallPhase.ENDED);

        awaitPictures(30);
        talk(next);
        assertThat(next.last(Notice.Call.class).orElseThrow().call().phase()).isEqualTo(CallPhase.IN_ROOM);
        assertThat(bob.all(Notice.PeerLeft.class)).isEmpty();
    }
}
