package dev.parley.client.endtoend.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.Notice;
import dev.parley.client.endtoend.EngineDriver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine that dies in a call, and the next one. */
class EngineComesBackIT extends DyingEngines {
    @ParameterizedTest
    @ValueSource(strings = "KILL")
    void isTheSamePeerThatComesBack(String signal) throws Exception {
        EngineDriver dying = engines.getLast();
        EngineDriver next = engine();

        signal(signal, dying);
        dying.process().awaitExit();
        comesBack(next, 1);

        talk(next);
        assertThat(bob.all(Notice.PeerLeft.class)).isEmpty();
    }

    @LongRun.Only
    @ParameterizedTest
    @ValueSource(strings = "ABRT")
    void isTheSameAfterAnotherEndToo(String signal) throws Exception {
        isTheSamePeerThatComesBack(signal);
    }
}
