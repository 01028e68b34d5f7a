package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.ResumeTag;
import dev.parley.client.transfer.message.TransferCodec;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferSecret;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * One course of a transfer that breaks and comes back, by a seed, while a third says and repeats what he likes. He knows its id
 * and its manifest from the beginning, and has the names of the two.
 */
final class ThirdPartyCourse {
    private static final Path SOURCE = Path.of("home", "film.mkv");
    private static final Path FOLDER = Path.of("downloads");
    private static final int STEPS = 25;
    private static final byte[] CONTENT = new byte[TransferLimits.BLOCK_BYTES + 3];

    private final Random random;
    private final MemoryStorage aliceDisk = new MemoryStorage();
    private final MemoryStorage bobDisk = new MemoryStorage();
    private final TransferPair pair = new TransferPair(aliceDisk, bobDisk);
    private final Mallory mallory = new Mallory(pair);
    private final TransferId id;
    private final FilesOffer offer;
    private boolean connected = true;
    private boolean cancelled;

    ThirdPartyCourse(long seed) {
        random = new Random(seed);
        aliceDisk.files.put(SOURCE, CONTENT);
        offer = aliceDisk.offer(List.of(SOURCE));
        id = pair.alice.transfers.offer("bob", "bob", List.of(SOURCE));
        pair.run();
        pair.bob.accept(id, FOLDER);
        pair.runUntilDelivered(pair.delivered() + 1 + random.nextInt(14));
    }

    void run() {
        for (int i = 0; i < STEPS; i++) {
            step();
            assertThat(bobDisk.files.values()).allMatch(file -> Arrays.equals(file, CONTENT));
        }
        mallory.leave();
        reconnect();
        pair.run();

        assertThat(mallory.heard(TransferMessage.FromSender.class))
                .as("what the third heard of the transfer")
                .filteredOn(message -> message.id().equals(id) && !(message instanceof TransferMessage.FromReceiver))
                .isEmpty();
        assertThat(bobDisk.files).hasSize(cancelled && bobDisk.files.isEmpty() ? 0 : 1);
        assertThat(bobDisk.files.values()).allMatch(file -> Arrays.equals(file, CONTENT));
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0 -> {
                pair.cut();
                connected = false;
            }
            case 1 -> reconnect();
            case 2 -> pair.runUntilDelivered(pair.delivered() + random.nextInt(6));
            case 3 -> come();
            case 4 -> restart();
            default -> {
                mallory.say(random.nextBoolean() ? pair.alice : pair.bob, anything());
                pair.runUntilDelivered(pair.delivered() + random.nextInt(3));
            }
        }
    }

    private void reconnect() {
        mallory.leave();
        pair.connect();
        connected = true;
    }

    /** Under an id of his own, or of who is away. */
    private void come() {
        mallory.leave();
        mallory.passesOn = random.nextInt(4) == 0;
        TransferPair.Party victim = random.nextBoolean() ? pair.alice : pair.bob;
        TransferPair.Party other = victim == pair.alice ? pair.bob : pair.alice;
        String peer = connected || random.nextBoolean() ? "mallory" : other.name;
        mallory.connect(victim, peer, other.shownAs);
        if (peer.equals("mallory") && random.nextBoolean()) {
            mallory.connect(other, peer, victim.shownAs);
        }
    }

    private void restart() {
        TransferPair.Party party = random.nextBoolean() ? pair.alice : pair.bob;
        pair.cut();
        connected = false;
        mallory.leave();
        party.restart(party.name);
        pair.run();
    }

    private ByteBuffer anything() {
        if (!mallory.heard.isEmpty() && random.nextInt(3) == 0) {
            return mallory.heard.get(random.nextInt(mallory.heard.size()));
        }
        return TransferCodec.encode(made());
    }

    private TransferMessage made() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> new TransferMessage.Hello(nonce());
            case 2, 3 -> new TransferMessage.Known(tags());
            case 4, 5 -> new TransferMessage.Offer(id, new OfferClaim.Again(Digest.random(random)), offer);
            case 6 -> new TransferMessage.Offer(id, new OfferClaim.Fresh(TransferSecret.random(random)), offer);
            case 7 -> new TransferMessage.Accept(id, offer.total());
            case 8 -> new TransferMessage.Resume(id, 0, Digest.random(random), offer.total());
            case 9 -> new TransferMessage.Hashes(id, random.nextInt(2), List.of(Digest.random(random)));
            case 10 -> new TransferMessage.Fin(id, Digest.random(random));
            default -> {
                cancelled = true;
                yield new TransferMessage.Cancel(id, TransferEndReason.CANCELLED);
            }
        };
    }

    private Digest nonce() {
        List<TransferMessage.Hello> hellos = mallory.heard(TransferMessage.Hello.class);
        return hellos.isEmpty()
                ? Digest.random(random)
                : hellos.get(random.nextInt(hellos.size())).nonce();
    }

    private List<ResumeTag> tags() {
        List<ResumeTag> all = new ArrayList<>();
        mallory.heard(TransferMessage.Known.class).forEach(known -> all.addAll(known.tags()));
        return all.subList(Math.max(0, all.size() - TransferLimits.REMEMBERED), all.size());
    }
}
