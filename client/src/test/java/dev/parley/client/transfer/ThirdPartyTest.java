package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferSecret;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever else is in the room gets nothing of what one sends to another, and puts nothing in its place. */
class ThirdPartyTest {
    private static final Path SOURCE = Path.of("home", "film.mkv");
    private static final Path FOLDER = Path.of("downloads");
    private static final Path FINAL = FOLDER.resolve("film.mkv");
    private static final int BLOCK = TransferLimits.BLOCK_BYTES;
    private static final byte[] CONTENT = content();
    private static final int COURSES = LongRun.size(120, 10_000);

    private MemoryStorage aliceDisk = new MemoryStorage();
    private MemoryStorage bobDisk = new MemoryStorage();
    private TransferPair pair = new TransferPair(aliceDisk, bobDisk);
    private Mallory mallory = new Mallory(pair);
    private TransferId id = TransferId.NONE;

    @ParameterizedTest
    @ValueSource(strings = {"mallory", "bob"})
    void offersTheRestToNobodyWhoRepeatsWhatTheReceiverSays(String peer) {
        cutInTheMiddle();
        mallory.connect(pair.bob, "mallory", "alice");
        mallory.say(pair.bob, new TransferMessage.Hello(digest(1)));
        pair.run();
        assertThat(mallory.heard(TransferMessage.Known.class))
                .singleElement()
                .satisfies(known -> assertThat(known.tags()).isNotEmpty());

        List<ByteBuffer> overheard = List.copyOf(mallory.heard);
        mallory.leave();
        mallory.connect(pair.alice, peer, "bob");
        overheard.forEach(message -> mallory.say(pair.alice, message));
        pair.run();

        assertNothingReachedMallory();
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.WAITING);
        mallory.leave();
        assertGoesOn();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTheRestFromNobodyWhoKnowsTheIdAndTheManifest(boolean asNew) {
        cutInTheMiddle();
        OfferClaim claim =
                asNew ? new OfferClaim.Fresh(TransferSecret.random(new Random(2))) : new OfferClaim.Again(digest(2));
        mallory.connect(pair.bob, "alice", "alice");
        mallory.say(pair.bob, new TransferMessage.Hello(digest(1)));
        mallory.say(pair.bob, new TransferMessage.Offer(id, claim, offer()));
        pair.run();

        assertThat(mallory.heard(TransferMessage.Refuse.class))
                .containsExactly(new TransferMessage.Refuse(id, TransferEndReason.RULE_BROKEN));
        assertThat(mallory.heard(TransferMessage.Resume.class)).isEmpty();
        mallory.leave();
        assertGoesOn();
    }

    @Test
    void goesOnThroughNobodyWhoStandsBetweenTheTwo() {
        cutInTheMiddle();
        mallory.passesOn = true;
        mallory.connect(pair.alice, "mallory", "bob");
        mallory.connect(pair.bob, "mallory", "alice");
        assertThat(mallory.heard(TransferMessage.Known.class)).hasSize(2);

        assertNothingReachedMallory();
        mallory.leave();
        assertGoesOn();
    }

    @Test
    void tellsNobodyElseThatItHasFinished() {
        begin();
        pair.run();
        mallory.connect(pair.bob, "mallory", "alice");
        mallory.say(pair.bob, new TransferMessage.Hello(digest(1)));
        mallory.say(pair.bob, new TransferMessage.Offer(id, new OfferClaim.Again(digest(2)), offer()));
        pair.run();

        assertThat(mallory.heard(TransferMessage.Resume.class)).isEmpty();
    }

    @Test
    void waitsForAnotherChannelWhereAFingerprintIsNotKnown() {
        cutInTheMiddle();
        mallory.connect(pair.bob, "mallory", "alice");
        pair.bob.transfers.onChannelOpened("mallory", "alice", TransferLimits.MESSAGE_BYTES, null);
        mallory.say(pair.bob, new TransferMessage.Hello(digest(1)));
        pair.run();

        assertThat(mallory.heard(TransferMessage.Known.class).getLast().tags()).isEmpty();
        mallory.leave();
        assertGoesOn();
    }

    /** The failure names the seed of the course, which is then as it was. */
    @Test
    void getsNothingAndGivesNothingWhateverHeDoes() {
        for (int seed = 0; seed < COURSES; seed++) {
            try {
                new ThirdPartyCourse(seed).run();
            } catch (AssertionError e) {
                throw new AssertionError("in the course of seed " + seed, e);
            }
        }
    }

    private void begin() {
        aliceDisk.files.put(SOURCE, CONTENT);
        id = pair.alice.transfers.offer("bob", "bob", List.of(SOURCE));
        pair.run();
        pair.bob.accept(id, FOLDER);
    }

    private void cutInTheMiddle() {
        begin();
        pair.runUntilDelivered(pair.delivered() + 25);
        pair.cut();
    }

    private FilesOffer offer() {
        return aliceDisk.offer(List.of(SOURCE));
    }

    private void assertNothingReachedMallory() {
        assertThat(mallory.heard(TransferMessage.FromSender.class))
                .filteredOn(message -> message.id().equals(id))
                .isEmpty();
    }

    private void assertGoesOn() {
        pair.connect();
        pair.run();
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(CONTENT);
        assertThat(pair.alice.heard(TransferNotice.Finished.class)).isTrue();
    }

    private static Digest digest(int seed) {
        return HashTree.leaf(ByteBuffer.allocate(seed));
    }

    private static byte[] content() {
        byte[] bytes = new byte[4 * BLOCK + 3];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
