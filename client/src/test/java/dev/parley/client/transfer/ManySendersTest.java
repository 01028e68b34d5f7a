package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.TransferCodec;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferSecret;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits of all senders together is bounded, and who keeps to its credit is never ended for that. */
class ManySendersTest {
    private static final Path FOLDER = Path.of("/downloads");
    private static final int BLOCKS = 3;
    private static final SampleStream LARGE = SampleStream.ofBlocks(BLOCKS);
    private static final int PEERS = 8;

    private final Random random = new Random(5);
    private final TransferPair pair = new TransferPair(new MemoryStorage(), new MemoryStorage());
    private final TransferPair.Party bob = pair.bob;
    private final Map<String, Map<TransferId, Long>> credits = new HashMap<>();

    @BeforeEach
    void accept() {
        for (int peer = 0; peer < PEERS; peer++) {
            String name = "sender " + peer;
            credits.put(name, new HashMap<>());
            pair.admit(name, (_, message) -> hear(name, TransferCodec.decode(message)));
            bob.transfers.onChannelOpened(name, name, TransferLimits.MESSAGE_BYTES, null);
        }
        pair.run();
        for (String name : credits.keySet()) {
            for (int i = 0; i < TransferLimits.INCOMING_PER_PEER; i++) {
                TransferId id = TransferId.random(random);
                OfferClaim fresh = new OfferClaim.Fresh(TransferSecret.random(random));
                say(name, new TransferMessage.Offer(id, fresh, LARGE.offer()));
                pair.run();
                bob.accept(id, FOLDER);
                pair.run();
            }
        }
    }

    @Test
    void givesAllOfThemNoMoreCreditThanFitsIntoMemory() {
        assertThat(credits.values().stream()
                        .flatMap(of -> of.values().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isLessThanOrEqualTo(TransferLimits.CREDIT_BYTES);
        assertThat(credits.values())
                .allSatisfy(of -> assertThat(of.values()).as("each can begin").anyMatch(credit -> credit > 0));
    }

    @Test
    void takesAllThatTheCreditAllowsAtOnceAndInTheEndEverything() {
        Map<TransferId, Integer> sent = new HashMap<>();
        boolean more = true;
        while (more) {
            more = false;
            List<Runnable> burst = new ArrayList<>();
            credits.forEach((name, of) -> of.forEach((id, credit) -> {
                int from = sent.getOrDefault(id, 0);
                int to = credit == LARGE.offer().total() ? BLOCKS : (int) (credit / TransferLimits.BLOCK_BYTES);
                sent.put(id, to);
                LARGE.messages(id, from, to).forEach(message -> burst.add(() -> say(name, message)));
                if (from < BLOCKS && to == BLOCKS) {
                    burst.add(() -> say(name, new TransferMessage.Fin(id, LARGE.root())));
                }
            }));
            more = !burst.isEmpty();
            // All of it waits before any of it is handled.
            burst.forEach(Runnable::run);
            pair.run();
        }

        assertThat(bob.heard(TransferNotice.Failed.class)).isFalse();
        assertThat(bob.notices.stream().filter(TransferNotice.Finished.class::isInstance))
                .hasSize(PEERS * TransferLimits.INCOMING_PER_PEER);
    }

    @Test
    void whatWaitsIsBoundedWhenAllOfThemFlood() {
        ByteBuffer piece = TransferCodec.encode(new TransferMessage.Data(
                credits.get("sender 0").keySet().iterator().next(), 0, ByteBuffer.allocate(100_000)));
        for (int i = 0; i < 1_000; i++) {
            credits.keySet().forEach(name -> bob.transfers.onMessage(name, piece));
        }

        long waiting = (long) bob.waitingTasks() * piece.remaining();
        assertThat(waiting)
                .isLessThan(TransferLimits.CREDIT_BYTES * 5 / 4 + TransferLimits.UNCOVERED_BYTES + (1 << 20));
    }

    @Test
    void aCancelThatItsSenderDoesNotKnowOfYetHarmsNoOtherTransfer() {
        String name = "sender 0";
        TransferId cancelled = credits.get(name).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        int blocks = (int) (credits.get(name).get(cancelled) / TransferLimits.BLOCK_BYTES);
        bob.transfers.cancel(cancelled, false);
        pair.run();
        LARGE.messages(cancelled, 0, blocks).forEach(message -> say(name, message));
        pair.run();

        assertThat(bob.notices.stream().filter(TransferNotice.Failed.class::isInstance))
                .singleElement()
                .satisfies(failed -> assertThat(failed.id()).isEqualTo(cancelled));
    }

    private void say(String name, TransferMessage message) {
        bob.transfers.onMessage(name, TransferCodec.encode(message));
    }

    private void hear(String name, TransferMessage message) {
        switch (message) {
            case TransferMessage.Accept(TransferId id, long credit) ->
                credits.get(name).put(id, credit);
            case TransferMessage.Credit(TransferId id, long credit) ->
                credits.get(name).put(id, credit);
            default -> {}
        }
    }
}
