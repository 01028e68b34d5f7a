package dev.parley.client.ringing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ringing.Town.Program;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rings that the server does not take, as while its store is away. */
class UntakenRingTest {
    private final Town town = new Town();
    private final Program ada = town.program("Ada");
    private final Program ben = town.program("Ben");

    @Test
    void whatTheServerDoesNotTakeForAWhileIsRungUntilItDoes() {
        town.takesRings = false;
        ada.rings(ben);
        town.settle();
        assertThat(ada.ringing.outgoing().orElseThrow()).satisfies(ring -> {
            assertThat(ring.stage()).isEqualTo(RingStage.CALLING);
            assertThat(ring.trouble()).contains(Town.NOT_NOW);
        });
        town.wait(Duration.ofSeconds(5));
        ada.post(new RingingEvent.LineDown(Town.SERVER, Town.NOT_NOW, true));
        assertThat(ada.stage()).isEqualTo(RingStage.CALLING);
        town.takesRings = true;
        town.wait(CallerSide.AGAIN);

        assertThat(ada.stage()).isEqualTo(RingStage.RINGING);
        assertThat(ada.ringing.outgoing().orElseThrow().trouble()).isEmpty();
        ben.accepts();
        town.settle();
        assertThat(ada.answered()).hasSize(1);
    }

    @Test
    void whoComesBackALittleAfterTheServerIsRungToo() {
        town.takesRings = false;
        town.leaves(ben);
        ada.rings(ben);
        town.wait(Duration.ofSeconds(4));
        town.takesRings = true;
        town.wait(Duration.ofSeconds(4));
        assertThat(ada.stage()).isEqualTo(RingStage.CALLING);
        town.comesBack(ben);
        town.wait(CallerSide.AGAIN);
        assertThat(ada.stage()).isEqualTo(RingStage.RINGING);
        ada.dismisses();
        town.settle();

        town.leaves(ben);
        town.takesRings = false;
        ada.rings(ben);
        town.settle();
        town.takesRings = true;
        town.wait(CallerSide.COME_BACK.plus(CallerSide.AGAIN));
        assertThat(ada.stage()).isEqualTo(RingStage.NOT_AT_HOME);
    }

    @Test
    void whatTheServerDoesNotTakeAtAllFailsForThatReasonAndAsksItNoMore() {
        town.takesRings = false;
        ada.rings(ben);
        town.wait(CallerSide.PATIENCE);
        assertThat(ada.stage()).isEqualTo(RingStage.FAILED);
        assertThat(ada.ringing.outgoing().orElseThrow().trouble()).contains(Town.NOT_NOW);
        int said = ada.effects.size();
        assertThat(said).as("at most one try in two seconds").isLessThan(30);
        town.wait(CallerSide.PATIENCE);
        assertThat(ada.effects).hasSize(said);

        ada.rings(ben);
        town.settle();
        ada.dismisses();
        said = ada.effects.size();
        town.wait(CallerSide.PATIENCE);
        assertThat(ada.effects).as("who gives up rings no more").hasSize(said);
    }
}
