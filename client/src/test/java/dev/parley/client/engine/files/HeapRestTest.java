package dev.parley.client.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.TransferNotice;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.OfferMark;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.Summary;
import dev.parley.client.transfer.message.TransferId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeapRestTest {
    private final AtomicInteger given = new AtomicInteger();
    private final HeapRest rest = new HeapRest(given::incrementAndGet);
    private final TransferId id = TransferId.random(new Random(1));

    @Test
    void memoryIsGivenBackOnceAfterVeryManyFiles() {
        rest.heed(offered(HeapRest.MANY));
        assertThat(given).hasValue(0);
        rest.heed(new TransferNotice.Finished(id, List.of(), new Digest("00".repeat(Digest.BYTES))));
        assertThat(given).hasValue(1);
        rest.heed(new TransferNotice.Failed(id, OwnProblem.CANCELLED));
        assertThat(given).hasValue(1);
    }

    @Test
    void aFailureLeavesNothingBehindEither() {
        rest.heed(offered(HeapRest.MANY));
        rest.heed(new TransferNotice.Failed(id, OwnProblem.CANCELLED));
        assertThat(given).hasValue(1);
    }

    @Test
    void aFewFilesAreNotWorthIt() {
        rest.heed(offered(HeapRest.MANY - 1));
        rest.heed(new TransferNotice.Finished(id, List.of(), new Digest("00".repeat(Digest.BYTES))));
        assertThat(given).hasValue(0);
    }

    private TransferNotice offered(int files) {
        return new TransferNotice.Offered(
                id,
                false,
                "bob",
                "Bob",
                new Summary(files, 0, List.of(new Summary.Shown(true, "many", 0)), List.of()),
                0,
                new OfferMark("0".repeat(64)));
    }
}
