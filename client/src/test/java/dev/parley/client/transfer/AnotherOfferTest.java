package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.OfferMark;
import dev.parley.client.transfer.message.TransferCodec;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage.Cancel;
import dev.parley.client.transfer.message.TransferMessage.Offer;
import dev.parley.client.transfer.message.TransferSecret;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An answer is meant for what its person saw: an offer that took the place of another under its id is not answered by it. */
class AnotherOfferTest {
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");
    private static final OfferClaim FRESH = new OfferClaim.Fresh(new TransferSecret("5e".repeat(32)));
    private static final Path FOLDER = Path.of("downloads");
    private static final SampleStream SHOWN = SampleStream.ofBlocks(2);
    private static final SampleStream OTHER = SampleStream.ofBlocks(3);

    private final MemoryStorage disk = new MemoryStorage();
    private final TransferPair pair = new TransferPair(new MemoryStorage(), disk);
    private final TransferPair.Party bob = pair.bob;

    @Test
    void aYesDoesNotTakeWhatWasPutInThePlaceOfTheOfferShown() {
        OfferMark seen = offer(SHOWN);
        exchange();

        bob.transfers.accept(ID, seen, FOLDER, false);
        assertThat(bob.said()).isEmpty();
        assertThat(disk.parts).isEmpty();
        assertThat(bob.phase()).isEqualTo(TransferPhase.OFFERED);
        bob.accept(ID, FOLDER);
        assertThat(bob.said()).isNotEmpty();
    }

    @Test
    void aNoDoesNotDeclineWhatWasPutInThePlaceOfTheOfferShown() {
        OfferMark seen = offer(SHOWN);
        exchange();
        int told = bob.notices.size();

        bob.transfers.decline(ID, seen, false);
        assertThat(bob.said()).isEmpty();
        assertThat(bob.notices).hasSize(told);
        bob.transfers.decline(ID, bob.shown(ID), false);
        bob.said();
        assertThat(bob.failure().code()).isEqualTo("files.declinedHere");
    }

    @Test
    void aYesForOnePersonDoesNotTakeTheSameFromAnother() {
        OfferMark seen = offer(SHOWN);
        bob.hear(new Cancel(ID, TransferEndReason.CANCELLED));
        pair.add("mallory", new MemoryStorage());
        bob.transfers.onChannelOpened("mallory", "alice", TransferLimits.MESSAGE_BYTES, null);
        bob.transfers.onMessage("mallory", TransferCodec.encode(new Offer(ID, FRESH, SHOWN.offer())));
        bob.said();

        assertThat(bob.shown(ID)).isNotEqualTo(seen);
        bob.transfers.accept(ID, seen, FOLDER, false);
        bob.said();
        assertThat(disk.parts).isEmpty();
    }

    @Test
    void aSenderDoesNotGoOnToAThirdNameWhenItsPersonAllowedTheSecond() {
        MemoryStorage alices = new MemoryStorage();
        byte[] bytes = new byte[40 * TransferLimits.BLOCK_BYTES];
        new Random(1).nextBytes(bytes);
        Path source = Path.of("film.mkv").toAbsolutePath();
        alices.files.put(source, bytes);
        TransferPair two = new TransferPair(alices, new MemoryStorage());
        TransferId id = two.alice.transfers.offer("bob", "bob", List.of(source));
        two.run();
        two.bob.accept(id, FOLDER);
        two.runUntilDelivered(two.delivered() + 50);
        two.cut();
        comeBack(two, "Robert");
        OfferMark seen = two.alice.shown(id);
        two.cut();
        comeBack(two, "Rupert");
        two.dataBytes = 0;

        two.alice.transfers.goOn(id, seen);
        two.run();
        assertThat(two.alice.phase()).isEqualTo(TransferPhase.TROUBLED);
        assertThat(two.dataBytes).isZero();
        two.alice.transfers.goOn(id, two.alice.shown(id));
        two.run();
        assertThat(two.alice.heard(TransferNotice.Finished.class)).isTrue();
    }

    private OfferMark offer(SampleStream stream) {
        bob.hear(new Offer(ID, FRESH, stream.offer()));
        return bob.shown(ID);
    }

    /** The sender withdraws what it has offered, and offers something else under the same id. */
    private void exchange() {
        OfferMark before = bob.shown(ID);
        bob.hear(new Cancel(ID, TransferEndReason.CANCELLED));
        assertThat(offer(OTHER)).isNotEqualTo(before);
    }

    private static void comeBack(TransferPair pair, String name) {
        pair.bob.shownAs = name;
        pair.connect();
        pair.run();
    }
}
