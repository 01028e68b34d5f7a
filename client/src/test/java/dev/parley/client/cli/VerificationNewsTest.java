package dev.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.contact.Contact;
import dev.parley.client.control.Notice;
import dev.parley.client.control.VerificationCommand;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.OwnKeys;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerificationNewsTest {
    private static final PeerId PEER = new PeerId("AAECAwQFBgcICQoLDA0ODw");
    private static final PeerId OTHER = new PeerId("BBECAwQFBgcICQoLDA0ODw");
    private static final PeerId SILENT = new PeerId("CBECAwQFBgcICQoLDA0ODw");
    private static final IdentityKey BEN = OwnKeys.fresh().identity().key();
    private static final String WARNING =
            "Mallory does not prove to be Ben. Somebody else may be in this call, so nothing of you is sent and nothing of them shown.";

    private final VerificationNews rung = news(new Familiar(List.of(), Optional.of(new Familiar.Expected("Ben", BEN))));

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
        assertThat(measured(news(Familiar.NOBODY), 10)).isEmpty();
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

    @Test
    void aContactIsCalledWhatThisPersonCallsThemOnceTheyHaveProvedWhoTheyAre() {
        Contact ben = Contact.fresh("Ben", BEN, Optional.empty(), Instant.EPOCH);
        Familiar familiar = new Familiar(List.of(ben), Optional.empty());
        MemberNames names = names(familiar);
        VerificationNews news = new VerificationNews(names, familiar);
        assertThat(names.of(PEER)).contains("Mallory");
        names.on(open(BEN));
        assertThat(news.of(open(BEN))).containsExactly("Mallory is Ben, whom you have not verified yet.");
        assertThat(names.of(PEER)).contains("Ben");
        VerificationNotice differed = stage(VerificationStage.DIFFERED);
        names.on(differed);
        assertThat(news.of(differed)).first().asString().startsWith("What you and Mallory see differs.");
    }

    @Test
    void aContactWhoLeavesIsCalledSoForTheLastTimeAndWhoComesUnderTheSameIdIsNot() {
        Contact ben = Contact.fresh("Ben", BEN, Optional.empty(), Instant.EPOCH);
        MemberNames names = names(new Familiar(List.of(ben), Optional.empty()));
        names.on(open(BEN));
        names.on(with());
        assertThat(names.sentence(new Notice.PeerLeft(
                        0, PEER, true, "Mallory left the call.", new Reason("left.left", "Mallory"))))
                .isEqualTo("Ben left the call.");
        names.on(with(PEER));
        assertThat(names.of(PEER)).contains("Mallory");
        names.on(open(BEN));
        assertThat(names.of(PEER)).contains("Ben");
    }

    private static VerificationNews news(Familiar familiar) {
        return new VerificationNews(names(familiar), familiar);
    }

    /** Everybody calls themselves Mallory. */
    private static MemberNames names(Familiar familiar) {
        MemberNames names = new MemberNames(familiar);
        names.on(with(PEER, OTHER, SILENT));
        return names;
    }

    private static CallSnapshot with(PeerId... peers) {
        return new CallSnapshot(
                CallPhase.IN_ROOM,
                true,
                Stream.of(peers)
                        .map(peer -> new MemberSnapshot(
                                peer, "Mallory", ClientKind.DESKTOP, MemberState.CONNECTED, MediaFlags.NONE))
                        .toList(),
                CallEnd.NONE,
                "",
                Reason.NONE);
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

    private static VerificationNotice stage(VerificationStage stage) {
        return new VerificationNotice(1, PEER, stage, null, null, false, false, 0, false, BEN, "", Reason.NONE);
    }

    private static VerificationNotice open(PeerId peer, @Nullable IdentityKey person) {
        return new VerificationNotice(
                1, peer, VerificationStage.OPEN, null, null, false, false, 0, false, person, "", Reason.NONE);
    }
}
