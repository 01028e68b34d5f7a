package dev.parley.client.doorbell;

import dev.parley.client.ringing.RingId;
import dev.parley.client.ringing.RingMessage;
import dev.parley.client.ringing.RingMessageCodec;
import dev.parley.client.ringing.SealedRing;
import dev.parley.client.trust.BellPair;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.NoteCipher;
import dev.parley.signaling.protocol.ServerMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Opens notes, and keeps the rings that came last as they came. {@link #open} is for one thread, the rest is safe for all. */
final class NotesIn {
    /** Many times as many as ring at once. */
    private static final int MOST = 32;

    private final RingMessageCodec codec = new RingMessageCodec();
    private final Map<RingId, SealedRing> rings = new LinkedHashMap<>();

    /** What one says, and who has proved to have said it. */
    record Said(RingMessage message, Optional<IdentityKey> from) {}

    /** Empty for what nobody can read. */
    Optional<Said> open(BellPair bell, ServerMessage.Noted noted) {
        Optional<Said> said = NoteCipher.open(noted.box(), bell, noted.note())
                .flatMap(opened -> codec.decode(opened.text()).map(message -> new Said(message, opened.from())));
        if (said.isPresent() && said.get().message() instanceof RingMessage.Ring ring) {
            keep(ring.call(), new SealedRing(noted.box(), noted.note()));
        }
        return said;
    }

    private void keep(RingId ring, SealedRing sealed) {
        synchronized (rings) {
            rings.putIfAbsent(ring, sealed);
            if (rings.size() > MOST) {
                rings.remove(rings.keySet().iterator().next());
            }
        }
    }

    /** Empty for one that is not known any more. */
    Optional<SealedRing> sealed(RingId ring) {
        synchronized (rings) {
            return Optional.ofNullable(rings.get(ring));
        }
    }
}
