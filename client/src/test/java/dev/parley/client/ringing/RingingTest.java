package dev.parley.client.ringing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ringing.Town.Program;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.LinkSecret;
import dev.parley.client.trust.RoomLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingingTest {
    private static final String CALL = new RoomLink(Town.SERVER, LinkSecret.fresh()).text();

    private final Town town = new Town();
    private final Program ada = town.program("Ada");
    private final Program ben = town.program("Ben");

    @Test
    void acceptedLeadsBothIntoOneCall() {
        ada.rings(ben);
        town.settle();
        assertThat(ada.stage()).isEqualTo(RingStage.RINGING);
        assertThat(ben.ringing.incoming()).hasSize(1);

        ben.accepts();
        town.settle();

        assertThat(ada.stage()).isEqualTo(RingStage.ACCEPTED);
        assertThat(ada.answered()).hasSize(1);
        assertThat(ben.answered()).hasSize(1);
        assertThat(ben.answered().getFirst().link())
                .isEqualTo(ada.answered().getFirst().link());
        assertThat(ben.ringing.incoming()).isEmpty();
        assertThat(ben.missed()).isZero();
    }

    @Test
    void declinesWithWords() {
        ada.rings(ben);
        town.settle();
        ben.declines("in a meeting");
        town.settle();

        assertThat(ada.stage()).isEqualTo(RingStage.DECLINED);
        assertThat(ada.ringing.outgoing().orElseThrow().words()).isEqualTo("in a meeting");
        assertThat(ben.answered()).isEmpty();
        assertThat(ben.missed()).isZero();
    }

    @Test
    void theFirstOfSeveralProgramsToAnswerEndsTheOthers() {
        Program bensOther = town.program("Ben");
        ada.rings(ben);
        town.settle();
        assertThat(bensOther.ringing.incoming()).hasSize(1);

        // Both at once: who was first is the caller's to say.
        ben.accepts();
        bensOther.accepts();
        town.settle();

        assertThat(Stream.of(ben, bensOther).filter(one -> !one.answered().isEmpty()))
                .hasSize(1);
        assertThat(bensOther.ringing.incoming()).isEmpty();
        assertThat(ben.ringing.incoming()).isEmpty();
        assertThat(ben.missed() + bensOther.missed()).isZero();
    }

    @Test
    void nobodyAnswersInTime() {
        ada.rings(ben);
        town.settle();
        town.wait(Duration.ofSeconds(44));
        assertThat(ada.stage()).isEqualTo(RingStage.RINGING);

        town.wait(Duration.ofSeconds(2));

        assertThat(ada.stage()).isEqualTo(RingStage.UNANSWERED);
        assertThat(ben.ringing.incoming()).isEmpty();
        assertThat(ben.missed()).isEqualTo(1);
    }

    @Test
    void aCallerWhoGivesUpLeavesAMissedCall() {
        ada.rings(ben);
        town.settle();
        ada.dismisses();
        town.settle();

        assertThat(ada.stage()).isEqualTo(RingStage.CANCELLED);
        assertThat(ben.ringing.incoming()).isEmpty();
        assertThat(ben.missed()).isEqualTo(1);
        ben.accepts();
        town.settle();
        assertThat(ben.answered()).isEmpty();
    }

    @Test
    void nobodyIsAtHome() {
        Program cleo = town.program("Cleo");
        town.leaves(cleo);
        ada.rings(cleo);
        town.settle();

        assertThat(ada.stage()).isEqualTo(RingStage.NOT_AT_HOME);
        assertThat(ada.effects)
                .anyMatch(effect -> effect instanceof RingingEffect.Say say
                        && say.keep()
                        && say.message() instanceof RingMessage.Missed);
    }

    @Test
    void whoRingEachOtherAtOnceAreInOneCall() {
        ada.rings(ben);
        ben.rings(ada);
        town.settle();

        assertThat(ada.answered()).hasSize(1);
        assertThat(ben.answered()).hasSize(1);
        assertThat(ben.answered().getFirst().link())
                .isEqualTo(ada.answered().getFirst().link());
        assertThat(ada.missed() + ben.missed()).isZero();
        assertThat(ada.ringing.incoming()).isEmpty();
        assertThat(ben.ringing.incoming()).isEmpty();
    }

    @Test
    void whoRingsSomebodyWhoRingsHereAlreadyAnswersThem() {
        ada.rings(ben);
        town.settle();
        ben.rings(ada);
        town.settle();

        assertThat(ben.answered()).hasSize(1);
        assertThat(ada.answered()).hasSize(1);
        assertThat(ada.missed() + ben.missed()).isZero();
    }

    @Test
    void whoAnswersSomebodyGivesUpRingingAnother() {
        Program cleo = town.program("Cleo");
        ben.rings(cleo);
        town.settle();
        ada.rings(ben);
        town.settle();
        ben.accepts();
        town.settle();
        cleo.accepts();
        town.settle();

        assertThat(ben.answered()).hasSize(1);
        assertThat(ben.stage()).isEqualTo(RingStage.CANCELLED);
        assertThat(cleo.answered()).isEmpty();
        assertThat(cleo.missed()).isEqualTo(1);
    }

    @Test
    void aYesThatWasSaidToAServerThatIsGoneIsSaidAgain() {
        ada.rings(ben);
        town.settle();
        town.loses(ben);
        ben.accepts();
        town.finds(ben);
        ben.post(new RingingEvent.LineUp(Town.SERVER));
        town.settle();

        assertThat(ben.answered()).hasSize(1);
        assertThat(ada.answered()).hasSize(1);
        assertThat(ben.missed()).isZero();
    }

    @Test
    void aBlockedOneSeesNoAnswerAndIsHeardByNobody() {
        ben.post(new RingingEvent.Knows(Map.of(ada.key, new RingingEvent.Known(true, false))));
        ada.rings(ben);
        town.settle();
        assertThat(ada.stage()).isEqualTo(RingStage.RINGING);
        assertThat(ben.ringing.incoming()).isEmpty();

        town.wait(Duration.ofSeconds(70));

        assertThat(ada.stage()).isEqualTo(RingStage.UNANSWERED);
        assertThat(ben.told).isEmpty();
    }

    @Test
    void whatIsSaidToABlockedOneIsSaidInTheSameStepsAsToAFriend() {
        List<Map<IdentityKey, RingingEvent.Known>> books = List.of(
                Map.of(ada.key, new RingingEvent.Known(true, false)),
                Map.of(ada.key, new RingingEvent.Known(false, false)),
                Map.of(ada.key, new RingingEvent.Known(false, true)),
                Map.of());
        for (Map<IdentityKey, RingingEvent.Known> book : books) {
            ben.post(new RingingEvent.Knows(book));
            ben.effects.clear();
            ada.rings(ben);
            town.settle();
            assertThat(ben.effects)
                    .as(book::toString)
                    .hasExactlyElementsOfTypes(RingingEffect.Say.class, RingingEffect.Say.class)
                    .extracting(effect ->
                            ((RingingEffect.Say) effect).message().getClass().getSimpleName())
                    .containsExactly("Here", "Ringing");
            ada.dismisses();
            town.settle();
        }
    }

    @Test
    void strangersRingWithoutASoundAndKeepNoFriendOut() {
        ben.post(new RingingEvent.Knows(Map.of(ada.key, new RingingEvent.Known(false, false))));
        List<Program> strangers = IntStream.range(0, 5)
                .mapToObj(i -> town.program("stranger " + i))
                .toList();
        strangers.forEach(stranger -> stranger.rings(ben));
        town.settle();
        assertThat(ben.ringing.incoming()).hasSize(2).noneMatch(IncomingRing::loud);

        ada.rings(ben);
        town.settle();

        assertThat(ben.ringing.incoming())
                .hasSize(3)
                .filteredOn(IncomingRing::loud)
                .hasSize(1);
    }

    @Test
    void whoIsNotToBeDisturbedIsRungAloudByExceptionsOnly() {
        RingingWishes quiet = new RingingWishes(Town.SERVER, "Ben", true, true, false, true, true);
        ben.post(new RingingEvent.Wished(quiet));
        ada.rings(ben);
        town.settle();
        assertThat(ben.ringing.incoming()).noneMatch(IncomingRing::loud);

        ben.post(new RingingEvent.Knows(Map.of(ada.key, new RingingEvent.Known(false, true))));

        assertThat(ben.ringing.incoming()).allMatch(IncomingRing::loud);
    }

    @Test
    void duringACallItIsBusyUnlessOthersMayWait() {
        ben.post(new RingingEvent.InCall(true));
        ben.post(new RingingEvent.Wished(new RingingWishes(Town.SERVER, "Ben", true, true, true, true, false)));
        ada.rings(ben);
        town.settle();
        assertThat(ada.stage()).isEqualTo(RingStage.BUSY);
        assertThat(ben.missed()).isEqualTo(1);

        ben.post(new RingingEvent.Wished(Town.wishes()));
        ada.rings(ben);
        town.settle();
        assertThat(ada.stage()).isEqualTo(RingStage.RINGING);
    }

    @Test
    void aRingThatIsSentAgainRingsNobody() {
        ada.rings(ben);
        town.settle();
        ada.dismisses();
        town.settle();
        long toldBefore = ben.told.size();

        RingMessage.ToCallee sentAgain = ada.effects.stream()
                .filter(effect -> effect instanceof RingingEffect.Say say && say.message() instanceof RingMessage.Ring)
                .map(effect -> (RingMessage.ToCallee) ((RingingEffect.Say) effect).message())
                .findFirst()
                .orElseThrow();
        Program restarted = town.program("Ben");
        Nonce nonce = Nonce.of(town.drawn(Nonce.BYTES));
        ben.post(new RingingEvent.ToldHere(sentAgain, Optional.of(ada.key), nonce));
        restarted.post(new RingingEvent.ToldHere(sentAgain, Optional.of(ada.key), nonce));
        town.settle();
        town.wait(Duration.ofSeconds(20));

        assertThat(ben.ringing.incoming()).isEmpty();
        assertThat(restarted.ringing.incoming()).isEmpty();
        assertThat(ben.told).hasSize((int) toldBefore);
        assertThat(restarted.told).isEmpty();
    }

    @Test
    void aProgramThatSleptThroughARingMissedIt() {
        ben.awake = false;
        ada.rings(ben);
        town.settle();
        town.wait(Duration.ofSeconds(60));
        assertThat(ada.stage()).isEqualTo(RingStage.UNANSWERED);

        ben.awake = true;
        town.settle();
        town.wait(Duration.ofSeconds(70));

        assertThat(ben.ringing.incoming()).isEmpty();
        assertThat(ben.missed()).isEqualTo(1);
    }

    /** What is left of the old line is read at once, what waited at the server only when there is another. */
    @Test
    void aProgramThatSleptPastTheEndOfItsLineMissedItToo() {
        ben.awake = false;
        ada.rings(ben);
        town.settle();
        town.wait(Duration.ofSeconds(60));
        town.readsOne(ben, CalleeSide.CONFIRMS);
        assertThat(ben.missed()).isZero();

        ben.awake = true;
        town.settle();
        assertThat(ben.missed()).isEqualTo(1);
    }

    @Test
    void aServerThatComesBackDoesNotEndARing() {
        ada.rings(ben);
        town.settle();
        ada.post(new RingingEvent.LineDown(Town.SERVER, Town.NOT_NOW, true));
        ada.post(new RingingEvent.LineUp(Town.SERVER));
        town.settle();
        assertThat(ada.stage()).isEqualTo(RingStage.RINGING);

        ben.accepts();
        town.settle();

        assertThat(ben.answered()).hasSize(1);
        assertThat(ada.answered()).hasSize(1);
    }

    /** Accept against cancel, both at every moment, and programs of one person against each other, in every order of the sockets. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void nobodyIsEverInACallAloneOrUnasked(int share) {
        for (int seed = share * 600; seed < (share + 1) * 600; seed++) {
            race(new Random(seed), "seed " + seed);
        }
    }

    private static void race(Random random, String seed) {
        Town town = new Town();
        Program ada = town.program("Ada");
        List<Program> bens = new ArrayList<>(List.of(town.program("Ben"), town.program("Ben")));
        ada.rings(bens.getFirst());
        int accepts = 0;
        for (int i = 0; i < 40; i++) {
            Program ben = bens.get(random.nextInt(2));
            switch (random.nextInt(12)) {
                case 0 -> {
                    accepts += ben.ringing.incoming().size();
                    ben.accepts();
                }
                case 1 -> ben.declines("");
                case 2 -> ada.dismisses();
                case 3 -> {
                    if (random.nextInt(4) == 0) {
                        bens.getFirst().rings(ada);
                    }
                }
                default -> town.step(random::nextInt);
            }
        }
        town.settle();
        boolean bothRang = bens.getFirst().ringing.outgoing().isPresent()
                || !bens.getFirst().answered().isEmpty();
        town.wait(Duration.ofSeconds(70));

        List<String> adas =
                ada.answered().stream().map(RingingNotice.Answered::link).toList();
        List<String> theirs = bens.stream()
                .flatMap(ben -> ben.answered().stream())
                .map(RingingNotice.Answered::link)
                .toList();
        assertThat(theirs).as(seed).containsExactlyInAnyOrderElementsOf(adas).doesNotHaveDuplicates();
        assertThat(adas.size()).as(seed).isLessThanOrEqualTo(accepts + (bothRang ? 1 : 0));
        Stream.concat(Stream.of(ada), bens.stream()).forEach(one -> {
            assertThat(one.ringing.incoming()).as(seed).isEmpty();
            assertThat(one.ringing.isBusy()).as(seed).isFalse();
        });
    }

    @Test
    void theServerOfACallMayBeReachedAheadUnlessOnlyItsCallerKnowsIt() {
        ada.rings(ben);
        town.settle();
        assertThat(ada.ringing.ahead()).isPresent();
        assertThat(ben.ringing.ahead()).as("a stranger's call").isEmpty();
        ben.post(new RingingEvent.Knows(Map.of(ada.key, new RingingEvent.Known(false, false))));
        town.settle();
        assertThat(ben.ringing.ahead()).isEqualTo(ada.ringing.ahead());
        ada.dismisses();
        town.settle();
        assertThat(ada.ringing.ahead()).isEmpty();
        assertThat(ben.ringing.ahead()).isEmpty();

        ada.rings(ben, "https://elsewhere.example");
        town.settle();
        assertThat(ben.ringing.incoming()).hasSize(1);
        assertThat(ada.ringing.ahead()).isPresent();
        assertThat(ben.ringing.ahead())
                .as("whoever runs that server would see who is at home")
                .isEmpty();
    }

    /** Everything that can be said to a program, in every order up to six long: none of it leads into a call unless its person said yes. */
    @Test
    void nothingThatIsSaidOpensACallUnasked() {
        RingId id = RingId.of(new byte[RingId.BYTES]);
        DeviceId device = DeviceId.of(new byte[DeviceId.BYTES]);
        Nonce nonce = Nonce.of(new byte[Nonce.BYTES]);
        var from = Optional.of(ada.key);
        RingMessage.Reply reply = new RingMessage.Reply(ada.home, ada.link().bell());
        List<RingingEvent> alphabet = Stream.<RingMessage.ToCallee>of(
                        new RingMessage.Ring(id, "Ada", CALL, reply, 0, true),
                        new RingMessage.Calling(id, device, nonce),
                        new RingMessage.Cancel(id, RingMessage.Why.HUNG_UP, null),
                        new RingMessage.Cancel(id, RingMessage.Why.ANSWERED, device),
                        new RingMessage.Missed(id, "Ada", 0, false))
                .<RingingEvent>map(message -> new RingingEvent.ToldHere(message, from, nonce))
                .toList();
        List<RingingEvent> all = new ArrayList<>(alphabet);
        all.add(new RingingEvent.Answered(new RingMessage.Accepted(id, device, true), from));
        all.add(new RingingEvent.Heard(id, RingingEffect.Part.ACCEPTED, 1));
        all.add(new RingingEvent.LineUp(Town.SERVER));
        all.add(new RingingEvent.PersonDeclines(id, ""));
        int rang = enumerate(all, 6, new ArrayList<>(), device);
        assertThat(rang).isPositive();
    }

    private int enumerate(List<RingingEvent> all, int left, List<RingingEvent> sequence, DeviceId device) {
        Ringing fresh = new Ringing(ben.key, device, Town.wishes());
        fresh.on(new RingingEvent.Knows(Map.of(ada.key, new RingingEvent.Known(false, false))), town.time);
        int rang = 0;
        for (RingingEvent event : sequence) {
            for (RingingEffect effect : fresh.on(event, town.time)) {
                if (effect instanceof RingingEffect.Tell(RingingNotice.Answered _)) {
                    throw new AssertionError("unasked after " + sequence);
                }
            }
        }
        assertThat(fresh.ahead().isPresent())
                .as("goes to the server as long as it rings, after %s", sequence)
                .isEqualTo(!fresh.incoming().isEmpty());
        rang += fresh.incoming().isEmpty() ? 0 : 1;
        if (left > 0) {
            for (RingingEvent event : all) {
                sequence.add(event);
                rang += enumerate(all, left - 1, sequence, device);
                sequence.removeLast();
            }
        }
        return rang;
    }
}
