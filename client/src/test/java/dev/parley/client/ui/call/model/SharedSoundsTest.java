package dev.parley.client.ui.call.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedSoundsTest {
    private static final PeerId ANN = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");

    private final List<Command> sent = new ArrayList<>();
    private final EngineModel engine = new EngineModel(sent::add);
    private final SharedSounds sounds = new SharedSounds(engine);

    @BeforeEach
    void isHeard() {
        engine.stateIs(EngineState.RUNNING);
        says(true);
        assertThat(sounds.isHeard(ANN)).isTrue();
    }

    @Test
    void whatEndsIsHeardNoMore() {
        says(false);
        assertThat(sounds.isHeard(ANN)).isFalse();
    }

    /** A share that ended meanwhile is one of which the next engine knows nothing. */
    @Test
    void anEngineThatDiedTellsOfNoSoundAnyMore() {
        sounds.set(ANN, 40);
        engine.stateIs(EngineState.LOST);
        assertThat(sounds.isHeard(ANN)).isFalse();

        engine.stateIs(EngineState.RUNNING);
        assertThat(sounds.isHeard(ANN)).isFalse();
        says(true);
        assertThat(sounds.isHeard(ANN)).isTrue();
        assertThat(sounds.percent(ANN)).isEqualTo(40);
        assertThat(sent).containsExactly(new ShareCommand.ShareVolume(ANN, 40));
    }

    private void says(boolean on) {
        engine.on(new Notice.SharedSound(0, ANN, on, 100, 0.2, 1000));
    }
}
