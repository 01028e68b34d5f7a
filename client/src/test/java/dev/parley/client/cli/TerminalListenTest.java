package dev.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ringing.BellTrouble;
import dev.parley.client.ringing.RingId;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ui.people.StagedPeople;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody reads who waits in a terminal to be rung. */
class TerminalListenTest {
    private static final BellTrouble BROKE =
            new BellTrouble("server.network", "ring.example:443", "The connection broke: try again.", true);
    private static final BellTrouble REFUSED =
            new BellTrouble("server.refused", "ring.example:443", "Nothing answers at ring.example:443.", true);

    private final StringWriter said = new StringWriter();
    private final TerminalListen listen = new TerminalListen(
            new StagedPeople(), List::of, Set.of(), false, new PrintWriter(said), _ -> {}, (_, _) -> {});

    @Test
    void aServerThatGoesAndComesBackAsksNothingOfAnybody() throws Exception {
        stands(true, Optional.empty());
        stands(true, Optional.empty());
        stands(false, Optional.of(BROKE));
        stands(false, Optional.of(BROKE));
        stands(true, Optional.empty());
        stands(true, Optional.empty());
        String link = StagedPeople.link(99).text();
        assertThat(lines())
                .containsExactly(
                        "You can be rung: give people " + link,
                        "The server at ring.example:443 cannot be reached, so you cannot be rung for now. Parley goes on trying, and says when it is"
                                + " back.",
                        "The server is back, and you can be rung again: give people " + link);
    }

    @Test
    void aServerThatWasNeverThereIsTriedAgainToo() throws Exception {
        stands(false, Optional.of(REFUSED));
        stands(true, Optional.empty());
        assertThat(lines())
                .containsExactly(
                        "Nothing answers at ring.example:443. Parley goes on trying.",
                        "You can be rung: give people " + StagedPeople.link(99).text());
    }

    @Test
    void whatDoesNotPassIsNotSaidToBeTriedAgain() throws Exception {
        stands(false, Optional.of(new BellTrouble("bell.keysUnreadable", "keys", "Your keys cannot be read.", false)));
        assertThat(lines()).containsExactly("Your keys cannot be read.");
    }

    @Test
    void whatSomebodyHasToMendIsNamedAlsoLater() throws Exception {
        stands(true, Optional.empty());
        stands(false, Optional.of(new BellTrouble("server.certificateDate", "ring.example", "It has expired.", false)));
        stands(true, Optional.empty());
        assertThat(lines()).hasSize(3).element(1).isEqualTo("It has expired.");
    }

    private void stands(boolean home, Optional<BellTrouble> trouble) {
        listen.put(new RingingNotice.Standing(
                Optional.of(StagedPeople.link(99)),
                home,
                trouble,
                Optional.empty(),
                List.of(),
                Map.of(),
                Optional.empty()));
    }

    /** What was said until an answer, which ends the waiting. */
    private List<String> lines() throws InterruptedException {
        listen.put(new RingingNotice.Answered(
                RingId.of(new byte[RingId.BYTES]), "a link", Optional.empty(), false, false));
        assertThat(listen.next(Optional.empty())).isPresent();
        return said.toString().lines().toList();
    }
}
