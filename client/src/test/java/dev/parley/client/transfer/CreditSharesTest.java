package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.CreditShares.Holding;
import dev.parley.client.transfer.message.TransferLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bound for all, and somewhere to begin for everybody. */
class CreditSharesTest {
    private static final long MIB = 1 << 20;
    private static final long WANTED = TransferLimits.WINDOW_BYTES;

    @Test
    void oneAloneHasAWholeWindow() {
        assertThat(CreditShares.of(new Holding("a", 0, true), List.of(), 1, WANTED))
                .isEqualTo(TransferLimits.WINDOW_BYTES);
    }

    @Test
    void oneThatWantsLessThanABlockGetsAllOfIt() {
        assertThat(CreditShares.of(new Holding("a", 0, true), List.of(), 1, 5)).isEqualTo(5);
        assertThat(CreditShares.of(new Holding("a", 2 * MIB, true), List.of(), 1, 2 * MIB + 5))
                .isEqualTo(2 * MIB + 5);
    }

    @Test
    void twoTransfersOfAPeerHaveWhatOneWouldHave() {
        List<Holding> one = List.of(new Holding("a", 0, true));
        assertThat(CreditShares.of(new Holding("a", 0, true), one, 1, WANTED)).isEqualTo(4 * MIB);
    }

    @Test
    void whoHasManyTransfersLeavesABlockForEachOther() {
        List<Holding> given = new ArrayList<>();
        for (int transfer = 0; transfer < 64; transfer++) {
            Holding own = new Holding("peer " + transfer / 8, 0, true);
            given.add(new Holding(own.peer(), CreditShares.of(own, given, 8, WANTED), true));
        }
        assertThat(given.stream().mapToLong(Holding::unspent).sum()).isLessThanOrEqualTo(TransferLimits.CREDIT_BYTES);
        assertThat(given.stream()
                        .filter(one -> one.unspent() > 0)
                        .map(Holding::peer)
                        .distinct())
                .hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "2, 6", "3, 4", "4, 4", "7, 2", "20, 1"})
    void busyPeersComeToHaveTheSame(int peers, int mebibytes) {
        Map<Integer, Long> unspent = settled(peers, 1);

        assertThat(unspent.values()).allMatch(bytes -> bytes >= MIB && bytes <= mebibytes * MIB + MIB);
        assertThat(sum(unspent)).isLessThanOrEqualTo(TransferLimits.CREDIT_BYTES);
    }

    @Test
    void eightPeersWithEightTransfersStayWithinTheBound() {
        Map<Integer, Long> unspent = settled(8, 8);

        assertThat(sum(unspent)).isLessThanOrEqualTo(TransferLimits.CREDIT_BYTES);
        for (int peer = 0; peer < 8; peer++) {
            int first = peer * 8;
            assertThat(IntStream.range(first, first + 8).mapToLong(unspent::get).sum())
                    .as("peer %d", peer)
                    .isPositive();
        }
    }

    /** None of those before ever sends what it may: the worst that they can do to who comes last. */
    @Test
    void whoComesAfterSixThatStandStillFindsSomething() {
        List<Holding> idle = new ArrayList<>();
        for (int peer = 0; peer < 6; peer++) {
            String name = "idle " + peer;
            long given = CreditShares.of(new Holding(name, 0, true), idle, 8, WANTED);
            assertThat(given).isPositive();
            idle.add(new Holding(name, given, true));
        }
        assertThat(CreditShares.of(new Holding("last", 0, true), idle, 8, WANTED))
                .isGreaterThanOrEqualTo(MIB);
    }

    /** All are busy: each spends a block and asks again, in turn, until nothing changes any more. */
    private static Map<Integer, Long> settled(int peers, int transfersOfEach) {
        Map<Integer, Long> unspent = new TreeMap<>();
        IntStream.range(0, peers * transfersOfEach).forEach(at -> unspent.put(at, 0L));
        for (int round = 0; round < 50; round++) {
            for (int at : List.copyOf(unspent.keySet())) {
                unspent.computeIfPresent(at, (_, bytes) -> Math.max(0, bytes - MIB));
                List<Holding> others = unspent.entrySet().stream()
                        .filter(other -> other.getKey() != at)
                        .map(other -> new Holding("" + other.getKey() / transfersOfEach, other.getValue(), true))
                        .toList();
                Holding own = new Holding("" + at / transfersOfEach, unspent.get(at), true);
                unspent.put(at, CreditShares.of(own, others, peers, WANTED));
            }
        }
        return unspent;
    }

    private static long sum(Map<Integer, Long> unspent) {
        return unspent.values().stream().mapToLong(Long::longValue).sum();
    }
}
