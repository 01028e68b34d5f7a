package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.CallPhase;
import dev.parley.client.control.MemberState;
import dev.parley.client.control.Notice;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine that dies in a call, or only seems to, and the next one. */
class EngineComesBackIT extends DyingEngines {
    @ParameterizedTest
    @ValueSource(strings = {"KILL", "ABRT"})
    void isTheSamePeerThatComesBack(String signal) throws Exception {
        EngineDriver dying = engines.getLast();
        EngineDriver next = engine();

        signal(signal, dying);
        dying.process().awaitExit();
        comesBack(next, 1);

        talk(next);
        assertThat(bob.all(Notice.PeerLeft.class)).isEmpty();
    }

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
