package dev.parley.client.endtoend.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.endtoend.EngineDriver;
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

    @LongRun.Only
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

    @LongRun.Only
    @Test
    void newcomersWaitForNobodyWhoDoesNotAnswerAndMeetWhoWakesUp() throws Exception {
        EngineDriver first = engines.getLast();
        signal("STOP", first);
        EngineDriver cid = engine();
        cid.join(link, "Cid");
        cid.awaitConnected(1);
        cid.await(Notice.Call.class, notice -> notice.call().members().size() == 2);
        cid.until(
                "Ann is not awaited any more",
                () -> cid.last(Notice.Call.class).orElseThrow().call().members().size() == 1);
        assertThat(cid.all(Notice.PeerLeft.class))
                .as("of whom nobody has heard")
                .isEmpty();
        signal("CONT", first);
        assertThat(cid.awaitConnected(2)).contains(ann);
        first.awaitConnected(2);

        signal("KILL", first);
        EngineDriver dan = engine();
        dan.join(link, "Dan");
        dan.awaitConnected(2);
        assertThat(dan.all(Notice.Call.class))
                .flatExtracting(notice -> notice.call().members())
                .extracting(MemberSnapshot::id)
                .isNotEmpty()
                .doesNotContain(ann);
    }
}
