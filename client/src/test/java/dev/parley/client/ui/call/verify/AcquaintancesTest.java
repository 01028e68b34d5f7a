package dev.parley.client.ui.call.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.contact.Contact;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.control.statistics.CandidateType;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.people.PeopleModel;
import dev.parley.client.ui.people.StagedPeople;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom one knows in a call, whom one keeps, and who is not who was rung. */
class AcquaintancesTest {
    private static final PeerId ONE = new PeerId("A".repeat(22));
    private static final PeerId TWO = new PeerId("B" + "A".repeat(21));
    private static final Contact BOB = StagedPeople.contact(1, "Bob");
    private static final IdentityKey OTHER = StagedPeople.key(7);

    private final ViewModels with = new ViewModels();
    private final StagedPeople staged = new StagedPeople();
    private final InstantSource clock = InstantSource.fixed(StagedPeople.NOW);
    private final PeopleModel people = new PeopleModel(staged, Runnable::run, with.texts);
    private final CallMembers roster = new CallMembers(with.texts, clock);
    private final List<String> news = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final VerifyViewModel verify = new VerifyViewModel(with.engine, roster, with.texts, news::add);
    private final Acquaintances known = new Acquaintances(with.engine, roster, people, with.texts, clock, news::add);
    private final BooleanProperty microphone = new SimpleBooleanProperty(true);
    private final BooleanProperty camera = new SimpleBooleanProperty(false);
    private final StrangerViewModel stranger =
            new StrangerViewModel(known, microphone, camera, verify::begin, () -> done.add("hung up"), with.texts);

    @BeforeEach
    void begin() {
        staged.book.keep(BOB);
        people.refresh();
        with.engine.send(new Command.Join("link", "Ann"));
    }

    private void room(PeerId... there) {
        roster.show(
                Arrays.stream(there)
                        .map(id -> new MemberSnapshot(
                                id, "Robert", ClientKind.DESKTOP, MemberState.CONNECTED, MediaFlags.NONE))
                        .toList(),
                false,
                _ -> {});
    }

    private void proves(PeerId peer, @Nullable IdentityKey person, VerificationStage stage) {
        with.engine.on(
                new VerificationNotice(1, peer, stage, null, null, false, false, 0, false, person, "", Reason.NONE));
    }

    private MemberViewModel first() {
        return roster.members().getFirst();
    }

    private void rung() {
        known.expect(Optional.of(new Acquaintances.Expected(BOB.key(), "Bob")));
        room(ONE);
    }

    @Test
    void whoHasThePinnedKeyIsGreenAtOnceAndOthersAreNot() {
        room(ONE);
        proves(ONE, BOB.key(), VerificationStage.OPEN);
        assertThat(first().contact().get()).contains(BOB);
        assertThat(first().sure()).isFalse();
        people.keep(BOB.verifiedBy(BOB.key(), StagedPeople.NOW));
        assertThat(first().sure()).isTrue();
        proves(ONE, OTHER, VerificationStage.OPEN);
        assertThat(first().sure()).isFalse();
        proves(ONE, BOB.key(), VerificationStage.DIFFERED);
        assertThat(first().sure()).isFalse();
        assertThat(first().unsafe()).isTrue();
    }

    @Test
    void whatBothComparedIsPinned() {
        room(ONE);
        proves(ONE, BOB.key(), VerificationStage.MATCHED);
        assertThat(people.of(BOB.key()).orElseThrow().verified()).contains(StagedPeople.NOW);
    }

    @Test
    void somebodyIsKeptByTheNameThatTheySayAndASecondTimeNot() {
        room(ONE, TWO);
        proves(ONE, OTHER, VerificationStage.MATCHED);
        proves(TWO, null, VerificationStage.OPEN);
        assertThat(known.canKeep(first())).isTrue();
        assertThat(known.canKeep(roster.members().getLast())).isFalse();
        known.keep(first());
        Contact kept = people.of(OTHER).orElseThrow();
        assertThat(kept.name()).isEqualTo("Robert");
        assertThat(kept.verified()).contains(StagedPeople.NOW);
        assertThat(kept.link()).isEmpty();
        assertThat(known.canKeep(first())).isFalse();
        assertThat(news).contains("Robert is one of your people now.");
    }

