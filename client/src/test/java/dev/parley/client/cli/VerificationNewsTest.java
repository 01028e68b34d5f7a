package dev.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.VerificationCommand;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.OwnKeys;
import dev.parley.signaling.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerificationNewsTest {
    private static final PeerId PEER = new PeerId("AAECAwQFBgcICQoLDA0ODw");
    private static final PeerId OTHER = new PeerId("BBECAwQFBgcICQoLDA0ODw");
    private static final PeerId SILENT = new PeerId("CBECAwQFBgcICQoLDA0ODw");
    private static final IdentityKey BEN = OwnKeys.fresh().identity().key();
    private static final String WARNING =
            "Mallory does not prove to be Ben. Somebody else may be in this call, so nothing of you is sent and nothing of them shown.";

    private final VerificationNews rung = new VerificationNews(
            _ -> Optional.of("Mallory"), new Familiar(List.of(), Optional.of(new Familiar.Expected("Ben", BEN))));

    @Test
    void whoShouldBeKnownAndNeverSaysWhoTheyAreIsWarnedOfOnce() {
        assertThat(measured(rung, 10)).containsExactly(WARNING);
    }

    @Test
    void whoSaysInTimeThatTheyAreWhoWasExpectedIsNotWarnedOf() {
        assertThat(measured(rung, 3)).isEmpty();
        assertThat(rung.of(open(BEN))).isEmpty();
        assertThat(measured(rung, 10)).isEmpty();
    }

    @Test
    void whereAnybodyMayComeNobodyIsWarnedOf() {
        assertThat(measured(new VerificationNews(_ -> Optional.of("Mallory"), Familiar.NOBODY), 10))
                .isEmpty();
    }

    @Test
    void aStrangerIsComparedWithOnlyWhenThisPersonTypesThatTheyWantTo() {
        assertThat(rung.answer("verify")).isEmpty();
        assertThat(rung.of(open(OwnKeys.fresh().identity().key()))).startsWith(WARNING);
        assertThat(rung.isNew(open(null))).isFalse();
        assertThat(rung.asks()).isTrue();
        assertThat(rung.answer("verify")).contains(new VerificationCommand.Verify(PEER));
    }

    @Test
    void ofWhoComesAfterWhoWasExpectedNothingIsSaidThatIsNoLongerSo() {
        rung.of(open(BEN));
        assertThat(rung.of(open(OTHER, null))).isEmpty();
        assertThat(rung.isNew(open(OTHER, null)))
                .as("compared with as everybody is")
                .isTrue();
        assertThat(measured(rung, SILENT, 10)).isEmpty();
    }

    @Test
    void ofSeveralStrangersNobodyIsComparedWithUnaskedAndEachIsChosenByWhatIsSaidOfThem() {
        assertThat(rung.of(open(PEER, null))).last().asString().contains("type verify and Enter");
        assertThat(rung.of(open(OTHER, null))).last().asString().contains("type verify 2 and Enter");
        assertThat(rung.of(open(PEER, null))).isEmpty();
        assertThat(rung.isNew(open(PEER, null))).isFalse();
        assertThat(rung.isNew(open(OTHER, null))).isFalse();
        assertThat(rung.answer("verify")).contains(new VerificationCommand.Verify(PEER));
        assertThat(rung.answer("Verify 2")).contains(new VerificationCommand.Verify(OTHER));
        assertThat(rung.answer("verify 3")).isEmpty();
        assertThat(rung.answer("verify 0")).isEmpty();
    }

    private static List<String> measured(VerificationNews news, int times) {
        return measured(news, PEER, times);
    }

    private static List<String> measured(VerificationNews news, PeerId peer, int times) {
        List<String> said = new ArrayList<>();
        for (int second = 0; second < times; second++) {
            said.addAll(news.measured(peer));
        }
        return said;
    }

    private static VerificationNotice open(@Nullable IdentityKey person) {
        return open(PEER, person);
    }

    private static VerificationNotice open(PeerId peer, @Nullable IdentityKey person) {
        return new VerificationNotice(
                1, peer, VerificationStage.OPEN, null, null, false, false, 0, false, person, "", Reason.NONE);
    }
}
