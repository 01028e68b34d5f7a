package dev.parley.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.cluster.store.Position;
import dev.parley.signaling.cluster.store.Store;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.protocol.id.SessionId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store is relied on for, of the real one and of its twin. */
abstract class StoreContract {
    /** Longer than a busy machine takes from one word to the store to the next. */
    static final Duration LEASE = Duration.ofSeconds(3);

    abstract Store store();

    /** Lets so much of the store's time pass. */
    abstract void pass(Duration time);

    abstract void forgetEverything();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(List<Store.Stamped> stamped) {
        return stamped.stream()
                .map(each -> new String(each.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    /** All that stands there, however it is dealt out. */
    private static List<Store.Stamped> log(Store store, int shard, Position from) throws StoreGone {
        List<Store.Stamped> all = new ArrayList<>();
        Position at = from;
        for (List<Store.Stamped> some = null; some == null || !some.isEmpty(); ) {
            some = store.read(Map.of(shard, at), 1, Position.START, Duration.ZERO)
                    .shards()
                    .getOrDefault(shard, List.of());
            all.addAll(some);
            at = all.isEmpty() ? from : all.getLast().position();
        }
        return all;
    }

    private static Store.Append append(int shard, String text) {
        return new Store.Append(shard, bytes(text), List.of());
    }

    @Test
    void leasesAShardToOneUntilItRunsOut() throws StoreGone {
        long first = store().acquire(3, LEASE).orElseThrow();
        assertThat(store().acquire(3, LEASE)).isEmpty();
        assertThat(store().renew(Map.of(3, first), LEASE)).isEmpty();
        pass(LEASE.plusMillis(100));
        long second = store().acquire(3, LEASE).orElseThrow();
        assertThat(second).isGreaterThan(first);
        assertThat(store().renew(Map.of(3, first), LEASE)).containsExactly(3);
        store().release(3, first);
        assertThat(store().acquire(3, LEASE))
                .as("who lost it cannot release it")
                .isEmpty();
        store().release(3, second);
        assertThat(store().acquire(3, LEASE)).isNotEqualTo(OptionalLong.empty());
    }

    @Test
    void givesOutNoFenceASecondTimeAlsoWhenItHasForgottenEverything() throws StoreGone {
        long before = store().acquire(3, LEASE).orElseThrow();
        forgetEverything();
        pass(Duration.ofMillis(5));
        assertThat(store().acquire(3, LEASE).orElseThrow()).isGreaterThan(before);
        assertThat(store().renew(Map.of(3, before), LEASE)).containsExactly(3);
    }

    @Test
    void saysWhoIsAliveAndWhatIsFree() throws StoreGone {
        store().acquire(1, LEASE);
        assertThat(store().beat(7, false, LEASE, 3).free()).containsExactly(0, 2);
        Store.Beat beat = store().beat(8, true, LEASE, 3);
        assertThat(beat.alive()).containsExactlyInAnyOrder(7L, 8L);
        assertThat(beat.takers()).isOne();
        pass(LEASE.plusMillis(100));
        Store.Beat later = store().beat(7, false, LEASE, 3);
        assertThat(later.alive()).containsExactly(7L);
        assertThat(later.takers()).isOne();
        assertThat(later.free()).containsExactly(0, 1, 2);
        assertThat(later.epoch()).isEqualTo(beat.epoch());
    }

    @Test
    void keepsALogInOrder() throws StoreGone {
        store().append(List.of(append(1, "one"), append(2, "other"), append(1, "two")));
        store().append(List.of(append(1, "three")));
        List<Store.Stamped> log = log(store(), 1, Position.START);
        assertThat(texts(log)).containsExactly("one", "two", "three");
        assertThat(texts(log(store(), 1, log.get(1).position()))).containsExactly("three");
        assertThat(log).extracting(Store.Stamped::position).isSorted();
    }

    @Test
    void publishesOnceAndOnlyForWhoHasTheLease() throws StoreGone {
        store().append(List.of(append(1, "one"), append(1, "two")));
        List<Store.Stamped> log = log(store(), 1, Position.START);
        long fence = store().acquire(1, LEASE).orElseThrow();
        Store.Publication first =
                new Store.Publication(1, fence, log.getFirst().position(), Map.of(7L, bytes("hello")));
        assertThat(store().publish(List.of(first))).isEmpty();
        assertThat(store().publish(List.of(first))).isEmpty();
        assertThat(mail(7)).containsExactly("hello");
        assertThat(store().load(1).published()).isEqualTo(log.getFirst().position());

        pass(LEASE.plusMillis(100));
        Store.Publication late = new Store.Publication(1, fence, log.get(1).position(), Map.of(7L, bytes("late")));
        assertThat(store().publish(List.of(late))).as("the lease has run out").containsExactly(1);
        long next = store().acquire(1, LEASE).orElseThrow();
        assertThat(store().publish(List.of(late))).as("another has it").containsExactly(1);
        assertThat(store().save(1, fence, log.get(1).position(), bytes("image")))
                .isFalse();
        assertThat(mail(7)).containsExactly("hello");
        assertThat(store().publish(List.of(new Store.Publication(1, next, late.upTo(), late.mail()))))
                .isEmpty();
        assertThat(mail(7)).containsExactly("hello", "late");
    }

    private List<String> mail(long node) throws StoreGone {
        List<String> all = new ArrayList<>();
        Position at = Position.START;
        for (List<Store.Stamped> some = null; some == null || !some.isEmpty(); ) {
            some = store().read(Map.of(), node, at, Duration.ZERO).mail();
            all.addAll(texts(some));
            at = some.isEmpty() ? at : some.getLast().position();
        }
        return all;
    }

    @Test
    void savesAnImageAndForgetsWhatIsInIt() throws StoreGone {
        store().append(List.of(append(1, "one"), append(1, "two")));
        assertThat(store().load(1).image()).isEmpty();
        List<Store.Stamped> log = log(store(), 1, Position.START);
        long fence = store().acquire(1, LEASE).orElseThrow();
        assertThat(store().save(1, fence, log.getFirst().position(), bytes("image")))
                .isTrue();
        Store.Left left = store().load(1);
        assertThat(left.image()).hasValueSatisfying(image -> assertThat(image).isEqualTo(bytes("image")));
        assertThat(left.upTo()).isEqualTo(log.getFirst().position());
        assertThat(texts(log(store(), 1, Position.START))).containsExactly("two");
    }

    @Test
    void remembersWhereSessionsAre() throws StoreGone {
        SessionId here = SessionId.of(new byte[SessionId.BYTES]);
        SessionId there = SessionId.of("sixteen bytes 16".getBytes(StandardCharsets.UTF_8));
        store().append(List.of(new Store.Append(5, bytes("entry"), List.of(here))));
        assertThat(store().find(List.of(here, there))).containsExactly(OptionalInt.of(5), OptionalInt.empty());
        store().place(Map.of(6, Set.of(there)));
        assertThat(store().find(List.of(there))).containsExactly(OptionalInt.of(6));
    }

    @Test
    void forgetsMailThatWasRead() throws StoreGone {
        store().append(List.of(append(1, "one")));
        Position one = log(store(), 1, Position.START).getFirst().position();
        long fence = store().acquire(1, LEASE).orElseThrow();
        store().publish(List.of(new Store.Publication(1, fence, one, new HashMap<>(Map.of(7L, bytes("read"))))));
        Position read = store().read(Map.of(), 7, Position.START, Duration.ZERO)
                .mail()
                .getLast()
                .position();
        store().trim(7, read);
        assertThat(mail(7)).isEmpty();
    }
}
