package dev.parley.client.endtoend.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.Notice;
import dev.parley.client.endtoend.EngineDriver;
import org.junit.jupiter.api.Test;

/** Many engines in a row that die in one call. */
@LongRun.ProvedBy("EngineComesBackIT")
class EngineDiesOftenIT extends DyingEngines {
    private static final int DEATHS_IN_A_ROW = 5;

    @Test
    void comesBackFromManyDeaths() throws Exception {
        for (int death = 1; death <= DEATHS_IN_A_ROW; death++) {
            EngineDriver dying = engines.getLast();
            EngineDriver next = engine();
            signal("KILL", dying);
            comesBack(next, death);
        }
        talk(engines.getLast());
        assertThat(bob.all(Notice.PeerLeft.class)).isEmpty();
    }
}
