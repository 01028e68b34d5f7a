package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.store.DiskStorage;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.StoragePort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link ThirdPartyTest}, with programs that begin anew and find everything on a real disk. */
class ThirdPartyOnDiskTest {
    @TempDir
    private Path root;

    @Test
    void getsNothingAndGivesNothing() throws IOException, DiskFailure {
        byte[] content = new byte[6 * TransferLimits.BLOCK_BYTES + 5];
        new Random(1).nextBytes(content);
        Path source = Files.write(root.resolve("film.mkv"), content);
        Path folder = Files.createDirectory(root.resolve("downloads"));
        try (DiskStorage alices = new DiskStorage(root.resolve("alice"));
                DiskStorage bobs = new DiskStorage(root.resolve("bob"))) {
            TransferPair pair = new TransferPair(alices, bobs);
            TransferId id = pair.alice.transfers.offer("bob", "bob", List.of(source));
            pair.run();
            pair.bob.accept(id, folder);
            pair.runUntilDelivered(pair.delivered() + 50);
            pair.cut();
            pair.alice.restart("anna");
            pair.bob.restart("robert");

            Mallory mallory = new Mallory(pair);
            mallory.connect(pair.bob, "mallory", "alice");
            mallory.say(pair.bob, new TransferMessage.Hello(HashTree.leaf(ByteBuffer.allocate(1))));
            offer(mallory, pair.bob, id, alices, source);
            List<ByteBuffer> overheard = List.copyOf(mallory.heard);
            mallory.connect(pair.alice, "mallory", "bob");
            overheard.forEach(message -> mallory.say(pair.alice, message));
            pair.run();
            mallory.leave();

            assertThat(mallory.heard(TransferMessage.Refuse.class)).hasSize(1);
            assertThat(mallory.heard(TransferMessage.Offer.class)).isEmpty();
            assertThat(folder.resolve("film.mkv")).doesNotExist();
            pair.connect();
            pair.run();
            assertThat(folder.resolve("film.mkv")).hasBinaryContent(content);
            assertThat(pair.dataBytes).isLessThan(content.length + 5L * TransferLimits.BLOCK_BYTES);
        }
    }

    private static void offer(
            Mallory mallory, TransferPair.Party victim, TransferId id, StoragePort storage, Path source)
            throws DiskFailure {
        OfferClaim claim = new OfferClaim.Again(HashTree.leaf(ByteBuffer.allocate(2)));
        try (StoragePort.Source opened = storage.open(List.of(source))) {
            mallory.say(victim, new TransferMessage.Offer(id, claim, opened.offer()));
        }
    }
}
