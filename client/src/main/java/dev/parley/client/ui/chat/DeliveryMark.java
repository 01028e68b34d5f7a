package dev.parley.client.ui.chat;

import dev.parley.client.ui.common.Texts;
import dev.parley.signaling.protocol.PeerId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How far an own message came.
 *
 * @param to who was in the call when it was sent
 * @param got who of them has confirmed it
 */
record DeliveryMark(Step step, Set<PeerId> to, Set<PeerId> got) {
    enum Step {
        /** The engine has not sent it yet, or has died before anybody confirmed it. */
        WAITING,
        SENT,
        /** The engine died when some had confirmed it, and others will not get it. */
        CUT_OFF
    }

    static final DeliveryMark WAITING = new DeliveryMark(Step.WAITING, Set.of(), Set.of());

    DeliveryMark {
        to = Set.copyOf(to);
        got = Set.copyOf(got);
    }

    static DeliveryMark sentTo(Collection<PeerId> members) {
        return new DeliveryMark(Step.SENT, Set.copyOf(members), Set.of());
    }

    DeliveryMark confirmedBy(PeerId peer) {
        Set<PeerId> all = new HashSet<>(to);
        all.add(peer);
        Set<PeerId> now = new HashSet<>(got);
        now.add(peer);
        return new DeliveryMark(step, all, now);
    }

    /** The mark after the engine's death, with those who are in the call. */
    DeliveryMark engineLost(Collection<PeerId> present) {
        boolean missed = present.stream().anyMatch(peer -> to.contains(peer) && !got.contains(peer));
        if (step != Step.SENT || !missed) {
            return this;
        }
        return got.isEmpty() ? WAITING : new DeliveryMark(Step.CUT_OFF, to, got);
    }

    String words(Texts texts) {
        return switch (step) {
            case WAITING -> texts.get("chat.mark.waiting");
            case CUT_OFF -> texts.get("chat.mark.cutOff", got.size(), to.size());
            case SENT -> {
                if (got.isEmpty()) {
                    yield texts.get("chat.mark.sent");
                }
                if (got.size() < to.size()) {
                    yield texts.get("chat.mark.some", got.size(), to.size());
                }
                yield texts.get(to.size() == 1 ? "chat.mark.delivered" : "chat.mark.all");
            }
        };
    }
}
