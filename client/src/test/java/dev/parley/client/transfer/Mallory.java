package dev.parley.client.transfer;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.client.transfer.message.TransferCodec;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A third in the room, with connections of his own to the two; he hears what they say to him, and says what he likes. */
final class Mallory {
    final List<ByteBuffer> heard = new ArrayList<>();

    /** Whether each of the two hears from him what the other says, also what it has said before he came to them. */
    boolean passesOn;

    private final TransferPair pair;
    private final Digest certificate;
    private final Map<TransferPair.Party, String> names = new HashMap<>();
    private final List<ByteBuffer> unsaid = new ArrayList<>();

    Mallory(TransferPair pair) {
        this.pair = pair;
        this.certificate = Digest.random(new Random(1));
    }

    /** Opens a channel to one of the two, under a peer id and a display name. */
    void connect(TransferPair.Party victim, String peer, String shownAs) {
        names.put(victim, peer);
        pair.admit(peer, this::hear);
        victim.transfers.onChannelOpened(
                peer, shownAs, TransferLimits.MESSAGE_BYTES, new Fingerprints(victim.certificate, certificate));
        List.copyOf(unsaid).forEach(message -> say(victim, message));
        unsaid.clear();
        pair.run();
    }

    void leave() {
        names.forEach((victim, name) -> victim.transfers.onChannelClosed(name));
        pair.run();
        names.values().forEach(pair::dismiss);
        names.clear();
        unsaid.clear();
    }

    /** On the channel that he has to this one, if he has one. */
    void say(TransferPair.Party victim, ByteBuffer message) {
        String name = names.get(victim);
        if (name != null) {
            victim.transfers.onMessage(name, message.duplicate());
        }
    }

    void say(TransferPair.Party victim, TransferMessage message) {
        say(victim, TransferCodec.encode(message));
    }

    <T extends TransferMessage> List<T> heard(Class<T> kind) {
        return heard.stream()
                .map(TransferCodec::decode)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void hear(TransferPair.Party from, ByteBuffer message) {
        heard.add(message);
        TransferPair.Party to = from == pair.alice ? pair.bob : pair.alice;
        if (passesOn && names.containsKey(to)) {
            say(to, message);
        } else if (passesOn) {
            unsaid.add(message);
        }
    }
}