    @Test
    void aStrangerIsNotLessOfOneInCompany() {
        rung();
        room(ONE, TWO);
        proves(ONE, OTHER, VerificationStage.OPEN);
        assertThat(stranger.covers().get()).isPresent();
        proves(TWO, null, VerificationStage.OPEN);
        assertThat(stranger.covers().get()).isPresent();
        assertThat(microphone.get()).isFalse();
    }

    @Test
    void whoNeverSaysWhoTheyAreIsNotWhoWasRung() {
        rung();
        for (int second = 0; second < 4; second++) {
            assertThat(stranger.covers().get()).isEmpty();
            with.engine.on(new Notice.Statistics(
                    1, ONE, new ConnectionStatistics(1, 0, CandidateType.HOST, List.of(), List.of())));
        }
        assertThat(stranger.covers().get()).isPresent();
    }

    @Test
    void whoWasRungIsNoStranger() {
        rung();
        assertThat(stranger.covers().get()).isEmpty();
        proves(ONE, BOB.key(), VerificationStage.OPEN);
        assertThat(stranger.covers().get()).isEmpty();
        assertThat(microphone.get()).isTrue();
    }

    @Test
    void anotherKeyCoversTheCallAndSendsNothingWhateverIsPressed() {
        rung();
        proves(ONE, OTHER, VerificationStage.OPEN);
        assertThat(stranger.covers().get()).isPresent();
        microphone.set(true);
        camera.set(true);
        assertThat(microphone.get()).isFalse();
        assertThat(camera.get()).isFalse();
        stranger.hangUp();
        assertThat(done).containsExactly("hung up");
    }

    @Test
    void aStrangerWhoBeginsToCompareUncoversNothing() {
        rung();
        proves(ONE, OTHER, VerificationStage.OPEN);
        proves(ONE, OTHER, VerificationStage.COMPARING);
        assertThat(stranger.covers().get()).isPresent();
        microphone.set(true);
        assertThat(microphone.get()).isFalse();
        stranger.compare();
        assertThat(stranger.covers().get()).isEmpty();
        proves(ONE, OTHER, VerificationStage.OPEN);
        proves(ONE, OTHER, VerificationStage.COMPARING);
        assertThat(stranger.covers().get()).isPresent();
    }

    @Test
    void comparingAnewUncoversItAndAMatchPinsTheNewKeyToTheContact() {
        rung();
        proves(ONE, OTHER, VerificationStage.OPEN);
        stranger.compare();
        proves(ONE, OTHER, VerificationStage.COMPARING);
        assertThat(stranger.covers().get()).isEmpty();
        assertThat(microphone.get()).isFalse();
        microphone.set(true);
        proves(ONE, OTHER, VerificationStage.OPEN);
        assertThat(stranger.covers().get()).isPresent();
        assertThat(microphone.get()).isFalse();
        proves(ONE, OTHER, VerificationStage.MATCHED);
        assertThat(stranger.covers().get()).isEmpty();
        assertThat(microphone.get()).isTrue();
        assertThat(camera.get()).isFalse();
        assertThat(people.contacts()).hasSize(1);
        assertThat(people.contacts().getFirst().key()).isEqualTo(OTHER);
        assertThat(people.contacts().getFirst().verified()).contains(StagedPeople.NOW);
    }

    @Test
    void aGuestInThePlaceOfAContactCannotBeComparedWith() {
        rung();
        proves(ONE, null, VerificationStage.OPEN);
        Acquaintances.Stranger there = stranger.covers().get().orElseThrow();
        assertThat(stranger.canCompare(there)).isFalse();
        assertThat(stranger.sentence(there)).contains("cannot prove to be Bob");
    }

    @Test
    void aCallByALinkExpectsNobodyAndTheNextOneForgets() {
        room(ONE);
        proves(ONE, OTHER, VerificationStage.OPEN);
        assertThat(stranger.covers().get()).isEmpty();
        rung();
        assertThat(stranger.covers().get()).isPresent();
        known.expect(Optional.empty());
        assertThat(stranger.covers().get()).isEmpty();
        assertThat(microphone.get()).isTrue();
    }
}
