package dev.parley.client.ui.call.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.TileId;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.call.person.TileViewModel;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call without a screen: what the engine says becomes people, pictures and sentences. */
class CallViewModelTest {
    private static final PeerId BOB = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId EVE = new PeerId("BAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId TOM = new PeerId("CAAAAAAAAAAAAAAAAAAAAA");
    private static final MediaFlags ALL = new MediaFlags(true, true, false);

    private final ViewModels with = new ViewModels();
    private final List<CallSummary> over = new ArrayList<>();
    private long number = 1;
    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private final CallViewModel call =
            new CallViewModel(with.engine, with.preferences, with.texts, () -> now, over::add);

    @BeforeEach
    void enter() {
        with.engine.stateIs(EngineState.RUNNING);
        call.enter("https://h/j#1.X", Optional.empty(), Optional.empty());
    }

    @Test
    void everyPhaseHasASentence() {
        assertThat(sentence()).isEqualTo("Joining the call…");
        room(true);
        assertThat(sentence()).isEqualTo("Waiting for somebody to join.");
        room(true, bob(MemberState.CONNECTING));
        assertThat(sentence()).isEqualTo("Connecting to Bob…");
        room(true, bob(MemberState.CONNECTED));
        assertThat(sentence()).isEqualTo("In a call with Bob");
        room(false, bob(MemberState.CONNECTED));
        assertThat(sentence()).isEqualTo("The server cannot be reached; the call goes on.");
        room(true, bob(MemberState.RECONNECTING), eve());
        assertThat(sentence()).isEqualTo("The connection to Bob is being mended…");
        with.engine.stateIs(EngineState.LOST);
        assertThat(sentence()).startsWith("The part of Parley that makes calls has stopped.");
        with.texts.speak(Locale.GERMAN);
        with.engine.stateIs(EngineState.RUNNING);
        assertThat(sentence()).isEqualTo("Die Verbindung zu Bob wird wiederhergestellt…");
    }

    @Test
    void anInvitationIsShownAgainByWhoWasNotInAndByNobodyElse() {
        for (boolean wasIn : List.of(false, true)) {
            call.enter("https://h/j#1.X.invitation", Optional.empty(), Optional.empty());
            number++;
            if (wasIn) {
                room(true, bob(MemberState.CONNECTED));
            }
            call.hangUp();
        }
        assertThat(over).extracting(CallSummary::link).containsExactly("https://h/j#1.X.invitation", "https://h/j#1.X");
    }

    @Test
    void peopleKeepTheirTilesWhileTheyAreThere() {
        room(true, bob(MemberState.CONNECTING));
        TileViewModel tile = call.roster().tiles().getFirst();
        room(true, bob(MemberState.CONNECTED), eve());
        assertThat(call.roster().tiles()).hasSize(2).first().isSameAs(tile);
        room(true, eve());
        assertThat(call.roster().tiles())
                .singleElement()
                .satisfies(left -> assertThat(left.id()).isEqualTo(TileId.camera(EVE)));
    }

    @Test
    void aSharedScreenIsATileOfItsOwnAndLarge() {
        room(true, bob(MemberState.CONNECTED), eve());
        assertThat(call.roster().large().get().orElseThrow().id()).isEqualTo(TileId.camera(BOB));
        room(true, bob(MemberState.CONNECTED), eveWithScreen());
        assertThat(call.roster().tiles()).hasSize(3);
        assertThat(call.roster().large().get().orElseThrow().id()).isEqualTo(TileId.screen(EVE));
    }

    @Test
    void aSecondScreenTakesNoRoomFromTheOneThatIsSeenNorFromWhatIsPinned() {
        room(true, bob(MemberState.CONNECTED), eveWithScreen());
        MemberSnapshot bobs = new MemberSnapshot(
                BOB, "Bob", ClientKind.DESKTOP, MemberState.CONNECTED, new MediaFlags(true, true, true));
        room(true, bobs, eveWithScreen());
        assertThat(large()).as("Bob's comes first among the tiles").isEqualTo(TileId.screen(EVE));
        room(true, bobs, eve());
        assertThat(large()).as("the other has ended").isEqualTo(TileId.screen(BOB));
        call.roster().togglePin(call.roster().tiles().getLast());
        room(true, bobs, eveWithScreen());
        assertThat(large()).as("pinned").isEqualTo(TileId.camera(EVE));
    }

    @Test
    void whoBeginsToShowAScreenIsToldAndWhoDidSoBeforeIsNot() {
        List<String> told = new ArrayList<>();
        call.whenSomebodyShares(who -> told.add(who.name()));
        room(true, bob(MemberState.CONNECTED), eveWithScreen());
        assertThat(told).as("was so when one came").isEmpty();
        room(true, bob(MemberState.CONNECTED), eve());
        room(true, bob(MemberState.CONNECTED), eveWithScreen());
        room(true, bob(MemberState.CONNECTED), eveWithScreen());
        assertThat(told).containsExactly("Eve");
        assertThat(call.news().get()).isEqualTo("Eve shares a screen.");
    }

    @Test
    void whoSendsNoPictureDoesNotHoldTheStageWhileSomebodySendsOne() {
        room(true, withoutPicture(BOB, "Bob"), eve(), withoutPicture(TOM, "Tom"));
        assertThat(large()).isEqualTo(TileId.camera(EVE));
        speaks(BOB);
        assertThat(call.roster().members().getFirst().speaking().get()).isTrue();
        assertThat(large()).as("while Bob speaks").isEqualTo(TileId.camera(EVE));
        room(true, withoutPicture(BOB, "Bob"), withoutPicture(EVE, "Eve"), withoutPicture(TOM, "Tom"));
        assertThat(large()).as("where nobody sends a picture").isEqualTo(TileId.camera(BOB));
    }

    @Test
    void aPinnedPictureIsLargeWhoeverSpeaksUntilItIsPinnedNoMore() {
        room(true, bob(MemberState.CONNECTED), eve());
        call.roster().togglePin(call.roster().tiles().get(1));
        speaks(BOB);
        assertThat(large()).isEqualTo(TileId.camera(EVE));
        assertThat(call.grid().get()).isFalse();
        call.roster().togglePin(call.roster().tiles().get(1));
        assertThat(large()).isEqualTo(TileId.camera(BOB));
        assertThat(call.grid().get()).as("all alike, as before").isTrue();
    }

    @Test
    void aPinEndsWhereAllAreToBeAlikeAndWithWhoIsPinned() {
        room(true, bob(MemberState.CONNECTED), eve(), withoutPicture(TOM, "Tom"));
        call.roster().togglePin(call.roster().tiles().get(1));
        call.grid().set(true);
        assertThat(call.roster().pinned().get()).isEmpty();
        assertThat(call.grid().get()).isTrue();
        call.grid().set(false);
        call.roster().togglePin(call.roster().tiles().get(1));
        room(true, bob(MemberState.CONNECTED), withoutPicture(TOM, "Tom"));
        assertThat(call.roster().pinned().get()).isEmpty();
        assertThat(call.grid().get()).as("one large, as it was chosen").isFalse();
        room(true, bob(MemberState.CONNECTED));
        call.roster().togglePin(call.roster().tiles().getFirst());
        assertThat(call.roster().pinned().get())
                .as("alone there is nothing to be larger than")
                .isEmpty();
    }

    @Test
    void whoIsMutedHereStaysSoWhenTheyComeBackButNotInTheNextCall() {
        room(true, bob(MemberState.CONNECTED), eve());
        call.hear(call.roster().members().getFirst(), false);
        assertThat(with.commands).contains(new Command.Hear(BOB, false));
        room(true, eve());
        room(true, eve(), bob(MemberState.CONNECTED));
        assertThat(call.roster().members().get(1).heard().get()).isFalse();
        call.hangUp();
        number = 2;
        call.enter("https://h/j#1.X", Optional.empty(), Optional.empty());
        room(true, bob(MemberState.CONNECTED));
        assertThat(call.roster().members().getFirst().heard().get()).isTrue();
    }

    @Test
    void whoOnlyMovesFilesIsListedWithoutATile() {
        MemberSnapshot sender =
                new MemberSnapshot(BOB, "Bob", ClientKind.FILES, MemberState.CONNECTED, MediaFlags.NONE);
        room(true, sender, eve());
        assertThat(call.roster().members()).hasSize(2);
        assertThat(call.roster().tiles())
                .singleElement()
                .satisfies(tile -> assertThat(tile.id()).isEqualTo(TileId.camera(EVE)));
        room(true, new MemberSnapshot(BOB, "Bob", ClientKind.FILES, MemberState.CONNECTED, ALL), eve());
        assertThat(call.roster().tiles())
                .as("who is seen has one, whatever they say")
                .hasSize(2);
    }

    @Test
    void joiningLastsUntilTheRoomIsEnteredOnce() {
        assertThat(call.joining().get()).isTrue();
        room(true);
        assertThat(call.joining().get()).isFalse();
        with.engine.on(new Notice.Call(
                number, new CallSnapshot(CallPhase.JOINING, false, List.of(), CallEnd.NONE, "", Reason.NONE)));
        assertThat(call.joining().get()).as("by the next engine").isFalse();
    }

    private TileId large() {
        return call.roster().large().get().orElseThrow().id();
    }

    private void speaks(PeerId who) {
        for (int tick = 0; tick < 8; tick++) {
            with.engine.on(new Notice.Levels(0, Map.of(who, 0.3)));
            now = now.plusMillis(200);
        }
    }

    private static MemberSnapshot withoutPicture(PeerId id, String name) {
        return new MemberSnapshot(
                id, name, ClientKind.DESKTOP, MemberState.CONNECTED, new MediaFlags(true, false, false));
    }

    @Test
    void whoComesIsToldButNotWhoWasThereBefore() {
        room(true, bob(MemberState.CONNECTED));
        assertThat(call.news().get()).isEmpty();
        room(true, bob(MemberState.CONNECTED), eve());
        assertThat(call.news().get()).isEqualTo("Eve joined.");
        with.engine.on(new Notice.PeerLeft(1, BOB, false, "Bob hung up.", Reason.NONE));
        assertThat(call.news().get()).isEqualTo("Bob hung up.");
    }

    @Test
    void whoComesIsToldByTheNameThatTheySayAndNotBefore() {
        room(true);
        room(true, named("", ClientKind.UNKNOWN, MemberState.CONNECTING));
        assertThat(call.news().get()).isEmpty();
        assertThat(sentence()).isEqualTo("Somebody is joining…");
        assertThat(call.roster().members()).as("who may never answer").isEmpty();
        assertThat(call.roster().tiles()).isEmpty();

        room(true, named("Ann", ClientKind.PAGE, MemberState.CONNECTING));
        assertThat(call.news().get()).isEqualTo("Ann joined in a browser.");
        assertThat(sentence()).isEqualTo("Connecting to Ann…");
        assertThat(call.roster().members().getFirst().member().get().inBrowser())
                .isTrue();
    }

    @Test
    void whoWasThereBeforeIsNotToldOfOnceTheyHaveSaidTheirName() {
        room(true, named("", ClientKind.UNKNOWN, MemberState.CONNECTING));
        room(true, named("Ann", ClientKind.DESKTOP, MemberState.CONNECTED));
        assertThat(call.news().get()).isEmpty();
    }

    @Test
    void whoWasKnownStaysSoUntilAnotherEngineHearsOfThemAgain() {
        room(true, named("Ann", ClientKind.PAGE, MemberState.CONNECTED));
        room(true, named("", ClientKind.UNKNOWN, MemberState.CONNECTING));

        MemberViewModel ann = call.roster().members().getFirst();
        assertThat(ann.name()).isEqualTo("Ann");
        assertThat(ann.member().get().inBrowser()).isTrue();
        assertThat(ann.member().get().state()).isEqualTo(MemberState.CONNECTING);
    }

    @Test
    void whoSaysNoNameIsAGuestInEachLanguage() {
        room(true);
        room(true, named("", ClientKind.UNKNOWN, MemberState.CONNECTED));
        String guest = "Guest " + EVE.brief();
        assertThat(call.news().get()).isEqualTo(guest + " joined.");
        assertThat(sentence()).isEqualTo("In a call with " + guest);
        with.engine.on(new Notice.PeerLeft(1, EVE, false, guest + " hung up.", new Reason("left.hungUp", "")));
        assertThat(call.news().get()).isEqualTo(guest + " hung up.");

        with.texts.speak(Locale.GERMAN);
        assertThat(sentence()).isEqualTo("Im Anruf mit Gast " + EVE.brief());
        with.engine.on(new Notice.PeerLeft(1, EVE, false, guest + " hung up.", new Reason("left.hungUp", "")));
        assertThat(call.news().get()).isEqualTo("Gast " + EVE.brief() + " hat aufgelegt.");
        call.hangUp();
        assertThat(over)
                .singleElement()
                .satisfies(summary -> assertThat(summary.people()).containsExactly(guest));
    }

    @Test
    void namesAreSaidInARowAsOneSpeaks() {
        room(true, bob(MemberState.CONNECTED), eve());
        assertThat(sentence()).isEqualTo("In a call with Bob and Eve");
        with.texts.speak(Locale.GERMAN);
        assertThat(sentence()).isEqualTo("Im Anruf mit Bob und Eve");
    }

    @Test
    void allAreAlikeUntilSomebodyShowsAScreenUnlessOneHasChosen() {
        room(true, bob(MemberState.CONNECTED), eve());
        assertThat(call.grid().get()).isTrue();
        room(true, bob(MemberState.CONNECTED), eveWithScreen());
        assertThat(call.grid().get()).isFalse();
        room(true, bob(MemberState.CONNECTED), eve());
        assertThat(call.grid().get()).isTrue();
        call.grid().set(false);
        call.grid().set(true);
        room(true, bob(MemberState.CONNECTED), eveWithScreen());
        assertThat(call.grid().get()).isTrue();
        call.hangUp();
        call.enter("https://h/j#1.Y", Optional.empty(), Optional.empty());
        number = 2;
        room(true, bob(MemberState.CONNECTED), eveWithScreen());
        assertThat(call.grid().get()).isFalse();
    }

    @Test
    void theClockBeginsWithTheFirstOther() {
        room(true);
        now = now.plusSeconds(600);
        assertThat(call.lasted()).isZero();
        room(true, bob(MemberState.CONNECTED));
        now = now.plusSeconds(30);
        assertThat(call.lasted()).isEqualTo(Duration.ofSeconds(30));
        call.hangUp();
        assertThat(over).singleElement().satisfies(summary -> {
            assertThat(summary.lasted()).isEqualTo(Duration.ofSeconds(30));
            assertThat(summary.goesOn()).isTrue();
        });
    }

    @Test
    void whoLeavesAsTheLastEndsTheCall() {
        room(true, bob(MemberState.CONNECTED));
        room(true);
        call.hangUp();
        assertThat(over)
                .singleElement()
                .satisfies(summary -> assertThat(summary.goesOn()).isFalse());
    }

    @Test
    void mutingIsToldToTheEngine() {
        call.microphoneOn().set(false);
        call.cameraOn().set(false);
        assertThat(with.sent(Command.Media.class))
                .endsWith(new Command.Media(false, true), new Command.Media(false, false));
    }

    @Test
    void hangingUpIsOverAtOnceAndWhatTheEngineSaysOfItLaterIsPassedOver() {
        room(true, bob(MemberState.CONNECTED));
        now = now.plusSeconds(90);
        call.hangUp();
        assertThat(with.sent(Command.Leave.class)).hasSize(1);
        assertThat(over).singleElement().satisfies(summary -> {
            assertThat(summary.lasted()).isEqualTo(Duration.ofSeconds(90));
            assertThat(summary.people()).containsExactly("Bob");
            assertThat(summary.hungUp()).isTrue();
        });
        call.enter("https://h/j#1.Y", Optional.empty(), Optional.empty());
        ended(CallEnd.HUNG_UP, "The call is over.");
        number = 2;
        room(true);
        assertThat(over).hasSize(1);
        assertThat(sentence()).isEqualTo("Waiting for somebody to join.");
    }

    @Test
    void aCallThatCannotBeJoinedSaysWhy() {
        ended(CallEnd.REFUSED, "The call is full.");
        assertThat(over).singleElement().satisfies(summary -> {
            assertThat(summary.lasted()).isZero();
            assertThat(summary.sentence()).isEqualTo("The call is full.");
        });
        ended(CallEnd.REFUSED, "The call is full.");
        assertThat(over).hasSize(1);
    }

    /** The engine says it when it gets to it, and by then the person may be in another call. */
    @Test
    void theEndOfACallIsNotTheNextOnes() {
        room(true, bob(MemberState.CONNECTED));
        call.hangUp();
        call.enter("https://h/j#1.Y", Optional.empty(), Optional.empty());
        assertThat(over).hasSize(1);

        room(true, bob(MemberState.CONNECTED));
        with.engine.on(new Notice.PeerLeft(1, BOB, true, "Bob is gone.", Reason.NONE));
        ended(CallEnd.UNREACHABLE, "The server is gone.");
        assertThat(over).hasSize(1);
        assertThat(call.roster().members()).isEmpty();
        assertThat(call.news().get()).isEmpty();
        assertThat(sentence()).isEqualTo("Joining the call…");

        with.engine.on(new Notice.Call(
                2, new CallSnapshot(CallPhase.ENDED, false, List.of(), CallEnd.REFUSED, "Full.", Reason.NONE)));
        assertThat(over).hasSize(2);
    }

    private String sentence() {
        return call.sentence().get();
    }

    private void room(boolean signalingUp, MemberSnapshot... members) {
        with.engine.on(new Notice.Call(
                number,
                new CallSnapshot(
                        CallPhase.IN_ROOM, signalingUp, List.of(members), CallEnd.NONE, "In the call.", Reason.NONE)));
    }

    private void ended(CallEnd end, String sentence) {
        with.engine.on(new Notice.Call(
                number, new CallSnapshot(CallPhase.ENDED, false, List.of(), end, sentence, Reason.NONE)));
    }

    private static MemberSnapshot bob(MemberState state) {
        return new MemberSnapshot(BOB, "Bob", ClientKind.DESKTOP, state, ALL);
    }

    private static MemberSnapshot named(String name, ClientKind client, MemberState state) {
        return new MemberSnapshot(EVE, name, client, state, ALL);
    }

    private static MemberSnapshot eve() {
        return new MemberSnapshot(EVE, "Eve", ClientKind.DESKTOP, MemberState.CONNECTED, ALL);
    }

    private static MemberSnapshot eveWithScreen() {
        return new MemberSnapshot(
                EVE, "Eve", ClientKind.DESKTOP, MemberState.CONNECTED, new MediaFlags(true, true, true));
    }
}
